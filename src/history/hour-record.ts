import { MINUTE_MS } from '../shared/durations.ts';
import { dayStartMs, type LocalDay } from './local-day.ts';
import { addMinutes, type Counted, countedMs, type Minute, NOTHING_COUNTED } from './minute.ts';
import { type MinuteOfHour, packMinutes, unpackMinutes } from './packed-minutes.ts';

/** An hour of the user's clock: on the day when the clocks go back, two of them have the same number. */
export interface HourKeyParts {
  readonly day: LocalDay;
  /** 0 to 23; where a day begins later than at midnight, up to 35 for what comes after the next one. */
  readonly hour: number;
  readonly offsetMinutes: number;
}

/** What is stored of an hour: its sums, for weeks and months, and its minutes, packed. */
export interface HourRecord extends HourKeyParts, Counted {
  readonly packed: Uint8Array;
}

export type HourKey = [day: LocalDay, hour: number, offsetMinutes: number];

export function keyOf({ day, hour, offsetMinutes }: HourKeyParts): HourKey {
  return [day, hour, offsetMinutes];
}

/** The latest hour that a day can hold: one that begins at noon ends at noon of the next. */
export const LAST_HOUR = 35;

/** The hour in which a minute lies, counted from the midnight with which its day's date begins. */
export function hourOf({
  minute,
  offsetMinutes,
  day,
}: Pick<Minute, 'minute' | 'offsetMinutes' | 'day'>): number {
  return Math.floor((minute + offsetMinutes - dayStartMs(day) / MINUTE_MS) / 60);
}

/** The first minute of an hour, counted as minutes are. */
export function firstMinuteOf({ day, hour, offsetMinutes }: HourKeyParts): number {
  return dayStartMs(day) / MINUTE_MS + hour * 60 - offsetMinutes;
}

/** Minutes by the hour that they lie in, in the order in which they come. */
export function groupByHour(minutes: Iterable<Minute>): { place: HourKeyParts; minutes: Minute[] }[] {
  const groups = new Map<string, { place: HourKeyParts; minutes: Minute[] }>();
  for (const minute of minutes) {
    const place = { day: minute.day, hour: hourOf(minute), offsetMinutes: minute.offsetMinutes };
    const key = keyOf(place).join();
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { place, minutes: [minute] });
    else group.minutes.push(minute);
  }
  return [...groups.values()];
}

function sumOf(minutes: readonly MinuteOfHour[]): number[] {
  return NOTHING_COUNTED.map((_, column) => minutes.reduce((sum, { ms }) => sum + (ms[column] ?? 0), 0));
}

/** Packs the minutes of one hour; each minute stands in it once. */
export function packHour(place: HourKeyParts, minutes: readonly Minute[]): HourRecord {
  const first = firstMinuteOf(place);
  const placed = minutes
    .map(({ minute, ms, angles }) => ({ place: minute - first, ms, angles }))
    .filter(({ ms, angles }) => countedMs({ ms }) > 0 || angles.some((angle) => angle !== null))
    .sort((a, b) => a.place - b.place);
  return { ...place, ms: sumOf(placed), packed: packMinutes(placed) };
}

/** The minutes of an hour, or null where they cannot be read. */
export function unpackHour({ day, hour, offsetMinutes, packed }: HourRecord): Minute[] | null {
  const first = firstMinuteOf({ day, hour, offsetMinutes });
  const placed = unpackMinutes(packed);
  return (
    placed?.map(({ place, ms, angles }) => ({ minute: first + place, offsetMinutes, day, ms, angles })) ??
    null
  );
}

/** How two records of one minute become one. */
export type MergeMinutes = (before: Minute, added: Minute) => Minute;

/** Puts minutes into those of their hour. */
export function mergeMinutes(
  before: readonly Minute[],
  added: readonly Minute[],
  merge: MergeMinutes = addMinutes,
): Minute[] {
  const merged = new Map(before.map((minute) => [minute.minute, minute]));
  for (const minute of added) {
    const known = merged.get(minute.minute);
    merged.set(minute.minute, known === undefined ? minute : merge(known, minute));
  }
  return [...merged.values()];
}

/** What came of adding to an hour. */
export interface MergedHour {
  /** Null where nothing has changed. */
  readonly changed: HourRecord | null;
  /** What was there and could not be read; it is to be kept before another takes its place. */
  readonly unreadable: HourRecord | null;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Adds minutes to the hour that they lie in. */
export function mergeHour(
  before: HourRecord | undefined,
  place: HourKeyParts,
  added: readonly Minute[],
  merge: MergeMinutes = addMinutes,
): MergedHour {
  const known = before === undefined ? [] : unpackHour(before);
  const after = packHour(place, mergeMinutes(known ?? [], mergeMinutes([], added, merge), merge));
  const same = before !== undefined && sameBytes(before.packed, after.packed);
  return { changed: same ? null : after, unreadable: known === null ? (before ?? null) : null };
}
