import { lengthText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { type Estimate, type Measurement, sdOfValue } from '../../posture/body/measurement.ts';

export interface MeasuredText {
  readonly id: Shown;
  readonly name: string;
  /** The value with its unit and spread, or why there is none. */
  readonly value: string;
}

/** Those that say all with their names come first. */
const SHOWN = [
  'headForwardCm',
  'headTiltDeg',
  'shoulderTiltDeg',
  'neckForwardDeg',
  'trunkForwardDeg',
] as const satisfies readonly (keyof Measurement)[];
type Shown = (typeof SHOWN)[number];

/** A number with its sign. Zero has none, also if it was rounded from below. */
function signed(value: number): string {
  const rounded = Math.round(value);
  // A hyphen, as some languages have, is hard to see before a digit.
  return numberFormat({ signDisplay: 'exceptZero' })
    .format(rounded === 0 ? 0 : rounded)
    .replace('-', '−');
}

/** How far something is ahead of its calibrated position. */
function distanceText(cm: number, spreadCm: number): string {
  const spread = lengthText(Math.max(1, spreadCm));
  return text('measured_length', lengthText(cm, 'exceptZero'), spread);
}

function valueText(key: Shown, estimate: Estimate): string {
  if ('unknown' in estimate || !Number.isFinite(estimate.value)) return text('measured_unknown');
  const sd = sdOfValue(estimate);
  if (key === 'headForwardCm') return distanceText(estimate.value, sd);
  return text('measured_deg', signed(estimate.value), String(Math.max(1, Math.round(sd))));
}

/** The angles that the popup shows. */
export function measuredText(measurement: Measurement): MeasuredText[] {
  return SHOWN.map((key) => ({
    id: key,
    name: text(`measured_${key}`),
    value: valueText(key, measurement[key]),
  }));
}

/** The reference of the angles: a side camera measures against the vertical. */
export function measuredAgainst(measurement: Measurement): string {
  return measurement.view === 'side' ? text('anglesNoteSide') : text('anglesNote');
}
