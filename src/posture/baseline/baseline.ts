import type { BodyPosition } from '../body/body-position.ts';
import { parseFace } from '../body/face.ts';
import type { FrameSize } from '../body/keypoints.ts';
import type { Layout } from '../body/layout.ts';
import type { View } from '../body/measurement.ts';
import { PROFILE_NAMES } from '../body/profile.ts';
import { PROPORTION_NAMES } from '../body/proportions.ts';
import { viewOf } from '../body/view.ts';
import {
  findViewClusters,
  summariseMixed,
  type UprightSample,
  type ViewCluster,
} from '../body/view-clusters.ts';

/** The user's upright posture as the camera sees it, over the whole calibration and per view cluster. */
export interface Baseline extends ViewCluster {
  readonly version: 1;
  readonly createdAtMs: number;
  readonly frame: FrameSize;
  readonly view: View;
  /**
   * The view clusters, if the calibration covers several camera and chair positions; empty if it covers one.
   */
  readonly places: readonly ViewCluster[];
  /**
   * How much the verdict varied over the calibration's own frames: the mean distance of their log-odds from the
   * median. Only from the side. Absent in baselines from before it was measured.
   */
  readonly spread?: number;
}

/**
 * Summarises the samples of a calibration by the median of each quantity, and each view cluster separately;
 * null if there are none.
 */
export function summariseSamples(
  samples: readonly UprightSample[],
  frame: FrameSize,
  createdAtMs: number,
): Baseline | null {
  if (samples.length === 0) return null;
  const clusters = findViewClusters(samples);
  return {
    version: 1,
    createdAtMs,
    frame,
    view: commonestView(samples.map(({ layout }) => layout)),
    ...summariseMixed(samples),
    places: clusters.length > 1 ? clusters : [],
  };
}

/** Parses a stored baseline; null if it is not one of this version. */
export function parseBaseline(input: unknown): Baseline | null {
  if (!isFields(input) || input.version !== 1) return null;
  const { createdAtMs, view } = input;
  const cluster = parseViewCluster(input);
  const clusters = parseViewClusters(input.places);
  const frame = parseNumbers(input.frame, ['width', 'height']);
  if (view !== 'front' && view !== 'angled' && view !== 'side') return null;
  if (cluster === null || clusters === null || frame === null) return null;
  if (typeof createdAtMs !== 'number' || !Number.isFinite(createdAtMs)) return null;
  return { version: 1, createdAtMs, frame, view, ...cluster, places: clusters, ...parseSpread(input.spread) };
}

/** An invalid spread is ignored. */
function parseSpread(input: unknown): Pick<Baseline, 'spread'> {
  return typeof input === 'number' && Number.isFinite(input) && input >= 0 ? { spread: input } : {};
}

/** Baselines from before view clusters existed do not have this field. */
function parseViewClusters(input: unknown): readonly ViewCluster[] | null {
  if (input === undefined) return [];
  if (!Array.isArray(input)) return null;
  const clusters = input.map(parseViewCluster);
  return clusters.every((cluster) => cluster !== null) ? clusters : null;
}

/** Parses one stored view cluster of a baseline; null if it is invalid. */
export function parseViewCluster(input: unknown): ViewCluster | null {
  if (!isFields(input)) return null;
  const proportions = parseNumbers(input.proportions, PROPORTION_NAMES);
  const profile = parseNumbers(input.profile, PROFILE_NAMES);
  if (proportions === null || profile === null) return null;
  // Baselines from before the face mesh do not have this field. An invalid face is ignored.
  return { proportions, profile, face: parseFace(input.face) };
}

function commonestView(layouts: readonly Layout[]): View {
  const views = layouts.map(viewOf);
  const count = (view: View): number => views.filter((seen) => seen === view).length;
  if (count('side') * 2 > views.length) return 'side';
  return count('angled') * 2 > views.length ? 'angled' : 'front';
}

function parseNumbers<Name extends string>(
  input: unknown,
  names: readonly Name[],
): Record<Name, number> | null {
  if (!isFields(input)) return null;
  const numbers: [Name, number][] = [];
  for (const name of names) {
    const value = input[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    numbers.push([name, value]);
  }
  return Object.fromEntries(numbers) as Record<Name, number>;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A calibration rejects eyes nearer to the picture's side than this share of its width. */
const MIN_EYE_X = 0.1;

/** Where the user sat at calibration. */
export function calibratedPosition({ profile, proportions, frame }: Baseline): BodyPosition {
  const { shoulderWidthPx, faceSizePx, eyesAside, eyeHeight, shoulderTiltDeg } = proportions;
  // A profile is mirrored to face one way. A face seen from the front flips between both, so its median is
  // near 0.
  const turnedX = Math.abs(profile.eyeXPx);
  const x = turnedX < MIN_EYE_X * frame.width ? frame.width / 2 : turnedX;
  const middle = { x: x - eyesAside * shoulderWidthPx, y: profile.eyeYPx + eyeHeight * shoulderWidthPx };
  const tilt = (shoulderTiltDeg * Math.PI) / 180;
  // The subject's left is on the right of the picture.
  const half = { x: (Math.cos(tilt) * shoulderWidthPx) / 2, y: (-Math.sin(tilt) * shoulderWidthPx) / 2 };
  return {
    eyes: { x, y: profile.eyeYPx },
    leftShoulder: { x: middle.x + half.x, y: middle.y + half.y },
    rightShoulder: { x: middle.x - half.x, y: middle.y - half.y },
    facePx: faceSizePx,
  };
}
