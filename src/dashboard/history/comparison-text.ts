import { text } from '../../platform/browser/i18n.ts';

/** Half a point is not worth a word. */
const ALIKE = 0.5;

/** A share against the one of the weeks before, in percentage points. */
export function comparisonText(share: number | null, before: number | null): string {
  if (share === null || before === null) return text('compare_none');
  const points = (share - before) * 100;
  if (Math.abs(points) < ALIKE) return text('compare_alike');
  const shown = Math.round(Math.abs(points));
  return text(points > 0 ? 'compare_more' : 'compare_less', shown);
}
