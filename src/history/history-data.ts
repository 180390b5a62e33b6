import type { DiaryRecord } from './diary.ts';
import type { ExerciseRecord } from './exercise-record.ts';
import type { HourRecord } from './hour-record.ts';
import type { LocalDay } from './local-day.ts';
import type { MovementHour } from './movement-hour.ts';
import type { AlertRecord, EpisodeRecord, SessionRecord } from './records.ts';
import type { UprightRun } from './upright-run.ts';

/** All stored data of some days. */
export interface HistoryData {
  readonly hours: readonly HourRecord[];
  /** The longest run of each day. */
  readonly stretches: readonly UprightRun[];
  readonly episodes: readonly EpisodeRecord[];
  readonly alerts: readonly AlertRecord[];
  readonly sessions: readonly SessionRecord[];
  readonly diary: readonly DiaryRecord[];
  readonly movement: readonly MovementHour[];
  readonly exercises: readonly ExerciseRecord[];
}

/** The days that have something among these data, the first one first. */
export function daysIn(data: HistoryData): LocalDay[] {
  const records: readonly (readonly { readonly day: LocalDay }[])[] = Object.values(data);
  return [...new Set(records.flat().map(({ day }) => day))].sort();
}
