import {
  type ProgramInput,
  type ProgramPlan,
  type ProgramToday,
  programToday,
} from '../../../../src/advice/strength/program.ts';
import type { DiaryRecord, PainLevel } from '../../../../src/history/diary.ts';
import type { ExerciseFeeling, ExerciseRecord } from '../../../../src/history/exercise-record.ts';
import { addDays, dayStartMs, type LocalDay } from '../../../../src/history/local-day.ts';

/** A Monday. */
export const START: LocalDay = '2026-01-05';

export const PLAN: ProgramPlan = {
  startedDay: START,
  place: 'standing',
  withBand: true,
  maintenance: false,
  returnFrom: null,
};

export function input(changes: Partial<ProgramInput> = {}): ProgramInput {
  return { plan: PLAN, today: START, records: [], diary: [], signs: [], ...changes };
}

export function note(day: LocalDay, pain: PainLevel | null): DiaryRecord {
  return { day, pain, places: [], signs: [], notedAtMs: dayStartMs(day) };
}

/** Everything of a day's session, as it is stored. */
export function recordsOf(
  { left }: ProgramToday,
  day: LocalDay,
  feeling: ExerciseFeeling | null,
): ExerciseRecord[] {
  return left.map(({ id, repeats, level }, index) => ({
    atMs: dayStartMs(day) + 10 * 3_600_000 + index,
    day,
    id,
    repeats,
    sets: 1,
    level,
    feeling,
    counted: false,
  }));
}

export interface LivedDay {
  readonly day: LocalDay;
  readonly today: ProgramToday;
}

/** Somebody who follows the program: what it shows on each day, before the session of that day. */
export function live(
  days: number,
  {
    exercises = (day: LocalDay) => new Date(dayStartMs(day)).getUTCDay() % 6 !== 0,
    feels = () => 'right',
    ...given
  }: Partial<ProgramInput> & {
    readonly exercises?: (day: LocalDay, index: number) => boolean;
    readonly feels?: (day: LocalDay, index: number) => ExerciseFeeling | null;
  } = {},
): readonly LivedDay[] {
  const records: ExerciseRecord[] = [...(given.records ?? [])];
  return Array.from({ length: days }, (_, index) => {
    const day = addDays(START, index);
    const today = programToday(input({ ...given, today: day, records }));
    if (exercises(day, index)) records.push(...recordsOf(today, day, feels(day, index)));
    return { day, today };
  });
}
