import { text } from '../../platform/browser/i18n.ts';
import type { CalibrationComparison } from '../../posture/calibration/compare-calibration.ts';
import type { Renewal } from './renewal.ts';

/**
 * Below this many degrees two upright calibrations are the same: 95 % of those of one person on the recordings are within
 * 1.2° from the front and 4.2° from the side.
 */
const SAME_BELOW_DEG = { front: 2, side: 4.5 } as const;

function comparisonText({ measurement, forwardDeg }: CalibrationComparison): string {
  if (forwardDeg === null) return text('renewal_same');
  const sameBelow = SAME_BELOW_DEG[measurement.view === 'side' ? 'side' : 'front'];
  if (Math.abs(forwardDeg) < sameBelow) return text('renewal_same');
  const degrees = Math.round(Math.abs(forwardDeg));
  return text(forwardDeg < 0 ? 'renewal_back' : 'renewal_forward', degrees);
}

/** What became of a renewed calibration, in a sentence. */
export function renewalText({ state, comparison }: Renewal): string {
  if (state === 'undone') return text('renewal_undone');
  if (state === 'not_undone') return text('settingsNotSaved');
  return comparison === null ? text('renewal_moved') : comparisonText(comparison);
}
