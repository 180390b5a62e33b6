import { language, text } from '../platform/i18n.ts';
import type { Estimate, Measurement } from '../posture/measurement.ts';

export interface MeasuredWords {
  readonly id: string;
  readonly name: string;
  /** The value with its unit and spread, or why there is none. */
  readonly value: string;
}

const SHOWN = [
  'neckForwardDeg',
  'headForwardCm',
  'trunkForwardDeg',
  'headTiltDeg',
  'shoulderTiltDeg',
] as const satisfies readonly (keyof Measurement)[];
type Shown = (typeof SHOWN)[number];

function signed(value: number): string {
  const rounded = Math.round(value);
  // Zero has no sign, also where it was rounded from below.
  return new Intl.NumberFormat(language(), { signDisplay: 'exceptZero' }).format(rounded === 0 ? 0 : rounded);
}

function valueWords(key: Shown, estimate: Estimate): string {
  if ('unknown' in estimate || !Number.isFinite(estimate.value)) return text('measured_unknown');
  const unit = key.endsWith('Cm') ? 'measured_cm' : 'measured_deg';
  return text(unit, signed(estimate.value), String(Math.max(1, Math.round(estimate.sd))));
}

/** The angles that the popup shows. */
export function measuredWords(measurement: Measurement): MeasuredWords[] {
  return SHOWN.map((key) => ({
    id: key,
    name: text(`measured_${key}`),
    value: valueWords(key, measurement[key]),
  }));
}

/** Against what the angles are: from the side a camera sees them against the vertical. */
export function measuredAgainst(measurement: Measurement): string {
  return measurement.view === 'side' ? text('anglesNoteSide') : text('anglesNote');
}
