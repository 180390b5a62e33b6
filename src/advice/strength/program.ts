/*
 * The strength program: two minutes a day, five days a week, for ten weeks (Andersen 2011, Pain 152:440: 198 office
 * workers, neck and shoulder pain fell by 1.4 of 10), then twice a week for as long as the user likes. A missed day
 * changes nothing. A week without a session does not count as a week of the program.
 */
import type { DiaryRecord, WarningSign } from '../../history/diary.ts';
import type { ExerciseRecord } from '../../history/exercise-record.ts';
import { daysApart, type LocalDay } from '../../history/local-day.ts';
import { type DosedExercise, EXERCISES, type ExerciseId } from '../exercises.ts';
import { STRENGTH_EXERCISES, type StrengthId } from '../strength-exercises.ts';
import { doseAt, halfOf } from './dose-ladder.ts';
import { dayOfReturn, type Easing, easingOn, offersReturn } from './easing.ts';
import { isProgramRecord, stepsBefore } from './progression.ts';
import { exercisesOf, type ProgramChoice, WEEK_PLAN } from './week-plan.ts';

export const PROGRAM_WEEKS = 10;
const WEEK_DAYS = 7;
/** To keep what was gained, fewer days are enough (ACSM: 2 to 3 days a week). */
const MAINTENANCE_DAYS = 2;
/** On the first days after a flare-up. */
const GENTLE: readonly ExerciseId[] = ['shoulder_roll', 'open_book'];

/** What the user has chosen. */
export interface ProgramPlan extends ProgramChoice {
  readonly startedDay: LocalDay;
  /** After the ten weeks: go on twice a week. */
  readonly maintenance: boolean;
  /** The first day of the return after a flare-up; null if there was none. */
  readonly returnFrom: LocalDay | null;
}

export interface ProgramInput {
  readonly plan: ProgramPlan;
  readonly today: LocalDay;
  readonly records: readonly ExerciseRecord[];
  readonly diary: readonly DiaryRecord[];
  /** Standing warning signs. */
  readonly signs: readonly WarningSign[];
}

export interface ProgramToday {
  /**
   * held_back: a warning sign stands. open: something is left to do. done: today's session is done. rest: enough days
   * this week. finished: ten weeks are over.
   */
  readonly state: 'held_back' | 'open' | 'done' | 'rest' | 'finished';
  /** From 1; never more than ten, except in maintenance, where it goes on. */
  readonly week: number;
  readonly daysThisWeek: number;
  readonly daysWanted: number;
  readonly easing: Easing;
  /** The day of the return after a flare-up, from 1; null if there is none. */
  readonly returnDay: number | null;
  readonly offersReturn: boolean;
  /** All exercises of today's session. */
  readonly session: readonly DosedExercise[];
  /** Those that are not done yet. */
  readonly left: readonly DosedExercise[];
}

/** How far the program has come. */
interface Course {
  /** Weeks before this one that had a session. */
  readonly weeksDone: number;
  readonly daysThisWeek: number;
  readonly sessionsBefore: number;
  readonly trainedToday: boolean;
}

function courseOf({ plan, records, today }: ProgramInput): Course {
  const isCounted = (record: ExerciseRecord) =>
    isProgramRecord(record) && record.day >= plan.startedDay && record.day <= today;
  const days = [...new Set(records.filter(isCounted).map(({ day }) => day))];
  const weekOf = (day: LocalDay) => Math.floor(daysApart(plan.startedDay, day) / WEEK_DAYS);
  const weeks = days.map(weekOf);
  const thisWeek = weekOf(today);
  return {
    weeksDone: new Set(weeks.filter((week) => week < thisWeek)).size,
    daysThisWeek: weeks.filter((week) => week === thisWeek).length,
    sessionsBefore: days.filter((day) => day < today).length,
    trainedToday: days.includes(today),
  };
}

function findStrength(id: StrengthId) {
  const found = STRENGTH_EXERCISES.find((each) => each.id === id);
  if (found === undefined) throw new Error(`No such strength exercise: ${id}`);
  return found;
}

function strengthSession(input: ProgramInput, easing: Easing, session: number): DosedExercise[] {
  const { plan, today, records, diary } = input;
  const isEased = (day: LocalDay) => easingOn(diary, plan.returnFrom, day) !== 'none';
  const steps = stepsBefore(today, records, isEased);
  return exercisesOf(session, plan).map((id) => {
    const exercise = findStrength(id);
    const full = doseAt(exercise, steps[id]);
    const { level, repeats, holdMs } = easing === 'none' ? full : halfOf(full);
    return { ...exercise, level, repeats, holdMs };
  });
}

function gentleSession(): DosedExercise[] {
  return EXERCISES.filter(({ id }) => GENTLE.includes(id)).map((exercise) => ({ ...exercise, level: null }));
}

/** Single exercises outside the program do not count for its session, but gentle movement is nothing else. */
function leftOf(
  session: readonly DosedExercise[],
  { records, today }: ProgramInput,
  easing: Easing,
): DosedExercise[] {
  const done = records.filter(
    (record) => record.day === today && (easing === 'gentle' || isProgramRecord(record)),
  );
  return session.filter(({ id }) => !done.some((record) => record.id === id));
}

/** Today's session, and how far the program has come. No exercise while a warning sign stands. */
export function programToday(input: ProgramInput): ProgramToday {
  const { plan, today, diary, signs } = input;
  const course = courseOf(input);
  const daysWanted = plan.maintenance ? MAINTENANCE_DAYS : WEEK_PLAN.length;
  const easing = easingOn(diary, plan.returnFrom, today);
  const heldBack = signs.length > 0;
  const finished = !plan.maintenance && course.weeksDone >= PROGRAM_WEEKS;
  const enough = course.daysThisWeek >= daysWanted && !course.trainedToday;
  const planned =
    easing === 'gentle' ? gentleSession() : strengthSession(input, easing, course.sessionsBefore);
  const session = heldBack || finished ? [] : planned;
  const left = enough ? [] : leftOf(session, input, easing);
  const week = course.weeksDone + 1;
  return {
    state: stateOf({ heldBack, finished, enough, open: left.length > 0 }),
    week: plan.maintenance ? week : Math.min(week, PROGRAM_WEEKS),
    daysThisWeek: course.daysThisWeek,
    daysWanted,
    easing,
    returnDay: dayOfReturn(plan.returnFrom, today),
    offersReturn: !heldBack && offersReturn(diary, plan.returnFrom, today),
    session,
    left,
  };
}

function stateOf(is: {
  readonly heldBack: boolean;
  readonly finished: boolean;
  readonly open: boolean;
  readonly enough: boolean;
}): ProgramToday['state'] {
  if (is.heldBack) return 'held_back';
  if (is.finished) return 'finished';
  if (is.open) return 'open';
  return is.enough ? 'rest' : 'done';
}
