import type { IssueKind } from '../../posture/body/assessment.ts';
import type { JudgedFrame } from '../../recording/replay.ts';
import { endOf, type RecordingTimes } from './recording-times.ts';

/** A frame and its verdict. */
type Judged = Pick<JudgedFrame, 'frame' | 'assessment'>;

export type RunState = 'fine' | 'bad' | 'unknown' | 'away' | 'calibrate';

/** Both ends included, as frame numbers from 0. */
export interface FrameRange {
  readonly from: number;
  readonly to: number;
}

/** Consecutive frames with the same verdict; of slouches, with the same problem before all others. */
export interface Run extends FrameRange {
  readonly state: RunState;
  readonly issue: IssueKind | null;
}

/** Another problem that was named for a shorter time is part of the slouch around it: names change with every breath. */
const LEAST_OF_ITS_OWN_MS = 3000;

/** From when to when a part lasts, until its last frame is replaced: what is drawn, and what is said. */
export function spanOf(times: RecordingTimes, { from, to }: FrameRange): { fromMs: number; toMs: number } {
  return { fromMs: times[from] ?? 0, toMs: endOf(times, to) };
}

function runAt({ frame, assessment }: Judged, index: number): Run {
  const at = { from: index, to: index };
  if (frame.phase === 'calibrate') return { ...at, state: 'calibrate', issue: null };
  return { ...at, state: assessment.state, issue: assessment.issues[0]?.kind ?? null };
}

/** Joins runs that follow each other without a gap and belong together. */
function joinRuns(
  runs: readonly Run[],
  times: RecordingTimes,
  belong: (last: Run, next: Run) => boolean,
): Run[] {
  const joined: Run[] = [];
  for (const next of runs) {
    const last = joined.at(-1);
    const follows = last !== undefined && times[next.from] === endOf(times, last.to);
    if (follows && belong(last, next)) joined[joined.length - 1] = { ...last, to: next.to };
    else joined.push(next);
  }
  return joined;
}

/** Consecutive equal verdicts, merged into one; a gap in the recording ends them. */
export function runsOf(frames: readonly Judged[], times: RecordingTimes): Run[] {
  const isSame = (a: Run, b: Run) => a.state === b.state && a.issue === b.issue;
  const runs = joinRuns(frames.map(runAt), times, isSame);
  const isShort = (run: Run) => {
    const { fromMs, toMs } = spanOf(times, run);
    return toMs - fromMs < LEAST_OF_ITS_OWN_MS;
  };
  const withShort = joinRuns(
    runs,
    times,
    (last, next) => last.state === next.state && (isShort(last) || isShort(next)),
  );
  return joinRuns(withShort, times, isSame);
}

/** The slouch at a frame, or the nearest before it; null if there is none. */
export function slouchUpTo(runs: readonly Run[], at: number): FrameRange | null {
  const slouch = runs.filter(({ state, from }) => state === 'bad' && from <= at).at(-1);
  return slouch === undefined ? null : { from: slouch.from, to: slouch.to };
}
