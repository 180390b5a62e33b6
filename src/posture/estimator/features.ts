import type { FrameSize } from '../body/keypoints.ts';
import type { Profile } from '../body/profile.ts';
import { PROFILE_NAMES } from '../body/profile.ts';
import { PROPORTION_PARITY, type Proportions } from '../body/proportions.ts';
import type { ViewCluster } from '../body/view-clusters.ts';

/** The two networks, by the view. */
export type EstimatorName = 'front' | 'side';

/** A named input of the estimator. Parity -1: it changes sign when the picture is mirrored. */
export interface FeatureSpec {
  readonly name: string;
  readonly parity: 1 | -1;
}

type Quantity = keyof Proportions;

const CHANGES: readonly Quantity[] = [
  'eyeHeight',
  'earHeight',
  'noseHeight',
  'logFace',
  'logEars',
  'logEyes',
  'earDrop',
  'noseDrop',
  'noseFromEars',
  'noseFromEyes',
  'earBalance',
  'eyesAside',
  'earsAside',
  'shoulderTiltDeg',
  'eyeTiltDeg',
  'earTiltDeg',
];

/** The calibrated layout itself: it indicates where the camera stands. */
const SETTING: readonly Quantity[] = [
  'eyeHeight',
  'earHeight',
  'logFace',
  'logEars',
  'earDrop',
  'noseDrop',
  'noseFromEars',
  'eyesAside',
  'shoulderTiltDeg',
];

const FRONT_FEATURES: readonly FeatureSpec[] = [
  ...CHANGES.map((name) => ({ name: `change.${name}`, parity: PROPORTION_PARITY[name] })),
  { name: 'change.logShoulderWidth', parity: 1 },
  { name: 'change.logFaceSize', parity: 1 },
  { name: 'change.eyeRise', parity: 1 },
  { name: 'change.eyeHeightInFaces', parity: 1 },
  ...SETTING.map((name) => ({ name: `setting.${name}`, parity: PROPORTION_PARITY[name] })),
  { name: 'setting.eyesInFrame', parity: 1 },
  { name: 'setting.logShoulderShare', parity: 1 },
];

/**
 * Features of a front or angled view, in the order of `FRONT_FEATURES`. The eyes' position in the frame at
 * calibration and the height of the ears together indicate the camera's tilt; the eyes' current position is
 * not used.
 */
export function frontFeatures(
  now: Proportions,
  { proportions: before, profile }: ViewCluster,
  frame: FrameSize,
): number[] {
  return [
    ...CHANGES.map((name) => now[name] - before[name]),
    Math.log(now.shoulderWidthPx / before.shoulderWidthPx),
    Math.log(now.faceSizePx / before.faceSizePx),
    (now.eyeHeight * now.shoulderWidthPx) / before.shoulderWidthPx - before.eyeHeight,
    heightInFaces(now) - heightInFaces(before),
    ...SETTING.map((name) => before[name]),
    (profile.eyeYPx - frame.height / 2) / before.shoulderWidthPx,
    Math.log(before.shoulderWidthPx / frame.width),
  ];
}

function heightInFaces({ eyeHeight, shoulderWidthPx, faceSizePx }: Proportions): number {
  return (eyeHeight * shoulderWidthPx) / faceSizePx;
}

const PROFILE_SHAPE = PROFILE_NAMES.filter((name) => !name.endsWith('Px'));

/**
 * Points whose position in the picture counts. From the side, a point that moves forward or sinks is a sign,
 * because the chair stays where it is.
 */
const PLACED_POINTS = ['shoulder', 'farShoulder', 'ear', 'farEar', 'nose', 'eye'] as const;

const SIDE_FEATURES: readonly FeatureSpec[] = [
  ...PROFILE_SHAPE.map((name) => `change.${name}`),
  'change.logScale',
  ...PLACED_POINTS.flatMap((point) => [`change.${point}XInFrame`, `change.${point}YInFrame`]),
  ...PROFILE_SHAPE.map((name) => `setting.${name}`),
  'setting.eyesInFrame',
  'setting.logScaleShare',
].map((name) => ({ name, parity: 1 as const }));

/** Features of a calibrated side view, in the order of `SIDE_FEATURES`. */
export function sideFeatures(now: Profile, calibrated: Profile, frame: FrameSize): number[] {
  const before = clustersOf(calibrated);
  return [
    ...PROFILE_SHAPE.map((name) => now[name] - calibrated[name]),
    Math.log(now.scalePx / calibrated.scalePx),
    ...clustersOf(now).map((cluster, index) => (cluster - (before[index] ?? 0)) / calibrated.scalePx),
    ...PROFILE_SHAPE.map((name) => calibrated[name]),
    (calibrated.eyeYPx - frame.height / 2) / calibrated.scalePx,
    Math.log(calibrated.scalePx / frame.width),
  ];
}

/** Position of the points in the (mirrored) picture, pixels: x and y of each of `PLACED_POINTS`. */
function clustersOf(profile: Profile): number[] {
  const { shoulderXPx, shoulderYPx, scalePx } = profile;
  const at = (x: number, y: number): number[] => [shoulderXPx + x * scalePx, shoulderYPx - y * scalePx];
  return [
    ...at(0, 0),
    ...at(profile.farShoulderX, profile.farShoulderY),
    ...at(profile.earX, profile.earY),
    ...at(profile.farEarX, profile.farEarY),
    ...at(profile.noseX, profile.noseY),
    ...at(profile.eyeX, profile.eyeY),
  ];
}

const SPECS: Readonly<Record<EstimatorName, readonly FeatureSpec[]>> = {
  front: FRONT_FEATURES,
  side: SIDE_FEATURES,
};

/** The input features of each estimator, in order. */
export function featureSpecsOf(name: EstimatorName): readonly FeatureSpec[] {
  return SPECS[name];
}

/** The features that the mirrored picture would give. */
export function mirrorFeatures(features: readonly number[], specs: readonly FeatureSpec[]): number[] {
  return features.map((value, index) => value * (specs[index]?.parity ?? 1));
}
