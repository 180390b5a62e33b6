import { expect, it } from 'vitest';
import type { ExerciseRecord } from '../../../src/history/exercise-record.ts';
import { tallyExercises } from '../../../src/history/exercise-tally.ts';

function doneOn(day: string): ExerciseRecord {
  return { atMs: 1, day, id: 'hug', repeats: 0, sets: 1, level: null, feeling: null, counted: false };
}

it('counts the exercises of today, and each of the last seven days once', () => {
  const days = ['2026-03-03', '2026-03-04', '2026-03-08', '2026-03-08', '2026-03-10', '2026-03-10'];
  expect(tallyExercises(days.map(doneOn), '2026-03-10')).toEqual({ today: 2, days: 3 });
});

it('is zero without exercises', () => {
  expect(tallyExercises([], '2026-03-10')).toEqual({ today: 0, days: 0 });
});
