import { MINUTE_MS } from '../shared/durations.ts';
import { dayStartMs, type LocalDay } from './local-day.ts';
import { addMinutes, type Counted, countedMs, type Minute, NOTHING_COUNTED } from './minute.ts';
import { type MinuteOfHour, packMinutes, unpackMinutes } from './packed-minutes.ts';

/** An hour of the user's local time. When the clocks go back, two hours have the same number. */
export interface HourKeyParts {
  readonly day: LocalDay;
  /** 0 to 23. If a day begins later than midnight, hours after the next midnight go up to 35. */
  readonly hour: number;
  readonly offsetMinutes: number;
}

/** What is stored of an hour: its sums, for weeks and months, and its packed minutes. */
export interface HourRecord extends HourKeyParts, Counted {
  readonly packed: Uint8Array;
}

export type HourKey = [day: LocalDay, hour: number, offsetMinutes: number];

export function keyOf({ day, hour, offsetMinutes }: HourKeyParts): HourKey {
  return [day, hour, offsetMinutes];
}

/** The largest hour number: a day that begins at noon ends at noon of the next day. */
export const LAST_HOUR = 35;

/** The hour that a minute lies in, counted from midnight of its day's date. */
export function hourOf({
  minute,
  offsetMinutes,
  day,
}: Pick<Minute, 'minute' | 'offsetMinutes' | 'day'>): number {
  return Math.floor((minute + offsetMinutes - dayStartMs(day) / MINUTE_MS) / 60);
}

/** The first minute of an hour, in minutes since 1970. */
export function firstMinuteOf({ day, hour, offsetMinutes }: HourKeyParts): number {
  return dayStartMs(day) / MINUTE_MS + hour * 60 - offsetMinutes;
}

/** Groups minutes by hour, in order of first appearance. */
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

/** Packs the minutes of one hour, each at most once. */
export function packHour(place: HourKeyParts, minutes: readonly Minute[]): HourRecord {
  const first = firstMinuteOf(place);
  const placed = minutes
    .map(({ minute, ms, angles }) => ({ place: minute - first, ms, angles }))
    .filter(({ ms, angles }) => countedMs({ ms }) > 0 || angles.some((angle) => angle !== null))
    .sort((a, b) => a.place - b.place);
  return { ...place, ms: sumOf(placed), packed: packMinutes(placed) };
}

/** The minutes of an hour; null if they cannot be read. */
export function unpackHour({ day, hour, offsetMinutes, packed }: HourRecord): Minute[] | null {
  const first = firstMinuteOf({ day, hour, offsetMinutes });
  const placed = unpackMinutes(packed);
  return (
    placed?.map(({ place, ms, angles }) => ({ minute: first + place, offsetMinutes, day, ms, angles })) ??
    null
  );
}

/** How two records of the same minute are merged. */
export type MergeMinutes = (before: Minute, added: Minute) => Minute;

/** Merges minutes into those of their hour. */
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

/** The result of adding to an hour. */
export interface MergedHour {
  /** Null if nothing has changed. */
  readonly changed: HourRecord | null;
  /** An existing record that could not be read. It must be backed up before it is overwritten. */
  readonly unreadable: HourRecord | null;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Adds minutes to their hour. */
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
