import { medianOf } from '../../shared/median.ts';
import { type Baseline, summariseSamples } from '../baseline/baseline.ts';
import type { Face } from '../body/face.ts';
import type { FrameSize, Pose } from '../body/keypoints.ts';
import { isLayout, type Layout, midOf } from '../body/layout.ts';
import { proportionsOf } from '../body/proportions.ts';
import { readLayout } from '../body/read-layout.ts';
import { contradictsItself } from './calibration-agreement.ts';
import { withSpread } from './calibration-spread.ts';
import { findPictureProblem, type PictureProblem } from './calibration-standards.ts';

/** Why a calibration is held up or refused. */
export type CalibrationProblem = PictureProblem | 'moving' | 'frames_differ' | 'too_dark';

export type CalibrationEvent = {
  readonly type: 'frame';
  readonly atMs: number;
  readonly pose: Pose;
  readonly face?: Face | null;
  readonly frame: FrameSize;
  readonly dark: boolean;
};

/** One accepted picture. */
export interface CalibrationSample {
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
      /** The current problem, reported to the user at once. */
      readonly problem: CalibrationProblem | null;
    }
  | { readonly phase: 'done'; readonly baseline: Baseline }
  | { readonly phase: 'refused'; readonly problem: CalibrationProblem };

export interface CalibrationConfig {
  /** How long the user must sit still. */
  readonly holdMs: number;
  /** The fewest frames that make a baseline. */
  readonly leastSamples: number;
  /** A calibration that has not succeeded after this time is refused. */
  readonly patienceMs: number;
  /** A longer gap restarts the calibration. */
  readonly maxGapMs: number;
}

export const DEFAULT_CALIBRATION_CONFIG: CalibrationConfig = {
  holdMs: 4000,
  leastSamples: 8,
  patienceMs: 20_000,
  maxGapMs: 3000,
};

/**
 * Head or shoulders this far from their median, in face sizes, are moving; keypoints at rest wander by 0.1.
 */
const MOVING_FROM = 0.35;
/** How long contradicting frames are reported while new ones are taken. */
const DIFFERENCE_SAID_FOR_MS = 2000;

export function beginCalibration(): CalibrationState {
  return { phase: 'collecting', startedAtMs: null, samples: [], progress: 0, problem: null };
}

/**
 * Adds one frame to a calibration. Samples are kept while the user sits upright and still. Any problem is
 * reported at once and restarts the collection. Late or repeated frames change nothing.
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
  const reading = readLayout(event.pose, event.frame);
  const problem = event.dark ? 'too_dark' : findPictureProblem(reading, event.frame);
  const overdue = event.atMs - begunAtMs > config.patienceMs;
  if (problem !== null || !isLayout(reading)) return holdUp(begunAtMs, [], problem ?? 'nobody', overdue);
  const { atMs, pose, face = null, frame } = event;
  const sample = { atMs, pose, face, frame, layout: reading };
  const kept = last && event.atMs - last.atMs <= config.maxGapMs ? state.samples : [];
  if (isMoving(kept, reading)) return holdUp(begunAtMs, [sample], 'moving', overdue);
  const collected = collect([...kept, sample], begunAtMs, overdue, config);
  return keepSaying(state, collected);
}

/**
 * The baseline of pictures of the user sitting upright: medians, so that outliers do no harm. The calibration
 * may be an old one, so the pictures must be readable but need not meet the standards of a new one.
 * @param faces what the face mesh says about each picture; none if it did not run
 */
export function calibrateFromPoses(
  poses: readonly Pose[],
  frame: FrameSize,
  atMs: number,
  faces: readonly (Face | null)[] = [],
): { readonly baseline: Baseline } | { readonly problem: CalibrationProblem } {
  const readings = poses.map((pose) => readLayout(pose, frame));
  const samples = readings.flatMap((layout, index) =>
    isLayout(layout) ? [{ layout, face: faces[index] ?? null }] : [],
  );
  const baseline = samples.length * 2 >= poses.length ? summariseSamples(samples, frame, atMs) : null;
  if (baseline !== null)
    return {
      baseline: withSpread(
        baseline,
        samples.map(({ layout }) => layout),
      ),
    };
  const problems = readings.map((reading) => findPictureProblem(reading, frame));
  return { problem: commonestOf(problems.filter((problem) => problem !== null)) ?? 'nobody' };
}

function collect(
  samples: readonly CalibrationSample[],
  startedAtMs: number,
  overdue: boolean,
  config: CalibrationConfig,
): CalibrationState {
  const first = samples[0];
  const last = samples.at(-1);
  const heldMs = first && last ? last.atMs - first.atMs : 0;
  const progress = Math.min(1, heldMs / config.holdMs, samples.length / config.leastSamples);
  if (progress < 1 || !last) return { phase: 'collecting', startedAtMs, samples, progress, problem: null };
  const layouts = samples.map(({ layout }) => layout);
  const baseline = summariseSamples(samples, last.frame, last.atMs);
  if (baseline === null) return { phase: 'refused', problem: 'nobody' };
  if (contradictsItself(baseline, layouts)) return holdUp(startedAtMs, [last], 'frames_differ', overdue);
  return { phase: 'done', baseline: withSpread(baseline, layouts) };
}

/** A contradiction is found in one frame, but must be shown for longer than until the next. */
function keepSaying(before: CalibrationState, now: CalibrationState): CalibrationState {
  if (before.phase !== 'collecting' || before.problem !== 'frames_differ') return now;
  if (now.phase !== 'collecting' || now.problem !== null) return now;
  const [first, last] = [now.samples[0], now.samples.at(-1)];
  const heldMs = first && last ? last.atMs - first.atMs : 0;
  return heldMs < DIFFERENCE_SAID_FOR_MS ? { ...now, problem: 'frames_differ' } : now;
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
