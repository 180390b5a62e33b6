import { ISSUE_KINDS } from '../posture/body/assessment.ts';
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
