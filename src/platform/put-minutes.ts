import {
  type HourKey,
  type HourPlace,
  type HourRecord,
  keyOf,
  type MergeMinutes,
  mergeMinutes,
  packHour,
  unpackHour,
} from '../history/hour-record.ts';
import { addMinutes, type Minute } from '../history/minute.ts';

/** As much of the store of hours as is needed to change one. */
export interface HoursStore {
  get(key: HourKey): Promise<HourRecord | undefined>;
  put(hour: HourRecord): Promise<unknown>;
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/**
 * Puts minutes into the hour that they lie in.
 * @param setAside takes a record that cannot be read, before a new one takes its place
 * @returns whether anything has changed
 */
export async function putMinutes(
  hours: HoursStore,
  place: HourPlace,
  added: readonly Minute[],
  setAside: (unreadable: HourRecord) => Promise<unknown>,
  merge: MergeMinutes = addMinutes,
): Promise<boolean> {
  const before = await hours.get(keyOf(place));
  const known = before === undefined ? [] : unpackHour(before);
  if (known === null && before !== undefined) await setAside(before);
  const after = packHour(place, mergeMinutes(known ?? [], mergeMinutes([], added, merge), merge));
  if (before !== undefined && sameBytes(before.packed, after.packed)) return false;
  await hours.put(after);
  return true;
}
