/*
 * Where a day at the desk begins and ends. Setting up, trying out and finding the light are not counted as upright or
 * slouching. Before the first measured minute of a day and after the last they are not time at the desk either: pages
 * begin and end the day with what was measured.
 */
import { groupBy } from './group-by.ts';
import { firstMinuteOf, type HourRecord, packHour, unpackHour } from './hour-record.ts';
import { COLUMNS, type Minute, millisecondsOf } from './minute.ts';
import { isMeasured } from './strip.ts';

const UNKNOWN = COLUMNS.indexOf('unknown');

function withoutUncounted(minute: Minute): Minute {
  if (millisecondsOf(minute, 'unknown') === 0) return minute;
  return { ...minute, ms: minute.ms.map((each, column) => (column === UNKNOWN ? 0 : each)) };
}

/** What is left of an hour at one end of the day. */
interface TrimmedHour {
  /** Null if nothing is left. */
  readonly hour: HourRecord | null;
  /** Whether the first or last measured minute is in this hour. */
  readonly isEnd: boolean;
}

/** Trims an hour up to its first measured minute, or from its last one on. An hour that cannot be read stays. */
function trimHour(hour: HourRecord, side: 'start' | 'end'): TrimmedHour {
  const minutes = unpackHour(hour);
  if (minutes === null) return { hour, isEnd: false };
  const at = side === 'start' ? minutes.findIndex(isMeasured) : minutes.findLastIndex(isMeasured);
  const isEnd = at >= 0;
  if (millisecondsOf(hour, 'unknown') === 0) return { hour, isEnd };
  const isOutside = (index: number) => !isEnd || (side === 'start' ? index < at : index > at);
  const packed = packHour(
    hour,
    minutes.map((minute, index) => (isOutside(index) ? withoutUncounted(minute) : minute)),
  );
  return { hour: packed.packed.length === 0 ? null : packed, isEnd };
}

/** Trims hours in the given order until the end of the day is reached. Null if nothing was measured. */
function trimSide(hours: readonly HourRecord[], side: 'start' | 'end'): HourRecord[] | null {
  const trimmed: HourRecord[] = [];
  for (const [index, each] of hours.entries()) {
    const { hour, isEnd } = trimHour(each, side);
    if (hour !== null) trimmed.push(hour);
    if (isEnd) return [...trimmed, ...hours.slice(index + 1)];
  }
  return null;
}

/** A day without a measured minute stays as it is, because it has nothing else to show. */
function trimDay(hours: readonly HourRecord[]): readonly HourRecord[] {
  const inOrder = hours.toSorted((a, b) => firstMinuteOf(a) - firstMinuteOf(b));
  const begun = trimSide(inOrder, 'start');
  if (begun === null) return hours;
  return trimSide(begun.toReversed(), 'end')?.toReversed() ?? begun;
}

/**
 * Leaves out the uncounted time before the first and after the last measured minute of each day. Only the hours at these
 * ends are decoded, so that years of history stay fast. What is stored stays: a later minute may be measured.
 */
export function dropUncountedEnds(hours: readonly HourRecord[]): HourRecord[] {
  return [...groupBy(hours, ({ day }) => day).values()].flatMap(trimDay);
}
