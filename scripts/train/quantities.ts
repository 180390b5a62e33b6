import { profileOf } from '../../src/posture/body/profile.ts';
import { proportionsOf } from '../../src/posture/body/proportions.ts';
import { seeShoulderTilt, shoulderDoubt } from '../../src/posture/body/tilts.ts';
import type { EstimatorName } from '../../src/posture/estimator/features.ts';
import { frontFeatures, sideFeatures } from '../../src/posture/estimator/features.ts';
import { isBadLabel, isFineLabel } from '../../src/recording/labels.ts';
import { type Example, truthChange } from './examples.ts';

/** A quantity to learn: its value in an example (null: unknown), and its behaviour in a mirror. */
export interface Quantity {
  readonly name: string;
  readonly parity: 1 | -1;
  /** 'measured': a number in its unit, learned with its uncertainty; 'sign': log-odds. */
  readonly kind: 'measured' | 'sign';
  /** The value of the network's 1, in the unit of the quantity: about the spread among people. */
  readonly scale: number;
  /** Its weight relative to the others. */
  readonly weight: number;
  readonly targetOf: (example: Example) => number | null;
  /** Factor on the network's deviation for the stated one; 1 if omitted. */
  readonly doubtOf?: (example: Example) => number;
}

/** Whether posture is bad at all weighs most; its name weighs less. */
const VERDICT_WEIGHT = 1;
const NAME_WEIGHT = 0.3;
const SAGITTAL = ['forward_head', 'slouch', 'hunch'];

/** What each estimator learns; measured quantities come first. */
export const QUANTITIES: Readonly<Record<EstimatorName, readonly Quantity[]>> = {
  front: [
    change('neckForwardDeg', 'neckInclinationDeg', 1, 10),
    change('headForwardCm', 'headForwardCm', 1, 3),
    change('trunkForwardDeg', 'trunkInclinationDeg', 1, 8),
    change('headPitchDeg', 'headPitchDeg', 1, 8),
    change('headYawDeg', 'headYawDeg', -1, 12),
    shoulderTiltOff(),
    sign('any', () => true, VERDICT_WEIGHT),
    sign('forward_head', (label) => label === 'forward_head'),
    sign('slouch', (label) => label === 'slouch' || label === 'hunch'),
    sign('lean', (label) => label === 'lean'),
    sign('head_tilt', (label) => label === 'head_tilt'),
    sign('uneven_shoulders', (label) => label === 'uneven_shoulders'),
  ],
  side: [
    change('neckForwardDeg', 'neckInclinationDeg', 1, 10),
    change('headForwardCm', 'headForwardCm', 1, 3),
    change('trunkForwardDeg', 'trunkInclinationDeg', 1, 8),
    change('headPitchDeg', 'headPitchDeg', 1, 8),
    sign('any', () => true, VERDICT_WEIGHT),
    sign('sagittal', (label) => SAGITTAL.includes(label)),
    sign('slouch', (label) => label === 'slouch' || label === 'hunch'),
  ],
};

/** The features of an example for an estimator. */
export function featuresFor(estimator: EstimatorName, { layout, baseline }: Example): number[] {
  if (estimator === 'front') return frontFeatures(proportionsOf(layout), baseline, baseline.frame);
  return sideFeatures(profileOf(layout), baseline.profile, baseline.frame);
}

/** Whether an estimator is for the view of an example. */
export function suits(estimator: EstimatorName, { baseline }: Example): boolean {
  return (estimator === 'front') === (baseline.view !== 'side');
}

function change(name: string, truth: string, parity: 1 | -1, scale: number): Quantity {
  const targetOf = (example: Example): number | null => truthChange(example, truth);
  return { name, parity, kind: 'measured', scale, weight: 1, targetOf };
}

/** The error of the shoulder tilt that is read from the line in the picture alone. */
function shoulderTiltOff(): Quantity {
  const targetOf = (example: Example): number | null => {
    const change = truthChange(example, 'shoulderTiltDeg');
    const { layout, baseline } = example;
    const seen = seeShoulderTilt(layout, proportionsOf(layout), baseline.proportions);
    return change === null || seen === null ? null : change - seen.tiltDeg;
  };
  const doubtOf = ({ layout, baseline }: Example): number =>
    shoulderDoubt(seeShoulderTilt(layout, proportionsOf(layout), baseline.proportions)?.score ?? 1);
  return { name: 'shoulderTiltOffDeg', parity: -1, kind: 'measured', scale: 3, weight: 1, targetOf, doubtOf };
}

function sign(name: string, holds: (label: string) => boolean, weight = NAME_WEIGHT): Quantity {
  const targetOf = ({ frame: { label } }: Example): number | null => {
    if (isBadLabel(label)) return holds(label) ? 1 : 0;
    return isFineLabel(label) ? 0 : null;
  };
  return { name, parity: 1, kind: 'sign', scale: 1, weight, targetOf };
}
