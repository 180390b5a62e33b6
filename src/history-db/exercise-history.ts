import type { DiaryRecord } from '../history/diary.ts';
import type { ExerciseRecord } from '../history/exercise-record.ts';
import type { LocalDay } from '../history/local-day.ts';
import { markHandled, readDiary, withDatabase } from './database.ts';
import { ALL_DAYS } from './history-store.ts';

/** What the strength program follows from. */
export interface ExerciseHistory {
  /** Oldest first. */
  readonly exercises: readonly ExerciseRecord[];
  readonly diary: readonly DiaryRecord[];
}

/** All exercises that were done, and the diary since a day. Rejects if the history cannot be read. */
export function readExerciseHistory(diaryFrom: LocalDay): Promise<ExerciseHistory> {
  return withDatabase(async (database) => {
    const [exercises, diary] = await Promise.all([
      database.getAll('exercises'),
      readDiary(database, diaryFrom, ALL_DAYS.to),
    ]);
    return { exercises, diary };
  });
}

/** Stores an exercise that was done, or replaces it: later the user says how it felt. Rejects if it cannot be stored. */
export function keepExercise(record: ExerciseRecord): Promise<void> {
  return withDatabase(async (database) => {
    const change = database.transaction('exercises', 'readwrite');
    markHandled(change);
    await change.store.put(record);
    await change.done;
  });
}
