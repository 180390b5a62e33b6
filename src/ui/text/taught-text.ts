import { clockText, dayText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { StoredExample } from '../../state/personal-examples.ts';

/** An example in words: how it came about, and what it was. */
export function taughtText({ source, bad, kind }: StoredExample): string {
  const slouch = kind === null ? text('taught_anySlouch') : text(`status_${kind}`);
  if (source === 'shown') return text('taught_shown', slouch);
  if (source === 'question') return bad ? text('taught_answeredSlouch', slouch) : text('taught_answeredFine');
  return bad ? text('taught_slouchingNow', slouch) : text('taught_wasFine');
}

/** When it was given: '22 Nov, 14:05'. */
export function taughtWhen({ atMs }: StoredExample): string {
  return text('taught_when', dayText(atMs), clockText(atMs));
}
