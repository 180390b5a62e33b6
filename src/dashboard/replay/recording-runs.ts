import type { JudgedFrame } from '../../recording/replay.ts';
import { endOf, type RecordingTimes } from './recording-times.ts';

export type RunState = 'fine' | 'bad' | 'unknown' | 'away' | 'calibrate';

/** Both ends included, as frame numbers from 0. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

/** Consecutive frames with the same verdict. */
export interface Run extends FrameRange {
  readonly state: RunState;
}

/** From when to when a part lasts, until its last frame is replaced: what is drawn, and what is said. */
export function spanOf(times: RecordingTimes, { from, to }: FrameRange): { fromMs: number; toMs: number } {
  return { fromMs: times[from] ?? 0, toMs: endOf(times, to) };
}

/** Consecutive equal verdicts, merged into one; a gap in the recording ends them. */
export function runsOf(frames: readonly JudgedFrame[], times: RecordingTimes): Run[] {
  const runs: Run[] = [];
  for (const [index, { frame, assessment }] of frames.entries()) {
    const state = frame.phase === 'calibrate' ? 'calibrate' : assessment.state;
    const last = runs.at(-1);
    const isNext = index > 0 && times[index] === endOf(times, index - 1);
    if (last?.state === state && isNext) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index, state });
  }
  return runs;
}

/** The slouch at a frame, or the nearest before it; null if there is none. */
export function slouchUpTo(runs: readonly Run[], at: number): FrameRange | null {
  const slouch = runs.filter(({ state, from }) => state === 'bad' && from <= at).at(-1);
  return slouch === undefined ? null : { from: slouch.from, to: slouch.to };
}
