import { language, text } from '../platform/i18n.ts';
import type { Estimate, Measurement } from '../posture/measurement.ts';

export interface MeasuredWords {
  readonly id: string;
  readonly name: string;
  /** The value with its unit and spread, or why there is none. */
  readonly value: string;
}

type Shown = 'neckForwardDeg' | 'headForwardCm' | 'trunkForwardDeg' | 'headTiltDeg' | 'shoulderTiltDeg';
const SHOWN: readonly Shown[] = ['neckForwardDeg', 'headForwardCm', 'trunkForwardDeg', 'headTiltDeg', 'shoulderTiltDeg'];

function signed(value: number): string {
  const rounded = Math.round(value);
  return new Intl.NumberFormat(language(), { signDisplay: 'exceptZero' }).format(rounded === 0 ? 0 : rounded);
}

function valueWords(key: Shown, estimate: Estimate): string {
  if ('unknown' in estimate) return text('measured_unknown');
  const unit = key.endsWith('Cm') ? 'measured_cm' : 'measured_deg';
  return text(unit, signed(estimate.value), String(Math.max(1, Math.round(estimate.sd))));
}

/** The angles that the popup shows, each against the user's own upright posture. */
export function measuredWords(measurement: Measurement): MeasuredWords[] {
  return SHOWN.map((key) => ({
    id: key,
    name: text(`measured_${key}`),
    value: valueWords(key, measurement[key]),
  }));
}
