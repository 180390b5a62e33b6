/* The strength program of a simulated user, day by day. */
import { type ProgramPlan, type ProgramToday, programToday } from '../../src/advice/strength/program.ts';
import type { DiaryRecord } from '../../src/history/diary.ts';
import type { ExerciseRecord } from '../../src/history/exercise-record.ts';
import { dayStartMs, type LocalDay } from '../../src/history/local-day.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/shared/durations.ts';
import type { UserContext } from './seated-user.ts';

export interface StrengthHistory {
  readonly plan: ProgramPlan;
  readonly records: readonly ExerciseRecord[];
  readonly diary: readonly DiaryRecord[];
}

/** A program on the chair, without a band, that begins on a day. */
export function beginStrength(startedDay: LocalDay): StrengthHistory {
  const plan = {
    place: 'seated',
    withBand: false,
    startedDay,
    maintenance: false,
    returnFrom: null,
  } as const;
  return { plan, records: [], diary: [] };
}

/** The session comes after work. */
const SESSION_AT_HOUR = 17.2;

/** One day of the program: the diary, the return after a flare-up as soon as it is offered, and the session or none. */
export function passStrengthDay(
  before: StrengthHistory,
  today: LocalDay,
  { habits, draw }: UserContext,
): { readonly history: StrengthHistory; readonly program: ProgramToday; readonly trained: boolean } {
  const noted = note(before, today, habits.pain);
  const offer = programToday({ ...noted, today, signs: [] }).offersReturn;
  const planned = offer ? { ...noted, plan: { ...noted.plan, returnFrom: today } } : noted;
  const program = programToday({ ...planned, today, signs: [] });
  const trained = program.state === 'open' && draw.chance(habits.trainsShare);
  const atMs = dayStartMs(today) + SESSION_AT_HOUR * HOUR_MS;
  const done = program.left.map(
    ({ id, repeats, level }, index): ExerciseRecord => ({
      atMs: atMs + index * MINUTE_MS,
      day: today,
      id,
      repeats,
      sets: 1,
      level,
      feeling: habits.feeling,
      counted: false,
    }),
  );
  const records = trained ? [...planned.records, ...done] : planned.records;
  return { history: { ...planned, records }, program, trained };
}

function note(history: StrengthHistory, day: LocalDay, pain: DiaryRecord['pain']): StrengthHistory {
  if (pain === null) return history;
  const entry = { day, pain, places: [], signs: [], notedAtMs: dayStartMs(day) + 16 * HOUR_MS };
  return { ...history, diary: [...history.diary, entry] };
}
