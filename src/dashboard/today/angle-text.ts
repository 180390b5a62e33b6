import { numberFormat, text } from '../../platform/browser/i18n.ts';

const DIGITS = 1;

/** '4.5°', with its sign if it is behind upright. */
export function degreesText(deg: number): string {
  return text('degrees', numberFormat({ maximumFractionDigits: DIGITS }).format(deg));
}

/** '7.0°': always with its decimal, so that the rows of a table line up. */
export function alignedDegreesText(deg: number): string {
  const format = numberFormat({ minimumFractionDigits: DIGITS, maximumFractionDigits: DIGITS });
  return text('degrees', format.format(deg));
}
