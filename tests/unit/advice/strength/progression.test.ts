import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { doseAt, halfOf, ladderOf, type StrengthDose } from '../../../../src/advice/strength/dose-ladder.ts';
import { programToday } from '../../../../src/advice/strength/program.ts';
import { answerFeeling, FIRST_STEP, stepsBefore } from '../../../../src/advice/strength/progression.ts';
import { STRENGTH_EXERCISES } from '../../../../src/advice/strength-exercises.ts';
import type { DiaryRecord, PainLevel } from '../../../../src/history/diary.ts';
import type { ExerciseFeeling, ExerciseRecord } from '../../../../src/history/exercise-record.ts';
import { addDays, dayStartMs } from '../../../../src/history/local-day.ts';
import { input, note, PLAN, START } from './made-up-days.ts';

/** From the least to the most that is asked for. */
const ORDER: readonly (ExerciseFeeling | null)[] = ['too_hard', null, 'right', 'too_easy'];
const feelings = fc.constantFrom(...ORDER);
const exercises = fc.constantFrom(...STRENGTH_EXERCISES);
const DAYS = 40;
const TODAY = addDays(START, DAYS);

const records = fc.array(
  fc.tuple(fc.nat(DAYS - 1), fc.nat(80_000), exercises, feelings).map(
    ([index, second, { id }, feeling]): ExerciseRecord => ({
      atMs: dayStartMs(addDays(START, index)) + second * 1000,
      day: addDays(START, index),
      id,
      repeats: 8,
      sets: 1,
      level: 1,
      feeling,
      counted: false,
    }),
  ),
  { maxLength: 60 },
);
const pains = fc.array(fc.constantFrom<PainLevel | null>(0, 1, 2, 3, null), {
  minLength: DAYS + 1,
  maxLength: DAYS + 1,
});
const diaryOf = (levels: readonly (PainLevel | null)[]): DiaryRecord[] =>
  levels.map((pain, index) => note(addDays(START, index), pain));

/** Level and repeats as one number. */
const weightOf = ({ level, repeats }: Pick<StrengthDose, 'repeats'> & { level: number | null }) =>
  (level ?? 0) * 100 + repeats;

describe('one answer', () => {
  it.each([
    [['too_easy', 'too_easy'], 1],
    [['right', 'right'], 0],
    [['right', 'right', 'right'], 1],
    [['too_hard'], 0],
    [['too_easy', 'too_easy', 'too_hard'], 0],
    [['too_easy', 'too_hard', 'too_easy'], 0],
    [[null, null, null, null], 0],
  ] as const)('%j leads to step %d', (given, step) => {
    const end = given.reduce((progress, feeling) => answerFeeling(progress, feeling, 9), FIRST_STEP);
    expect(end.step).toBe(step);
  });
});

describe('the dose', () => {
  it('never leaves its bounds', () => {
    fc.assert(
      fc.property(records, pains, fc.boolean(), (done, levels, withBand) => {
        const plan = { ...PLAN, withBand, place: 'floor' as const };
        const { session } = programToday(
          input({ plan, today: TODAY, records: done, diary: diaryOf(levels) }),
        );
        for (const { id, level, repeats, holdMs } of session) {
          const exercise = STRENGTH_EXERCISES.find((each) => each.id === id);
          const bounds = level === null ? undefined : exercise?.levels[level - 1];
          expect(bounds).toBeDefined();
          expect(repeats).toBeGreaterThanOrEqual(Math.ceil((bounds?.fewest ?? 0) / 2));
          expect(repeats).toBeLessThanOrEqual(bounds?.most ?? 0);
          expect(holdMs).toBe(bounds?.holdMs);
        }
      }),
    );
  });

  it('is monotone in the feelings: an easier answer never leads to a lower dose', () => {
    fc.assert(
      fc.property(records, fc.nat(), fc.nat(3), (done, at, rank) => {
        const index = done.length === 0 ? 0 : at % done.length;
        const easier = done.map((record, each) => {
          const before = ORDER.indexOf(record.feeling);
          return each === index ? { ...record, feeling: ORDER[Math.max(before, rank)] ?? null } : record;
        });
        const [low, high] = [done, easier].map((each) => stepsBefore(TODAY, each, () => false));
        for (const { id } of STRENGTH_EXERCISES) expect(high?.[id]).toBeGreaterThanOrEqual(low?.[id] ?? 0);
      }),
    );
  });

  it('is never higher with more pain today than with less', () => {
    fc.assert(
      fc.property(records, pains, fc.constantFrom<PainLevel>(0, 1, 2), (done, levels, pain) => {
        const on = (today: PainLevel) =>
          programToday(
            input({ today: TODAY, records: done, diary: diaryOf([...levels.slice(0, DAYS), today]) }),
          );
        const [less, more] = [on(pain), on((pain + 1) as PainLevel)];
        more.session.forEach((dose, index) => {
          const other = less.session[index];
          expect(dose.id).toBe(other?.id);
          expect(weightOf(dose)).toBeLessThanOrEqual(other === undefined ? 0 : weightOf(other));
        });
      }),
    );
  });

  it('does not rise by answers of days on which pain reduced it', () => {
    fc.assert(
      fc.property(records, (done) => {
        const steps = stepsBefore(TODAY, done, () => true);
        expect(Object.values(steps).every((step) => step === 0)).toBe(true);
      }),
    );
  });

  it('is reached whatever the order in which records are read', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(
          records.map(([first]) => first).filter((each) => each !== undefined),
          { selector: ({ atMs }) => atMs },
        ),
        (done) => {
          expect(stepsBefore(TODAY, [...done].reverse(), () => false)).toEqual(
            stepsBefore(TODAY, done, () => false),
          );
        },
      ),
    );
  });
});

describe('the ladder', () => {
  it.each(STRENGTH_EXERCISES.map((exercise) => [exercise.id, exercise] as const))(
    'of %s rises by one repeat a step',
    (_id, exercise) => {
      const ladder = ladderOf(exercise);
      ladder.slice(1).forEach((dose, index) => {
        const before = ladder[index];
        expect(dose.level === before?.level ? dose.repeats - before.repeats : dose.level).toBe(
          dose.level === before?.level ? 1 : 2,
        );
      });
      expect(doseAt(exercise, -5)).toEqual(ladder[0]);
      expect(doseAt(exercise, 99)).toEqual(ladder.at(-1));
      expect(halfOf({ level: 1, repeats: 1, holdMs: 0 }).repeats).toBe(1);
    },
  );
});
