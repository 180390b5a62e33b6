import * as v from 'valibot';
import { isLocalDay, type LocalDay, localDayAt, type OffsetAt } from './local-day.ts';
import { COLUMNS, countedMs, MINUTE_MS, type Minute, NO_ANGLES } from './minute.ts';

/** A minute as version 1 of the database stored it: a record each, without the clock's offset and the angles. */
const oldMinute = v.object({
  minute: v.pipe(v.number(), v.integer(), v.minValue(0)),
  day: v.pipe(v.string(), v.check(isLocalDay)),
  ms: v.pipe(
    v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(MINUTE_MS))),
    v.length(COLUMNS.length),
    v.check((ms) => countedMs({ ms }) <= MINUTE_MS),
  ),
});

const HOURS = Array.from({ length: 27 }, (_, index) => index - 12);

/** The offset by which the minute lay in its day: the clock's of now, or the nearest to it where the user has travelled. */
function offsetFor(atMs: number, day: LocalDay, offsetAt: OffsetAt): number | null {
  const usual = offsetAt(atMs);
  const offsets = [usual, ...HOURS.map((hours) => hours * 60)].filter(
    (offset) => localDayAt(atMs, () => offset) === day,
  );
  offsets.sort((a, b) => Math.abs(a - usual) - Math.abs(b - usual));
  return offsets[0] ?? null;
}

/** Null where it cannot be read. */
export function readOldMinute(stored: unknown, offsetAt: OffsetAt): Minute | null {
  const { success, output } = v.safeParse(oldMinute, stored);
  if (!success) return null;
  const { minute, day, ms } = output;
  const offsetMinutes = offsetFor(minute * MINUTE_MS, day, offsetAt);
  if (offsetMinutes === null) return null;
  return { minute, offsetMinutes, day, ms: ms.map(Math.round), angles: NO_ANGLES };
}
