import type { RecordingMark } from '../../recording/marks.ts';
import type { JudgedFrame } from '../../recording/replay.ts';

type StripState = 'fine' | 'bad' | 'unknown' | 'away' | 'calibrate';

interface Run {
  readonly from: number;
  readonly to: number;
  readonly state: StripState;
}

/** Consecutive equal verdicts, merged into one. */
function runsOf(frames: readonly JudgedFrame[]): Run[] {
  const runs: Run[] = [];
  for (const [index, { frame, assessment }] of frames.entries()) {
    const state = frame.phase === 'calibrate' ? 'calibrate' : assessment.state;
    const last = runs.at(-1);
    if (last?.state === state) runs[runs.length - 1] = { ...last, to: index };
    else runs.push({ from: index, to: index, state });
  }
  return runs;
}

/** Height and top of a verdict's bar: bad posture differs by its height, not only by colour. */
const BAR: Readonly<Record<StripState, readonly [top: number, height: number]>> = {
  bad: [0, 16],
  fine: [10, 6],
  unknown: [14, 2],
  away: [14, 2],
  calibrate: [6, 10],
};

interface StripProps {
  readonly frames: readonly JudgedFrame[];
  readonly marks: readonly RecordingMark[];
  readonly range: { readonly from: number; readonly to: number };
}

/** The verdicts of the whole recording, and below them the user's marks and current selection. */
export function RecordingStrip({ frames, marks, range }: StripProps) {
  return (
    <svg class="strip" viewBox={`0 0 ${frames.length} 26`} preserveAspectRatio="none" aria-hidden="true">
      {runsOf(frames).map(({ from, to, state }) => (
        <rect
          key={from}
          class={`strip-${state}`}
          x={from}
          width={to - from + 1}
          y={BAR[state][0]}
          height={BAR[state][1]}
        />
      ))}
      {marks.map(({ from, to, label }, index) => (
        <rect key={index} class={`strip-mark-${label}`} x={from} width={to - from + 1} y={18} height={4} />
      ))}
      <rect class="strip-stretch" x={range.from} width={range.to - range.from + 1} y={24} height={2} />
    </svg>
  );
}
