import { useEffect, useState } from 'preact/hooks';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import { addDays, type LocalDay } from '../../history/local-day.ts';
import {
  type ExerciseHistory,
  keepExercise,
  readExerciseHistory,
} from '../../history-db/exercise-history.ts';
import { historyVersion } from '../../ui/history-version.ts';

/** Longer than a year of the program: what pain did to the dose of past sessions is needed too. */
const DIARY_DAYS = 400;

export interface FollowedExercises {
  /** Null until it has been read, and while it cannot be read. */
  readonly history: ExerciseHistory | null;
  /** What failed last; null if nothing did. */
  readonly failed: 'reading' | 'saving' | null;
  /** Stores a record, also one that is stored already, and shows it. */
  keep(record: ExerciseRecord): void;
}

function withRecord({ exercises, diary }: ExerciseHistory, record: ExerciseRecord): ExerciseHistory {
  const others = exercises.filter(({ atMs }) => atMs !== record.atMs);
  return { exercises: [...others, record].sort((a, b) => a.atMs - b.atMs), diary };
}

/** The exercises that were done, and the diary, read when the page opens, and when the day or the stored history changes. */
export function useExerciseHistory(today: LocalDay): FollowedExercises {
  const [history, setHistory] = useState<ExerciseHistory | null>(null);
  const [failed, setFailed] = useState<FollowedExercises['failed']>(null);
  const version = historyVersion();
  useEffect(() => {
    let left = false;
    readExerciseHistory(addDays(today, -DIARY_DAYS)).then(
      (read) => {
        if (!left) setHistory(read);
      },
      (error) => {
        console.error('The exercises cannot be read.', error);
        if (!left) setFailed('reading');
      },
    );
    return () => {
      left = true;
    };
  }, [today, version]);
  const keep = (record: ExerciseRecord) => {
    setHistory((before) => (before === null ? null : withRecord(before, record)));
    keepExercise(record).then(
      () => setFailed((before) => (before === 'saving' ? null : before)),
      (error) => {
        console.error('The exercise cannot be stored.', error);
        setFailed('saving');
      },
    );
  };
  return { history, failed, keep };
}
