/* Counts what happens while somebody sits, by hour of the user's local time. */
import type { BreakKind } from '../posture/monitor/break-rhythm.ts';
import type { SittingEvent } from '../posture/monitor/sitting-events.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { type HourKeyParts, hourOf, keyOf } from './hour-record.ts';
import { localDayAt, type OffsetAt } from './local-day.ts';
import { cutIntoMinutes } from './minute.ts';
import {
  addMovementHours,
  type BreakCount,
  type MovementCount,
  type MovementHour,
  NO_MOVEMENT,
} from './movement-hour.ts';

/** How the user's days and hours are read off the clock. */
export interface LocalTime {
  readonly offsetAt: OffsetAt;
  /** The local hour at which a day begins, 0 to 12. */
  readonly dayStartsAtHour: number;
}

/** The hour of the user's local time in which a moment lies. */
function hourAt(atMs: number, { offsetAt, dayStartsAtHour }: LocalTime): HourKeyParts {
  const minute = {
    minute: Math.floor(atMs / MINUTE_MS),
    offsetMinutes: offsetAt(atMs),
    day: localDayAt(atMs, offsetAt, dayStartsAtHour),
  };
  return { day: minute.day, hour: hourOf(minute), offsetMinutes: minute.offsetMinutes };
}

/** One break, suggested or taken, in the hour of that moment. */
export function countBreak(
  kind: BreakKind,
  what: keyof BreakCount,
  atMs: number,
  local: LocalTime,
): MovementHour {
  const counted = { ...NO_MOVEMENT.breaks[kind], [what]: 1 };
  return { ...hourAt(atMs, local), ...NO_MOVEMENT, breaks: { ...NO_MOVEMENT.breaks, [kind]: counted } };
}

/** Adds hours together, each hour once. */
export function gatherHours(
  before: readonly MovementHour[],
  added: readonly MovementHour[],
): readonly MovementHour[] {
  const hours = new Map<string, MovementHour>();
  for (const hour of [...before, ...added]) {
    const key = keyOf(hour).join();
    const known = hours.get(key);
    hours.set(key, known === undefined ? hour : addMovementHours(known, hour));
  }
  return [...hours.values()];
}

/** What an event adds to which hours. */
export function tallyEvent(event: SittingEvent, local: LocalTime): readonly MovementHour[] {
  switch (event.type) {
    case 'seated':
      return tallySeated(event, local);
    case 'position_changed':
      return [{ ...hourAt(event.atMs, local), ...NO_MOVEMENT, changes: 1 }];
    case 'break_taken':
      return [countBreak(event.kind, 'taken', event.atMs, local)];
  }
}

function tallySeated(
  { fromMs, toMs, stillMs }: Extract<SittingEvent, { type: 'seated' }>,
  local: LocalTime,
): readonly MovementHour[] {
  const span = { fromMs, toMs, state: 'good', issue: null } as const;
  const pieces = cutIntoMinutes(span, local.offsetAt, local.dayStartsAtHour).map(
    ({ minute }): MovementHour => {
      const endMs = Math.min(toMs, (minute + 1) * MINUTE_MS);
      const startMs = Math.max(fromMs, minute * MINUTE_MS);
      const counted: MovementCount = {
        ...NO_MOVEMENT,
        seatedMs: endMs - startMs,
        longestStillMs: Math.max(0, stillMs - (toMs - endMs)),
      };
      return { ...hourAt(startMs, local), ...counted };
    },
  );
  return gatherHours([], pieces);
}
