import { COLUMNS, type Column, countedMs, type Minute, millisecondsOf } from './minute.ts';

/** Consecutive minutes of mostly the same state. */
export interface StripRun {
  readonly column: Column;
  readonly fromMinute: number;
  readonly toMinute: number;
}

/** The state with the most time in a minute; null if it has none. */
function mostOf(minute: Minute): Column | null {
  if (countedMs(minute) === 0) return null;
  const most = minute.ms.indexOf(Math.max(...minute.ms));
  return COLUMNS[most] ?? null;
}

/** Groups minutes into runs of the same state. Expects minutes in order. */
function runsBy(minutes: readonly Minute[], columnOf: (minute: Minute) => Column | null): StripRun[] {
  const runs: StripRun[] = [];
  for (const minute of minutes) {
    const column = columnOf(minute);
    if (column === null) continue;
    const last = runs.at(-1);
    if (last?.column === column && last.toMinute === minute.minute)
      runs[runs.length - 1] = { ...last, toMinute: minute.minute + 1 };
    else runs.push({ column, fromMinute: minute.minute, toMinute: minute.minute + 1 });
  }
  return runs;
}

/** The day as runs, by the main state of each minute. */
export function runsOf(minutes: readonly Minute[]): StripRun[] {
  return runsBy(minutes, mostOf);
}

/** Shorter times are not worth a mark of their own. */
const MIN_MARKED_MS = 10_000;

/** The minutes that contain a state, whatever else they contain. */
export function runsWith(minutes: readonly Minute[], column: Column): StripRun[] {
  return runsBy(minutes, (minute) => (millisecondsOf(minute, column) >= MIN_MARKED_MS ? column : null));
}

/** The part of a day that is drawn: full local hours, at least six. */
export interface DayFrame {
  readonly fromMinute: number;
  readonly toMinute: number;
}

const MIN_MINUTES = 6 * 60;

const intoHour = (minute: Minute, of: number) => (((of + minute.offsetMinutes) % 60) + 60) % 60;

export function frameOf(minutes: readonly Minute[]): DayFrame | null {
  const first = minutes[0];
  const last = minutes.at(-1);
  if (first === undefined || last === undefined) return null;
  const fromMinute = first.minute - intoHour(first, first.minute);
  const end = last.minute + 1;
  const toMinute = end + ((60 - intoHour(last, end)) % 60);
  return { fromMinute, toMinute: Math.max(toMinute, fromMinute + MIN_MINUTES) };
}

/** The user's offset from UTC at a minute, taken from the last known minute before it. */
export function offsetAtMinute(minutes: readonly Minute[], minute: number): number {
  const before = minutes.findLast((each) => each.minute <= minute) ?? minutes[0];
  return before?.offsetMinutes ?? 0;
}

/** A full local hour in the frame. */
export interface HourTick {
  readonly minute: number;
  readonly offsetMinutes: number;
}

/** The full hours of a frame, thinned out so that their labels fit. */
export function ticksOf(
  minutes: readonly Minute[],
  { fromMinute, toMinute }: DayFrame,
  most: number,
): HourTick[] {
  const hours: HourTick[] = [];
  for (let minute = fromMinute; minute <= toMinute; minute++) {
    const offsetMinutes = offsetAtMinute(minutes, minute);
    if ((minute + offsetMinutes) % 60 === 0) hours.push({ minute, offsetMinutes });
  }
  const every = Math.ceil(hours.length / most);
  return hours.filter((_, index) => index % every === 0);
}
