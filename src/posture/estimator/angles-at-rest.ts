import type { Profile } from '../body/profile.ts';
import data from './angles-at-rest.data.json';
import type { Prediction } from './estimator.ts';
import { standardise } from './standardise.ts';

/** The angles of a profile that the others are read from: near and middle ear-shoulder line, eye and nose. */
export const REST_FEATURES = ['earAngleDeg', 'midAngleDeg', 'gazeDeg', 'noseAngleDeg'] as const;

/** What can be read from a profile without a calibration. Angles in degrees against the vertical. */
export const REST_QUANTITIES = [
  'neckForwardDeg',
  'headForwardCm',
  'trunkForwardDeg',
  'headPitchDeg',
] as const;

export type RestQuantity = (typeof REST_QUANTITIES)[number];

/** A linear model of one quantity, on standardised features. */
interface StoredLine {
  readonly bias: number;
  readonly weights: readonly number[];
  /** Standard deviation of its error on people held out, in the unit of the quantity. */
  readonly sd: number;
}

/** The stored form: how the features are standardised, and a line for each quantity. */
export interface StoredAnglesAtRest {
  readonly centres: readonly number[];
  readonly spreads: readonly number[];
  readonly lines: Readonly<Record<RestQuantity, StoredLine>>;
}

/** The features of a profile, in the order of `REST_FEATURES`, in degrees. */
export function restFeatures(profile: Profile): number[] {
  return REST_FEATURES.map((name) => profile[name]);
}

/**
 * The angles of a person seen from the side, from one picture alone. They are linear in four angles of the
 * keypoints: on real people this stays closer to what is seen than a network does (docs/design/side-view.md).
 */
export function readAnglesAtRest(
  profile: Profile,
  { centres, spreads, lines }: StoredAnglesAtRest = data,
): Readonly<Record<RestQuantity, Prediction>> {
  const levels = standardise(restFeatures(profile), centres, spreads);
  const read = (name: RestQuantity): Prediction => {
    const { bias, weights, sd } = lines[name];
    return { value: weights.reduce((sum, weight, index) => sum + weight * (levels[index] ?? 0), bias), sd };
  };
  return {
    neckForwardDeg: read('neckForwardDeg'),
    headForwardCm: read('headForwardCm'),
    trunkForwardDeg: read('trunkForwardDeg'),
    headPitchDeg: read('headPitchDeg'),
  };
}
