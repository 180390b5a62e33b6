import { laterNote } from './diary.ts';
import { answeredExercise } from './exercise-record.ts';
import type { HistoryData } from './history-data.ts';
import {
  groupByHour,
  type HourRecord,
  keyOf,
  type MergeMinutes,
  mergeHour,
  unpackHour,
} from './hour-record.ts';
import { addMinutes, countedMs, type Minute } from './minute.ts';
import { addMovementHours, fullerMovement, type MergeMovement } from './movement-hour.ts';
import type { AlertRecord, SessionRecord } from './records.ts';
import type { UprightRun } from './upright-run.ts';

/*
 * How an imported history is merged into the existing one. Of two records of the same thing one is kept,
 * never their sum, so a second import changes nothing.
 */

/** Of two records of one minute the fuller one wins: the other began later or ended sooner. */
function fullerMinute(before: Minute, added: Minute): Minute {
  return countedMs(added) > countedMs(before) ? added : before;
}

/** How two records that cover the same time are merged. */
export interface MergeRules {
  readonly minutes: MergeMinutes;
  readonly movement: MergeMovement;
}

/** For two records of the same moments, as in an imported file: one of them is kept. */
export const SAME_TIME: MergeRules = { minutes: fullerMinute, movement: fullerMovement };

/** For records of different moments, as when a deletion is undone: they are added. */
export const OTHER_TIME: MergeRules = { minutes: addMinutes, movement: addMovementHours };

function longerRun(before: UprightRun, added: UprightRun): UprightRun {
  return added.goodMs > before.goodMs ? added : before;
}

/** A closed alert holds more information than an open one. */
function settledAlert(before: AlertRecord, added: AlertRecord): AlertRecord {
  return before.outcome === null && added.outcome !== null ? added : before;
}

function longerSession(before: SessionRecord, added: SessionRecord): SessionRecord {
  return added.toMs > before.toMs ? added : before;
}

/** The records that are new or changed. */
function changedOf<K, T>(
  known: readonly T[],
  added: readonly T[],
  keyOf: (record: T) => K,
  join: (before: T, added: T) => T,
): T[] {
  const before = new Map(known.map((record) => [keyOf(record), record]));
  const changed = new Map<K, T>();
  for (const record of added) {
    const key = keyOf(record);
    const standing = changed.get(key) ?? before.get(key);
    const after = standing === undefined ? record : join(standing, record);
    if (after !== standing) changed.set(key, after);
  }
  return [...changed.values()];
}

/** A known minute keeps its day, even if the other record used another start of the day. */
function placeAsKnown(added: readonly Minute[], known: readonly HourRecord[]): Minute[] {
  const placed = new Map(
    known.flatMap(unpackKnown).map(({ minute, day, offsetMinutes }) => [minute, { day, offsetMinutes }]),
  );
  return added.map((minute) => ({ ...minute, ...placed.get(minute.minute) }));
}

function unpackKnown(hour: HourRecord): Minute[] {
  return unpackHour(hour) ?? [];
}

function changedHours(known: readonly HourRecord[], added: readonly HourRecord[], merge: MergeMinutes) {
  const before = new Map(known.map((hour) => [keyOf(hour).join(), hour]));
  const minutes = placeAsKnown(
    added.flatMap((hour) => unpackHour(hour) ?? []),
    known,
  );
  const merged = groupByHour(minutes).map((group) =>
    mergeHour(before.get(keyOf(group.place).join()), group.place, group.minutes, merge),
  );
  return {
    hours: merged.flatMap(({ changed }) => changed ?? []),
    unreadable: merged.flatMap(({ unreadable }) => unreadable ?? []),
  };
}

/** What must be written so that the stored history also contains the added one. */
export interface JoinedHistory {
  readonly changed: HistoryData;
  readonly unreadable: readonly HourRecord[];
}

export function joinHistories(known: HistoryData, added: HistoryData, merge: MergeRules): JoinedHistory {
  const { hours, unreadable } = changedHours(known.hours, added.hours, merge.minutes);
  const changed: HistoryData = {
    hours,
    stretches: changedOf(known.stretches, added.stretches, ({ day }) => day, longerRun),
    episodes: changedOf(
      known.episodes,
      added.episodes,
      ({ fromMs }) => fromMs,
      (before) => before,
    ),
    alerts: changedOf(known.alerts, added.alerts, ({ atMs }) => atMs, settledAlert),
    sessions: changedOf(known.sessions, added.sessions, ({ fromMs }) => fromMs, longerSession),
    movement: changedOf(known.movement, added.movement, (hour) => keyOf(hour).join(), merge.movement),
    exercises: changedOf(known.exercises, added.exercises, ({ atMs }) => atMs, answeredExercise),
    diary: changedOf(known.diary, added.diary, ({ day }) => day, laterNote),
  };
  return { changed, unreadable };
}
