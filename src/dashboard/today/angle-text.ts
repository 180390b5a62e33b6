import { numberFormat, text } from '../../platform/browser/i18n.ts';

/** '4.5°', with its sign if it is behind upright. */
export function degreesText(deg: number): string {
  return text('degrees', numberFormat({ maximumFractionDigits: 1 }).format(deg));
}
