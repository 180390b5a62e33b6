import { expect, it } from 'vitest';
import type { ExerciseRecord } from '../../../src/history/exercise-record.ts';
import { tallyExercises } from '../../../src/history/exercise-tally.ts';

function doneOn(day: string): ExerciseRecord {
  return { atMs: 1, day, id: 'hug', repeats: 0, sets: 1, level: null, feeling: null, counted: false };
}

it('counts the exercises of today, and says on which of the last seven days there were any', () => {
  const days = ['2026-03-03', '2026-03-04', '2026-03-08', '2026-03-08', '2026-03-10', '2026-03-10'];
  const tally = tallyExercises(days.map(doneOn), '2026-03-10');
  expect(tally.today).toBe(2);
  expect(tally.days).toHaveLength(7);
  expect(tally.days.filter(({ done }) => done).map(({ day }) => day)).toEqual([
    '2026-03-04',
    '2026-03-08',
    '2026-03-10',
  ]);
});

it('is zero without exercises', () => {
  const { today, days } = tallyExercises([], '2026-03-10');
  expect([today, days.filter(({ done }) => done)]).toEqual([0, []]);
});
