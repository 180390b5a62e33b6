import { text } from '../../platform/browser/i18n.ts';
import type { RecordingMark } from '../../recording/marks.ts';
import { type FrameRange, type Run, type RunState, spanOf } from './recording-runs.ts';
import { momentText } from './recording-text.ts';
import { type RecordingTimes, wholeMs } from './recording-times.ts';

/** Height and top of a verdict's bar: bad posture differs by its height, not only by colour. */
const BAR: Readonly<Record<RunState, readonly [top: number, height: number]>> = {
  bad: [0, 16],
  fine: [5, 11],
  unknown: [14, 2],
  away: [14, 2],
  calibrate: [8, 8],
};

interface StripProps {
  readonly runs: readonly Run[];
  readonly times: RecordingTimes;
  readonly marks: readonly RecordingMark[];
  readonly range: FrameRange | null;
  /** The moment that is shown. */
  readonly atMs: number;
  onSelect(slouch: FrameRange): void;
}

/** Narrower would not be seen: a single frame, or the last. In parts of the whole. */
const NARROWEST = 0.004;

/** Where a range is drawn, in milliseconds. */
function across(times: RecordingTimes, range: FrameRange) {
  const whole = wholeMs(times);
  const { fromMs, toMs } = spanOf(times, range);
  const width = Math.max(toMs - fromMs, NARROWEST * whole);
  return { x: Math.min(fromMs, whole - width), width };
}

function Bars({ runs, times, marks, range }: Omit<StripProps, 'onSelect' | 'atMs'>) {
  return (
    <svg class="strip" viewBox={`0 0 ${wholeMs(times)} 26`} preserveAspectRatio="none" aria-hidden="true">
      {runs.map((run) => (
        <rect
          key={run.from}
          class={`strip-${run.state}`}
          {...across(times, run)}
          y={BAR[run.state][0]}
          height={BAR[run.state][1]}
        />
      ))}
      {marks.map((mark, index) => (
        <rect key={index} class={`strip-mark-${mark.label}`} {...across(times, mark)} y={18} height={4} />
      ))}
      {range !== null && <rect class="strip-stretch" {...across(times, range)} y={24} height={2} />}
    </svg>
  );
}

/** A slouch in the strip, to be chosen by a click or a key. */
function SlouchButton({
  slouch,
  times,
  range,
  onSelect,
}: Omit<StripProps, 'runs' | 'marks' | 'atMs'> & { slouch: Run }) {
  const { from, to } = slouch;
  const { fromMs, toMs } = spanOf(times, slouch);
  const { x, width } = across(times, slouch);
  const share = (ms: number): string => `${(100 * ms) / wholeMs(times)}%`;
  return (
    <button
      type="button"
      class="strip-part"
      data-testid="strip-part"
      style={{ left: share(x), width: share(width) }}
      aria-label={text('mark_part', momentText(fromMs), momentText(toMs))}
      aria-pressed={range?.from === from && range.to === to}
      onClick={() => onSelect({ from, to })}
    />
  );
}

/** The verdicts of the whole recording, in time, and below them the user's marks and current selection. */
export function RecordingStrip({ runs, atMs, onSelect, ...drawn }: StripProps) {
  return (
    <div class="strip-box">
      <span class="playhead" style={{ left: `${(100 * atMs) / wholeMs(drawn.times)}%` }} aria-hidden="true" />
      <Bars runs={runs} {...drawn} />
      {runs
        .filter(({ state }) => state === 'bad')
        .map((slouch) => (
          <SlouchButton key={slouch.from} slouch={slouch} onSelect={onSelect} {...drawn} />
        ))}
    </div>
  );
}
