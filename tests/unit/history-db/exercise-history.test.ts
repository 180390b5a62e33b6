import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import type { ExerciseRecord } from '../../../src/history/exercise-record.ts';
import { keepNote, withDatabase } from '../../../src/history-db/database.ts';
import { keepExercise, readExerciseHistory } from '../../../src/history-db/exercise-history.ts';

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const record = (changes: Partial<ExerciseRecord>): ExerciseRecord => ({
  atMs: 1000,
  day: '2026-03-04',
  id: 'chin_tuck',
  repeats: 5,
  sets: 1,
  level: 1,
  feeling: null,
  counted: true,
  ...changes,
});

it('keeps exercises in order, and replaces one when the user says how it felt', async () => {
  await keepExercise(record({ atMs: 2000 }));
  await keepExercise(record({}));
  await keepExercise(record({ feeling: 'too_hard' }));
  const { exercises } = await readExerciseHistory('2026-01-01');
  expect(exercises).toEqual([record({ feeling: 'too_hard' }), record({ atMs: 2000 })]);
});

it('reads the diary from a day on', async () => {
  const note = (day: string) => ({ day, pain: 2 as const, places: [], signs: [], notedAtMs: 0 });
  await withDatabase((database) => keepNote(database, note('2026-03-01')));
  await withDatabase((database) => keepNote(database, note('2026-03-02')));
  expect((await readExerciseHistory('2026-03-02')).diary).toEqual([note('2026-03-02')]);
});
