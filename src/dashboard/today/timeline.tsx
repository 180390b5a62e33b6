import { useSignal } from '@preact/signals';
import type { TargetedKeyboardEvent, TargetedMouseEvent } from 'preact';
import type { Minute } from '../../history/minute.ts';
import {
  type DayFrame,
  fittingFrameOf,
  fromFirstMeasured,
  offsetAtMinute,
  runsOf,
  runsUntilNow,
  type ShortSlouch,
  type StripRun,
  shortSlouchesIn,
  stateOf,
  type TimeTick,
  ticksOf,
} from '../../history/strip.ts';
import { durationText, hourText, minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { problemText } from '../charts/problem.tsx';
import { StateLegend } from '../charts/state-legend.tsx';
import { stepByKey } from '../charts/step-by-key.ts';
import { Tip } from '../charts/tip.tsx';
import { minuteText } from '../shared/day-text.ts';

/** As many times as have room under a wide timeline. A narrow one leaves out every second. */
const MAX_TICKS = 13;

const percent = (share: number) => `${(share * 100).toFixed(3)}%`;

function stateText({ column }: StripRun): string {
  if (column === 'good' || column === 'unknown' || column === 'away' || column === 'paused')
    return text(`part_${column}`);
  return problemText(column);
}

/** The short slouches in a run that is drawn as something else. */
function slouchedMsIn({ fromMinute, toMinute }: StripRun, slouches: readonly ShortSlouch[]): number {
  return slouches
    .filter((slouch) => slouch.fromMinute >= fromMinute && slouch.fromMinute < toMinute)
    .reduce((sum, { ms }) => sum + ms, 0);
}

/** '2:33 PM to 2:42 PM', or '2:33 PM to now'. */
function whenText(minutes: readonly Minute[], run: StripRun, isNow: boolean): string {
  const clock = (minute: number) => minuteText(minute, offsetAtMinute(minutes, minute));
  const from = clock(run.fromMinute);
  return isNow ? text('timeline_toNow', from) : text('fromTo', from, clock(run.toMinute));
}

interface TimelineProps {
  readonly minutes: readonly Minute[];
  /** Whether the last minute is the present. */
  readonly goesOn: boolean;
}

/**
 * When, what and how long: '2:33 PM to 2:42 PM: Upright, 9 min'. With slouches in it, it must not read as a time without
 * them: 'Mostly upright, slouching for 12 s out of 9 min'.
 */
function runText(
  { minutes, goesOn }: TimelineProps,
  run: StripRun,
  slouches: readonly ShortSlouch[],
  isLast: boolean,
): string {
  const when = whenText(minutes, run, goesOn && isLast);
  const lastedMs = (run.toMinute - run.fromMinute) * MINUTE_MS;
  const lasted = lastedMs < MINUTE_MS ? durationText(lastedMs) : minutesText(lastedMs);
  const slouchedMs = slouchedMsIn(run, slouches);
  const slouched = durationText(slouchedMs);
  if (slouchedMs > 0 && run.column === 'good') return text('timeline_mostlyUpright', when, slouched, lasted);
  const words = text('timeline_run', when, stateText(run), lasted);
  return slouchedMs === 0 ? words : text('timeline_runWith', words, slouched);
}

interface ShortSlouchesProps {
  readonly slouches: readonly ShortSlouch[];
  shareAt(minute: number): number;
}

interface RunsProps {
  readonly runs: readonly StripRun[];
  readonly chosen: number | null;
  shareAt(minute: number): number;
}

function Runs({ runs, chosen, shareAt }: RunsProps) {
  return (
    <>
      {runs.map((run, index) => (
        <span
          key={run.fromMinute}
          class={`run run-${stateOf(run.column)}${index === chosen ? ' run-chosen' : ''}`}
          style={{
            left: percent(shareAt(run.fromMinute)),
            width: percent(shareAt(run.toMinute) - shareAt(run.fromMinute)),
          }}
        />
      ))}
    </>
  );
}

/** A short slouch is half as high as a long one, so that a day with a few of them doesn't look slouched. */
function ShortSlouches({ slouches, shareAt }: ShortSlouchesProps) {
  return (
    <>
      {slouches.map(({ fromMinute, ms }) => (
        <span
          key={fromMinute}
          class="short-slouch"
          style={{
            left: percent(shareAt(fromMinute)),
            width: percent(shareAt(fromMinute + ms / MINUTE_MS) - shareAt(fromMinute)),
          }}
        />
      ))}
    </>
  );
}

/** Full hours only are named in short: '9 AM'; with others among them, all have their minutes: '9:15 AM'. */
function tickText({ minute, offsetMinutes }: TimeTick, ticks: readonly TimeTick[]): string {
  const areHours = ticks.every((tick) => (tick.minute + tick.offsetMinutes) % 60 === 0);
  return areHours ? hourText(((minute + offsetMinutes) / 60) % 24) : minuteText(minute, offsetMinutes);
}

/** The first and the last name stay within the card. */
function edgeOf(share: number): string {
  if (share <= 0) return 'at-start';
  return share >= 1 ? 'at-end' : '';
}

function Times({ ticks, shareAt }: { ticks: readonly TimeTick[]; shareAt(minute: number): number }) {
  return (
    <div class="timeline-hours" aria-hidden="true">
      {ticks.map((tick) => (
        <span
          key={tick.minute}
          class={edgeOf(shareAt(tick.minute))}
          style={{ left: percent(shareAt(tick.minute)) }}
        >
          {tickText(tick, ticks)}
        </span>
      ))}
    </div>
  );
}

function Drawing({ minutes, goesOn, frame }: TimelineProps & { readonly frame: DayFrame }) {
  const chosen = useSignal<number | null>(null);
  const runs = goesOn ? runsUntilNow(minutes) : runsOf(minutes);
  const slouches = shortSlouchesIn(minutes);
  const length = frame.toMinute - frame.fromMinute;
  const shareAt = (minute: number) => (minute - frame.fromMinute) / length;
  const run = chosen.value === null ? undefined : runs[chosen.value];
  const words = run === undefined ? null : runText({ minutes, goesOn }, run, slouches, run === runs.at(-1));

  function chooseByMouse({ clientX, currentTarget }: TargetedMouseEvent<HTMLElement>): void {
    const { left, width } = currentTarget.getBoundingClientRect();
    const minute = frame.fromMinute + ((clientX - left) / width) * length;
    const index = runs.findIndex(({ fromMinute, toMinute }) => minute >= fromMinute && minute < toMinute);
    chosen.value = index < 0 ? null : index;
  }
  function chooseByKey(event: TargetedKeyboardEvent<HTMLElement>): void {
    const next = stepByKey(event.key, chosen.value, runs.length - 1);
    if (event.key === 'Escape') chosen.value = null;
    if (next === null) return;
    event.preventDefault();
    chosen.value = next;
  }
  const leave = () => {
    chosen.value = null;
  };
  return (
    <div class="timeline-box">
      <div
        class="timeline"
        role="slider"
        tabIndex={0}
        aria-label={text('timeline_label')}
        aria-valuemin={1}
        aria-valuemax={runs.length}
        aria-valuenow={(chosen.value ?? 0) + 1}
        aria-valuetext={words ?? text('chart_hint')}
        data-testid="timeline"
        onMouseMove={chooseByMouse}
        onMouseLeave={leave}
        onKeyDown={chooseByKey}
        onBlur={leave}
      >
        <Runs runs={runs} chosen={chosen.value} shareAt={shareAt} />
        <ShortSlouches slouches={slouches} shareAt={shareAt} />
      </div>
      {run !== undefined && words !== null && (
        <Tip words={words} at={shareAt((run.fromMinute + run.toMinute) / 2)} />
      )}
      <Times ticks={ticksOf(minutes, frame, MAX_TICKS)} shareAt={shareAt} />
    </div>
  );
}

function spanText(minutes: readonly Minute[], goesOn: boolean): string {
  const [first, last] = [minutes[0], minutes.at(-1)];
  if (first === undefined || last === undefined) return '';
  const from = minuteText(first.minute, first.offsetMinutes);
  return goesOn
    ? text('timeline_toNow', from)
    : text('fromTo', from, minuteText(last.minute + 1, last.offsetMinutes));
}

/**
 * A day from left to right. Height and color tell slouching, upright and the rest apart. Pointer and arrow keys say each
 * time in words; 'Hour by hour' has it in figures.
 */
export function TimelineCard({ minutes: all, goesOn }: TimelineProps) {
  const minutes = fromFirstMeasured(all);
  const frame = fittingFrameOf(minutes);
  if (frame === null) return null;
  return (
    <section class="card" aria-labelledby="timeline">
      <div class="card-head">
        <h2 id="timeline">{text('timeline_title')}</h2>
        <span class="quiet">{spanText(minutes, goesOn)}</span>
      </div>
      <Drawing minutes={minutes} goesOn={goesOn} frame={frame} />
      <StateLegend />
    </section>
  );
}
