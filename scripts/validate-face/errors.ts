import { isKnown, type Measurement } from '../../src/posture/body/measurement.ts';
import type { RecordedFrame, Recording } from '../../src/recording/recording.ts';
import { type JudgedFrame, replay } from '../../src/recording/replay.ts';
import type { Look } from './detect-in-folder.ts';

/** Mean absolute error, to a hundredth; '-' if there is none. */
export function meanSize(errors: readonly number[]): number | string {
  if (errors.length === 0) return '-';
  const mean = errors.reduce((sum, error) => sum + Math.abs(error), 0) / errors.length;
  return Math.round(mean * 100) / 100;
}

/** The error of an angle in each measurement; left out where the truth is unknown. */
export function errorsOf(
  judged: readonly JudgedFrame[],
  angle: 'headTiltDeg' | 'headPitchDeg' | 'headYawDeg',
  truthOf: (frame: RecordedFrame) => number | undefined,
): readonly number[] {
  return judged.flatMap(({ frame, measurement }) => {
    const estimate: Measurement[typeof angle] = measurement[angle];
    const truth = truthOf(frame);
    return isKnown(estimate) && truth !== undefined ? [estimate.value - truth] : [];
  });
}

/**
 * The pictures as stills of a recording; `describe` returns the description of each, or null to leave it out.
 */
export function recordingOf(
  samples: readonly Look[],
  describe: (sample: Look, index: number) => Pick<RecordedFrame, 'phase' | 'label' | 'truth'> | null,
): Recording {
  const frames = samples.flatMap((sample, index): RecordedFrame[] => {
    const described = describe(sample, index);
    if (described === null) return [];
    const { pose, face } = sample;
    return [{ atMs: index * 1000, ...described, pose, ...(face && { face }) }];
  });
  const frame = samples[0]?.frame ?? { width: 1, height: 1 };
  return { id: '', subject: null, view: null, stills: true, mirrored: false, frame, frames };
}

/** The monitor frames of a recording, judged with and without its faces. */
export function judgeBothWays(recording: Recording): {
  readonly withMesh: readonly JudgedFrame[];
  readonly keypoints: readonly JudgedFrame[];
} {
  const bare = { ...recording, frames: recording.frames.map(({ face: _, ...frame }) => frame) };
  const judge = (each: Recording) => replay(each).frames.filter(({ frame }) => frame.phase === 'monitor');
  return { withMesh: judge(recording), keypoints: judge(bare) };
}

/** How many fine frames were called bad, in total and because of a tilted head. */
export function countFlagged(judged: readonly JudgedFrame[], isFine: (frame: RecordedFrame) => boolean) {
  const fine = judged.filter(({ frame }) => isFine(frame));
  const flagged = fine.filter(({ assessment }) => assessment.state === 'bad');
  const tilted = flagged.filter(({ assessment }) => assessment.issues[0]?.kind === 'head_tilt');
  return `${flagged.length} (${tilted.length}) of ${fine.length}`;
}
