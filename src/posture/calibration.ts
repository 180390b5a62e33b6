import { type Baseline, summariseLooks } from './baseline.ts';
import type { Face } from './face.ts';
import type { FrameSize, Pose } from './keypoints.ts';
import { isLayout, type Layout, type LayoutReading, midOf, readLayout } from './layout.ts';
import { medianOf } from './median.ts';
import { proportionsOf } from './proportions.ts';
import { viewOf } from './view.ts';

/** Why a calibration is held up or refused. */
export type CalibrationProblem =
  | 'nobody'
  | 'face_not_seen'
  | 'shoulders_not_seen'
  | 'head_turned'
  | 'moving'
  | 'too_dark'
  | 'too_far'
  | 'too_near';

export type CalibrationEvent = {
  readonly type: 'frame';
  readonly atMs: number;
  readonly pose: Pose;
  readonly face?: Face | null;
  readonly frame: FrameSize;
  readonly dark: boolean;
};

/** One picture that counts, as it was read. */
interface CalibrationSample {
  readonly atMs: number;
  readonly pose: Pose;
  readonly face: Face | null;
  readonly frame: FrameSize;
  readonly layout: Layout;
}

export type CalibrationState =
  | {
      readonly phase: 'collecting';
      readonly startedAtMs: number | null;
      readonly samples: readonly CalibrationSample[];
      /** 0 to 1. */
      readonly progress: number;
      /** What holds it up at this moment, to be told to the user at once. */
      readonly problem: CalibrationProblem | null;
    }
  | { readonly phase: 'done'; readonly baseline: Baseline }
  | { readonly phase: 'refused'; readonly problem: CalibrationProblem };

export interface CalibrationConfig {
  /** How long the user must sit still. */
  readonly holdMs: number;
  /** The fewest frames that make a baseline. */
  readonly leastSamples: number;
  /** A calibration that has not succeeded after this is refused. */
  readonly patienceMs: number;
  /** A silence longer than this begins the calibration anew. */
  readonly maxGapMs: number;
}

export const DEFAULT_CALIBRATION_CONFIG: CalibrationConfig = {
  holdMs: 4000,
  leastSamples: 8,
  patienceMs: 20_000,
  maxGapMs: 3000,
};

/** Head or shoulders this far from their median, in face sizes, are moving; keypoints at rest wander by 0.1. */
const MOVING_FROM = 0.35;
/** Size of the face against the shorter side of the frame: below, keypoints are too coarse; above, shoulders are cut off. */
const FACE_SIZE = { least: 0.025, most: 0.3 } as const;
/**
 * A nose off the middle of the ears by this much, in face sizes, means a turned head or a camera aside. The camera also sees
 * the eyes before the shoulders' middle, by 0.15 of the nose's way or more in the recordings; a head that is turned does not
 * bring them there.
 */
const NOSE_ASIDE_FROM = 0.5;
const EYES_FOLLOW_FROM = 0.15;
/** A camera 34° aside, the widest in the recordings, puts the nose at 1.5. */
const NOSE_TOO_FAR_ASIDE = 1.6;

export function beginCalibration(): CalibrationState {
  return { phase: 'collecting', startedAtMs: null, samples: [], progress: 0, problem: null };
}

/**
 * Takes one frame into a calibration. Samples are kept while the user sits upright and still; any problem is told at once and
 * begins the collection anew; late or repeated frames change nothing.
 */
export function stepCalibration(
  state: CalibrationState,
  event: CalibrationEvent,
  config: CalibrationConfig = DEFAULT_CALIBRATION_CONFIG,
): CalibrationState {
  if (state.phase !== 'collecting' || !Number.isFinite(event.atMs)) return state;
  const { startedAtMs } = state;
  if (startedAtMs !== null && event.atMs < startedAtMs) return state;
  const last = state.samples.at(-1);
  if (last && event.atMs <= last.atMs) return state;
  const begunAtMs = startedAtMs ?? event.atMs;
  const reading = readLayout(event.pose);
  const problem = event.dark ? 'too_dark' : problemOf(reading, event.frame);
  const overdue = event.atMs - begunAtMs > config.patienceMs;
  if (problem !== null || !isLayout(reading)) return holdUp(begunAtMs, [], problem ?? 'nobody', overdue);
  const { atMs, pose, face = null, frame } = event;
  const sample = { atMs, pose, face, frame, layout: reading };
  const kept = last && event.atMs - last.atMs <= config.maxGapMs ? state.samples : [];
  if (isMoving(kept, reading)) return holdUp(begunAtMs, [sample], 'moving', overdue);
  return collect([...kept, sample], begunAtMs, config);
}

/**
 * The baseline of some pictures of the user upright: medians, so that a stray one does no harm.
 * @param faces what the face mesh says of each picture; none where it was not asked
 */
export function calibrateFromPoses(
  poses: readonly Pose[],
  frame: FrameSize,
  atMs: number,
  faces: readonly (Face | null)[] = [],
): { readonly baseline: Baseline } | { readonly problem: CalibrationProblem } {
  const readings = poses.map(readLayout);
  const looks = readings.flatMap((layout, index) =>
    isLayout(layout) ? [{ layout, face: faces[index] ?? null }] : [],
  );
  const baseline = looks.length * 2 >= poses.length ? summariseLooks(looks, frame, atMs) : null;
  if (baseline !== null) return { baseline };
  const problems = readings.map((reading) => problemOf(reading, frame)).filter((problem) => problem !== null);
  return { problem: commonestOf(problems) ?? 'nobody' };
}

function collect(
  samples: readonly CalibrationSample[],
  startedAtMs: number,
  config: CalibrationConfig,
): CalibrationState {
  const first = samples[0];
  const last = samples.at(-1);
  const heldMs = first && last ? last.atMs - first.atMs : 0;
  const progress = Math.min(1, heldMs / config.holdMs, samples.length / config.leastSamples);
  if (progress < 1 || !last) return { phase: 'collecting', startedAtMs, samples, progress, problem: null };
  const baseline = summariseLooks(samples, last.frame, last.atMs);
  return baseline ? { phase: 'done', baseline } : { phase: 'refused', problem: 'nobody' };
}

function holdUp(
  startedAtMs: number,
  samples: readonly CalibrationSample[],
  problem: CalibrationProblem,
  overdue: boolean,
): CalibrationState {
  if (overdue) return { phase: 'refused', problem };
  return { phase: 'collecting', startedAtMs, samples, progress: 0, problem };
}

function problemOf(reading: LayoutReading, frame: FrameSize): CalibrationProblem | null {
  if (!isLayout(reading)) {
    if (reading.unknown === 'face_not_seen' || reading.unknown === 'shoulders_not_seen')
      return reading.unknown;
    return 'nobody';
  }
  const { faceSizePx, noseFromEars, eyesAside } = proportionsOf(reading);
  const faceShare = faceSizePx / Math.min(frame.width, frame.height);
  if (faceShare < FACE_SIZE.least) return 'too_far';
  if (faceShare > FACE_SIZE.most) return 'too_near';
  return viewOf(reading) !== 'side' && isTurned(noseFromEars, eyesAside) ? 'head_turned' : null;
}

function isTurned(noseFromEars: number, eyesAside: number): boolean {
  const aside = Math.abs(noseFromEars);
  if (aside < NOSE_ASIDE_FROM) return false;
  return aside > NOSE_TOO_FAR_ASIDE || eyesAside / noseFromEars < EYES_FOLLOW_FROM;
}

function isMoving(samples: readonly CalibrationSample[], layout: Layout): boolean {
  const before = samples.map((sample) => sample.layout);
  if (before.length === 0) return false;
  const limit = MOVING_FROM * proportionsOf(layout).faceSizePx;
  const places = [
    (seen: Layout) => midOf(seen.leftEye, seen.rightEye),
    (seen: Layout) => midOf(seen.leftShoulder, seen.rightShoulder),
  ];
  return places.some((placeOf) => {
    const now = placeOf(layout);
    const x = medianOf(before.map((seen) => placeOf(seen).x));
    const y = medianOf(before.map((seen) => placeOf(seen).y));
    return Math.hypot(now.x - x, now.y - y) > limit;
  });
}

function commonestOf(problems: readonly CalibrationProblem[]): CalibrationProblem | null {
  const counts = new Map<CalibrationProblem, number>();
  for (const problem of problems) counts.set(problem, (counts.get(problem) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null;
}
