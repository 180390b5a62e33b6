import type { JudgedFrame } from '../../recording/replay.ts';

/** A verdict stands until the next frame, but no longer than this: then nothing was recorded. */
const STANDS_FOR_MS = 5000;

/** When each frame was seen, in milliseconds since the first. All of the player is drawn on this scale. */
export type RecordingTimes = readonly number[];

/** The times of some frames. */
export function timesOf(frames: readonly Pick<JudgedFrame, 'frame'>[]): RecordingTimes {
  const beganMs = frames[0]?.frame.atMs ?? 0;
  return frames.map(({ frame }) => frame.atMs - beganMs);
}

/** How long a recording is, at least a millisecond, so that it can be drawn. */
export function wholeMs(times: RecordingTimes): number {
  return Math.max(1, times.at(-1) ?? 0);
}

/** Until when a frame stands. */
export function endOf(times: RecordingTimes, index: number): number {
  const atMs = times[index] ?? 0;
  return Math.min(times[index + 1] ?? wholeMs(times), atMs + STANDS_FOR_MS);
}

/** The frame that is nearest to a moment. */
export function frameNear(times: RecordingTimes, ms: number): number {
  return times.reduce(
    (nearest, atMs, index) => (Math.abs(atMs - ms) < Math.abs((times[nearest] ?? 0) - ms) ? index : nearest),
    0,
  );
}
