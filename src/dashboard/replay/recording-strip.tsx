import type { RecordingMark } from '../../recording/marks.ts';
import type { JudgedFrame } from '../../recording/replay.ts';
import { endOf, type RecordingTimes, wholeMs } from './recording-times.ts';

type StripState = 'fine' | 'bad' | 'unknown' | 'away' | 'calibrate';

interface Run {
  readonly from: number;
  readonly to: number;
  readonly state: StripState;
}

/** Consecutive equal verdicts, merged into one; a gap in the recording ends them. */
function runsOf(frames: readonly JudgedFrame[], times: RecordingTimes): Run[] {
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
  readonly times: RecordingTimes;
  readonly marks: readonly RecordingMark[];
  readonly range: { readonly from: number; readonly to: number };
}

/** Narrower would not be seen: a single frame, or the last. In parts of the whole. */
const NARROWEST = 0.004;

/** The verdicts of the whole recording, in time, and below them the user's marks and current selection. */
export function RecordingStrip({ frames, times, marks, range }: StripProps) {
  const whole = wholeMs(times);
  const across = ({ from, to }: { readonly from: number; readonly to: number }) => {
    const width = Math.max(endOf(times, to) - (times[from] ?? 0), NARROWEST * whole);
    return { x: Math.min(times[from] ?? 0, whole - width), width };
  };
  return (
    <svg class="strip" viewBox={`0 0 ${whole} 26`} preserveAspectRatio="none" aria-hidden="true">
      {runsOf(frames, times).map(({ from, to, state }) => (
        <rect
          key={from}
          class={`strip-${state}`}
          {...across({ from, to })}
          y={BAR[state][0]}
          height={BAR[state][1]}
        />
      ))}
      {marks.map(({ from, to, label }, index) => (
        <rect key={index} class={`strip-mark-${label}`} {...across({ from, to })} y={18} height={4} />
      ))}
      <rect class="strip-stretch" {...across(range)} y={24} height={2} />
    </svg>
  );
}
