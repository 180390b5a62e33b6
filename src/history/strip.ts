import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { COLUMNS, type Column, countedMs, type Minute, millisecondsOf } from './minute.ts';

/** Consecutive minutes of mostly the same state. */
export interface StripRun {
  readonly column: Column;
  readonly fromMinute: number;
  /** A part of a minute only in a day that goes on. */
  readonly toMinute: number;
}

/** The state with the most time in a minute; null if it has none. */
function mostOf(minute: Minute): Column | null {
  if (countedMs(minute) === 0) return null;
  const most = minute.ms.indexOf(Math.max(...minute.ms));
  return COLUMNS[most] ?? null;
}

/** The day as runs, by the main state of each minute. Expects minutes in order. */
export function runsOf(minutes: readonly Minute[]): StripRun[] {
  const runs: StripRun[] = [];
  for (const minute of minutes) {
    const column = mostOf(minute);
    if (column === null) continue;
    const last = runs.at(-1);
    if (last?.column === column && last.toMinute === minute.minute)
      runs[runs.length - 1] = { ...last, toMinute: minute.minute + 1 };
    else runs.push({ column, fromMinute: minute.minute, toMinute: minute.minute + 1 });
  }
  return runs;
}

/** The runs of a day that goes on. The last one ends with the counted time: the rest of its minute is still to come. */
export function runsUntilNow(minutes: readonly Minute[]): StripRun[] {
  const runs = runsOf(minutes);
  const [run, last] = [runs.at(-1), minutes.at(-1)];
  if (run === undefined || last === undefined || run.toMinute !== last.minute + 1) return runs;
  return [...runs.slice(0, -1), { ...run, toMinute: last.minute + countedMs(last) / MINUTE_MS }];
}

/**
 * Whether a day is counted up to now. Counted time is written and read some seconds later. Minutes to come, from before the
 * clock was set back, don't count.
 */
export function reachesNow(minutes: readonly Minute[], nowMs: number): boolean {
  const last = minutes.at(-1);
  if (last === undefined) return false;
  const minutesAgo = Math.floor(nowMs / MINUTE_MS) - last.minute;
  return minutesAgo === 0 || minutesAgo === 1;
}

/** Neither upright nor slouching. */
const OTHER = ['unknown', 'away', 'paused'] as const;

/** Whether somebody was upright or slouching for at least half of a minute. A few seconds while setting up are no start. */
export function isMeasured(minute: Minute): boolean {
  const otherMs = OTHER.reduce((sum, column) => sum + millisecondsOf(minute, column), 0);
  return countedMs(minute) - otherMs >= MINUTE_MS / 2;
}

/**
 * A day from its first measured minute on: setting up, or being away before the first work, is no part of it. A day
 * without such a minute stays as it is, because it has nothing else to show. Expects minutes in order.
 */
export function fromFirstMeasured(minutes: readonly Minute[]): readonly Minute[] {
  return minutes.slice(Math.max(0, minutes.findIndex(isMeasured)));
}

/** A day from its first to its last measured minute. Expects minutes in order. */
export function measuredPart(minutes: readonly Minute[]): readonly Minute[] {
  const begun = fromFirstMeasured(minutes);
  const last = begun.findLastIndex(isMeasured);
  return last < 0 ? begun : begun.slice(0, last + 1);
}

/** Slouches in consecutive minutes that were mostly something else. */
export interface ShortSlouch {
  readonly fromMinute: number;
  readonly ms: number;
}

/** Less is the rest of a slouch that began in the minute before, or ended in the one after. */
const LEAST_SHORT_MS = 3000;

/** The slouched time in a minute that was mostly something else; 0 if it was mostly a slouch. */
function shortSlouchMs(minute: Minute): number {
  const most = mostOf(minute);
  if (most === null || stateOf(most) === 'slouching') return 0;
  const ms = ISSUE_KINDS.reduce((sum, issue) => sum + millisecondsOf(minute, issue), 0);
  return ms < LEAST_SHORT_MS ? 0 : ms;
}

/** The slouches that no run shows, because each was the smaller part of its minute. Expects minutes in order. */
export function shortSlouchesIn(minutes: readonly Minute[]): ShortSlouch[] {
  const slouches: ShortSlouch[] = [];
  let last: number | null = null;
  for (const minute of minutes) {
    const ms = shortSlouchMs(minute);
    if (ms === 0) continue;
    const before = last === minute.minute - 1 ? slouches.pop() : undefined;
    slouches.push({ fromMinute: before?.fromMinute ?? minute.minute, ms: (before?.ms ?? 0) + ms });
    last = minute.minute;
  }
  return slouches;
}

/** What the timeline of a day tells apart. */
export type StripState = 'upright' | 'slouching' | 'other';

/** The state that a run is drawn as. Its column says more. */
export function stateOf(column: Column): StripState {
  if (column === 'good') return 'upright';
  return column === 'unknown' || column === 'away' || column === 'paused' ? 'other' : 'slouching';
}

/** The part of a day that is drawn, in full local hours or quarters of one, and at least an hour. */
export interface DayFrame {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const HOUR = 60;
const QUARTER = 15;
/** Up to so many minutes a day is framed by quarters of an hour, so that it fills its frame. */
const SHORT_DAY = 2 * HOUR;

/** How far a local time lies behind the last full hour, or other step. */
const into = (step: number, { offsetMinutes }: Minute, of: number) =>
  (((of + offsetMinutes) % step) + step) % step;

function frameBySteps(minutes: readonly Minute[], step: number): DayFrame | null {
  const first = minutes[0];
  const last = minutes.at(-1);
  if (first === undefined || last === undefined) return null;
  const fromMinute = first.minute - into(step, first, first.minute);
  const end = last.minute + 1;
  const toMinute = end + ((step - into(step, last, end)) % step);
  return { fromMinute, toMinute: Math.max(toMinute, fromMinute + Math.min(HOUR, 2 * step)) };
}

/** The full local hours of a day. Expects minutes in order. */
export function frameOf(minutes: readonly Minute[]): DayFrame | null {
  return frameBySteps(minutes, HOUR);
}

/** The frame that fits a day: of the first minutes in quarters of an hour, later in full hours. */
export function fittingFrameOf(minutes: readonly Minute[]): DayFrame | null {
  const frame = frameBySteps(minutes, QUARTER);
  if (frame === null || frame.toMinute - frame.fromMinute <= SHORT_DAY) return frame;
  return frameOf(minutes);
}

/** The user's offset from UTC at a minute, taken from the last known minute before it. */
export function offsetAtMinute(minutes: readonly Minute[], minute: number): number {
  const before = minutes.findLast((each) => each.minute <= minute) ?? minutes[0];
  return before?.offsetMinutes ?? 0;
}

/** A local time in the frame: a full hour, or a half or a quarter of one. */
export interface TimeTick {
  readonly minute: number;
  readonly offsetMinutes: number;
}

/** A frame has at least so many intervals, if need be of half or a quarter of an hour. */
const LEAST_INTERVALS = 4;

/** Every how many minutes a frame has a tick. */
function tickStepOf({ fromMinute, toMinute }: DayFrame): number {
  const steps = [HOUR, HOUR / 2];
  return steps.find((step) => (toMinute - fromMinute) / step >= LEAST_INTERVALS) ?? QUARTER;
}

/** The full hours of a frame, or quarters of a short one, thinned out so that their labels fit. */
export function ticksOf(
  minutes: readonly Minute[],
  { fromMinute, toMinute }: DayFrame,
  most: number,
): TimeTick[] {
  const step = tickStepOf({ fromMinute, toMinute });
  const times: TimeTick[] = [];
  for (let minute = fromMinute; minute <= toMinute; minute++) {
    const offsetMinutes = offsetAtMinute(minutes, minute);
    if ((minute + offsetMinutes) % step === 0) times.push({ minute, offsetMinutes });
  }
  const every = Math.ceil(times.length / most);
  return times.filter((_, index) => index % every === 0);
}
