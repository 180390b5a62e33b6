import type { EstimatorName } from '../../src/posture/estimator.ts';
import { frontFeatures, profileFeatures, sideFeatures } from '../../src/posture/features.ts';
import { isBadLabel, isFineLabel } from '../../src/posture/labels.ts';
import { profileOf } from '../../src/posture/profile.ts';
import { proportionsOf } from '../../src/posture/proportions.ts';
import { type Example, truthChange } from './examples.ts';

/** Something to be learned: what it is in an example (null: not known there), and how it behaves in a mirror. */
export interface Quantity {
  readonly name: string;
  readonly parity: 1 | -1;
  readonly loss: 'squared' | 'logistic';
  readonly trees: number;
  readonly depth: number;
  readonly targetOf: (example: Example) => number | null;
}

const SAGITTAL = ['forward_head', 'slouch', 'hunch'];

/** What each estimator learns. */
export const QUANTITIES: Readonly<Record<EstimatorName, readonly Quantity[]>> = {
  front: [
    change('neckForwardDeg', 'neckInclinationDeg', 1, 360, 5),
    change('headForwardCm', 'headForwardCm', 1, 180, 4),
    change('trunkForwardDeg', 'trunkInclinationDeg', 1, 120, 4),
    change('headPitchDeg', 'headPitchDeg', 1, 110, 4),
    change('headYawDeg', 'headYawDeg', -1, 70, 4),
    sign('any', () => true, 390, 4),
    sign('forward_head', (label) => label === 'forward_head', 60, 3),
    sign('slouch', (label) => label === 'slouch' || label === 'hunch', 60, 3),
    sign('lean', (label) => label === 'lean', 50, 3),
    sign('head_tilt', (label) => label === 'head_tilt', 50, 3),
    sign('uneven_shoulders', (label) => label === 'uneven_shoulders', 50, 3),
  ],
  side: [
    change('neckForwardDeg', 'neckInclinationDeg', 1, 220, 4),
    change('headForwardCm', 'headForwardCm', 1, 100, 4),
    change('trunkForwardDeg', 'trunkInclinationDeg', 1, 80, 4),
    change('headPitchDeg', 'headPitchDeg', 1, 50, 4),
    sign('any', () => true, 240, 4),
    sign('sagittal', (label) => SAGITTAL.includes(label), 50, 3),
    sign('slouch', (label) => label === 'slouch' || label === 'hunch', 50, 3),
  ],
  profile: [
    absolute('neckForwardDeg', 'neckInclinationDeg', 40),
    absolute('headForwardCm', 'headForwardCm', 25),
    absolute('trunkForwardDeg', 'trunkInclinationDeg', 25),
    absolute('headPitchDeg', 'headPitchDeg', 25),
  ],
};

/** The numbers that an estimator reads in an example. */
export function featuresFor(estimator: EstimatorName, { layout, baseline }: Example): number[] {
  if (estimator === 'front') return frontFeatures(proportionsOf(layout), baseline);
  const profile = profileOf(layout);
  return estimator === 'side' ? sideFeatures(profile, baseline.profile) : profileFeatures(profile);
}

/** Whether an estimator is for the view that an example has. */
export function suits(estimator: EstimatorName, { baseline }: Example): boolean {
  return (estimator === 'front') === (baseline.view !== 'side');
}

function change(name: string, truth: string, parity: 1 | -1, trees: number, depth: number): Quantity {
  return { name, parity, loss: 'squared', trees, depth, targetOf: (example) => truthChange(example, truth) };
}

function absolute(name: string, truth: string, trees: number): Quantity {
  const targetOf = ({ frame }: Example): number | null => frame.truth?.[truth] ?? null;
  return { name, parity: 1, loss: 'squared', trees, depth: 3, targetOf };
}

function sign(name: string, holds: (label: string) => boolean, trees: number, depth: number): Quantity {
  const targetOf = ({ frame: { label } }: Example): number | null => {
    if (isBadLabel(label)) return holds(label) ? 1 : 0;
    return isFineLabel(label) ? 0 : null;
  };
  return { name, parity: 1, loss: 'logistic', trees, depth, targetOf };
}
