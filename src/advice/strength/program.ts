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
import { dayOfReturn, type Easing, easingOn, hasPainRisen, offersReturn } from './easing.ts';
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
  /** Whether pain is the reason for a reduced dose, and not the return after a flare-up. */
  readonly painHasRisen: boolean;
  /** The day of the return after a flare-up, from 1; null if there is none. */
  readonly returnDay: number | null;
  readonly offersReturn: boolean;
  /** All exercises of today's session. */
  readonly session: readonly DosedExercise[];
  /** Those that are not done yet. */
  readonly left: readonly DosedExercise[];
}

/** The days with a session of the program, since it was started. */
function sessionDays({ plan, records, today }: ProgramInput): LocalDay[] {
  const days = records
    .filter((record) => isProgramRecord(record) && record.day >= plan.startedDay && record.day <= today)
    .map(({ day }) => day);
  return [...new Set(days)].sort();
}

/** Which week after the start a day is in, from 0. */
function blockOf(startedDay: LocalDay, day: LocalDay): number {
  return Math.floor(daysApart(startedDay, day) / WEEK_DAYS);
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

/** Today's session, and how far the program has come. No exercise while a warning sign stands. */
export function programToday(input: ProgramInput): ProgramToday {
  const { plan, today, records, diary, signs } = input;
  const days = sessionDays(input);
  const block = blockOf(plan.startedDay, today);
  const blocks = days.map((day) => blockOf(plan.startedDay, day));
  const weeksDone = new Set(blocks.filter((each) => each < block)).size;
  const daysThisWeek = blocks.filter((each) => each === block).length;
  const daysWanted = plan.maintenance ? MAINTENANCE_DAYS : WEEK_PLAN.length;
  const easing = easingOn(diary, plan.returnFrom, today);
  const finished = !plan.maintenance && weeksDone >= PROGRAM_WEEKS;
  const sessionsBefore = days.filter((day) => day < today).length;
  const resting = finished || signs.length > 0;
  const planned = easing === 'gentle' ? gentleSession() : strengthSession(input, easing, sessionsBefore);
  const session = resting ? [] : planned;
  const doneToday = records.filter(({ day }) => day === today).map(({ id }) => id);
  const left = session.filter(({ id }) => !doneToday.includes(id));
  const enough = daysThisWeek >= daysWanted && !days.includes(today);
  const open = left.length > 0 && !enough;
  const state = stateOf({ heldBack: signs.length > 0, finished, open, enough });
  return {
    state,
    week: plan.maintenance ? weeksDone + 1 : Math.min(weeksDone + 1, PROGRAM_WEEKS),
    daysThisWeek,
    daysWanted,
    easing,
    painHasRisen: hasPainRisen(diary, today),
    returnDay: dayOfReturn(plan.returnFrom, today),
    offersReturn: signs.length === 0 && offersReturn(diary, plan.returnFrom, today),
    session,
    left: open ? left : [],
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
