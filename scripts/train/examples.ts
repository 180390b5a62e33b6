import { type Baseline, summariseSamples } from '../../src/posture/baseline/baseline.ts';
import type { FrameSize } from '../../src/posture/body/keypoints.ts';
import { isLayout, LANDMARKS, type Layout, type Point } from '../../src/posture/body/layout.ts';
import { proportionsOf } from '../../src/posture/body/proportions.ts';
import { readLayout } from '../../src/posture/body/read-layout.ts';
import type { UprightSample } from '../../src/posture/body/view-clusters.ts';
import type { RecordedFrame, Recording } from '../../src/recording/recording.ts';
import { drawNormal } from '../../tools/simulator/random.ts';

/** One frame with its calibration, and its known truth. */
export interface Example {
  readonly recording: Recording;
  readonly frame: RecordedFrame;
  readonly layout: Layout;
  readonly baseline: Baseline;
  /** Mean truth of the calibrate frames. */
  readonly truthAtRest: Readonly<Record<string, number>>;
}

export interface NoiseOptions {
  /** Standard deviation of keypoint positions, in face sizes; drawn again for every copy up to this. */
  readonly most: number;
  /**
   * In some copies the shoulders wander as they do where the frame cuts them off: by up to this, in face
   * sizes.
   */
  readonly mostAtShoulders: number;
  readonly random: () => number;
}

/** The share of copies in which the shoulders are badly seen. */
const BAD_SHOULDERS_SHARE = 0.35;

/** The monitor frames of a recording with readable keypoints, each with its baseline. */
export function examplesOf(recording: Recording, noise?: NoiseOptions): Example[] {
  const atRest = recording.frames.filter((frame) => frame.phase === 'calibrate');
  const shake = noise ? drawShake(noise) : (layout: Layout): Layout => layout;
  const baseline = summariseSamples(uprightSamples(atRest, recording.frame, shake), recording.frame, 0);
  if (baseline === null) return [];
  const truthAtRest = meanTruth(atRest);
  return recording.frames.flatMap((frame) => {
    const reading = readLayout(frame.pose, recording.frame);
    if (frame.phase !== 'monitor' || !isLayout(reading)) return [];
    return [{ recording, frame, layout: shake(reading), baseline, truthAtRest }];
  });
}

/** The readable pictures of one size, with noise added. */
function uprightSamples(
  frames: readonly RecordedFrame[],
  size: FrameSize,
  shake: (layout: Layout) => Layout,
): readonly UprightSample[] {
  return frames.flatMap(({ pose, face = null }) => {
    const layout = readLayout(pose, size);
    return isLayout(layout) ? [{ layout: shake(layout), face }] : [];
  });
}

/** Whether it is of a rendered person: nobody else's neck angle is known. */
export function knowsNeck({ frames }: Recording): boolean {
  return frames.some(({ truth }) => truth?.neckInclinationDeg !== undefined);
}

/** Change of a true quantity since the calibration; null if unknown. */
export function truthChange({ frame, truthAtRest }: Example, name: string): number | null {
  const now = frame.truth?.[name];
  const before = truthAtRest[name];
  return now === undefined || before === undefined ? null : now - before;
}

function meanTruth(frames: readonly RecordedFrame[]): Record<string, number> {
  const sums = new Map<string, { sum: number; count: number }>();
  for (const { truth } of frames) {
    for (const [name, value] of Object.entries(truth ?? {})) {
      const old = sums.get(name) ?? { sum: 0, count: 0 };
      sums.set(name, { sum: old.sum + value, count: old.count + 1 });
    }
  }
  return Object.fromEntries([...sums].map(([name, { sum, count }]) => [name, sum / count]));
}

function drawShake({ most, mostAtShoulders, random }: NoiseOptions): (layout: Layout) => Layout {
  const level = most * random();
  const badly = random() < BAD_SHOULDERS_SHARE ? mostAtShoulders * random() : 0;
  return (layout) => shakeLayout(layout, level, badly, random);
}

function shakeLayout(layout: Layout, level: number, atShoulders: number, random: () => number): Layout {
  const { faceSizePx } = proportionsOf(layout);
  const shaken = LANDMARKS.map((name): [string, Point] => {
    const spread = faceSizePx * Math.hypot(level, name.endsWith('Shoulder') ? atShoulders : 0);
    const { x, y } = layout[name];
    return [name, { x: x + spread * drawNormal(random), y: y + spread * drawNormal(random) }];
  });
  return { ...layout, ...Object.fromEntries(shaken) } as Layout;
}
