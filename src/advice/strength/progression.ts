/*
 * How the dose of each exercise follows from what was done, and how it felt. Two sessions that were too easy, or three
 * that were right, are one step up; one that was too hard is one step down. A step is one more or fewer repeat, or the
 * other level. How fast is a judgement: Andersen (2011) raised the load within ten weeks, and ACSM (2009, Med Sci Sports
 * Exerc 41:687) advises to raise it once the repeats can be exceeded.
 */
import type { ExerciseFeeling, ExerciseRecord } from '../../history/exercise-record.ts';
import { daysApart, type LocalDay } from '../../history/local-day.ts';
import { STRENGTH_EXERCISES, type StrengthId } from '../strength-exercises.ts';
import { ladderOf } from './dose-ladder.ts';

/** Where an exercise is on its ladder, and how near to the next step. */
export interface Progress {
  readonly step: number;
  readonly points: number;
}

export const FIRST_STEP: Progress = { step: 0, points: 0 };
const POINTS = { too_easy: 3, right: 2 } as const;
const POINTS_FOR_A_STEP = 6;
const WEEK_DAYS = 7;

/** The progress after one answer. None (null) changes nothing. */
export function answerFeeling(
  { step, points }: Progress,
  feeling: ExerciseFeeling | null,
  lastStep: number,
): Progress {
  if (feeling === null) return { step, points };
  if (feeling === 'too_hard') return { step: Math.max(0, step - 1), points: 0 };
  const more = points + POINTS[feeling];
  if (step >= lastStep) return { step: lastStep, points: 0 };
  return more >= POINTS_FOR_A_STEP ? { step: step + 1, points: 0 } : { step, points: more };
}

/** Full weeks without any session between two days of sessions. */
function weeksMissed(before: LocalDay, after: LocalDay): number {
  const free = daysApart(before, after) - 1;
  return Math.max(0, Math.floor(free / WEEK_DAYS));
}

/** Whether the record is one of the strength program. */
export function isProgramRecord({ level }: ExerciseRecord): boolean {
  return level !== null;
}

function goDown({ step, points }: Progress, weeks: number): Progress {
  return weeks === 0 ? { step, points } : { step: Math.max(0, step - weeks), points: 0 };
}

/**
 * The step of every exercise before a day's session. Each week without a session is one step lower.
 * @param records in any order; those of the day itself and later are ignored, so that a session keeps its dose
 * @param isEased whether pain reduced the dose of a day. Answers of such a day can lower the dose, but not raise it.
 */
export function stepsBefore(
  day: LocalDay,
  records: readonly ExerciseRecord[],
  isEased: (day: LocalDay) => boolean,
): Readonly<Record<StrengthId, number>> {
  const done = records
    .filter((record) => isProgramRecord(record) && record.day < day)
    .sort((a, b) => a.atMs - b.atMs);
  const missed = done.map((record, index) => weeksMissed(done[index - 1]?.day ?? record.day, record.day));
  const missedSince = weeksMissed(done.at(-1)?.day ?? day, day);
  const entries = STRENGTH_EXERCISES.map((exercise) => {
    const lastStep = ladderOf(exercise).length - 1;
    const reached = done.reduce((before, { id, day: on, feeling }, index) => {
      const progress = goDown(before, missed[index] ?? 0);
      if (id !== exercise.id) return progress;
      const counts = feeling === 'too_hard' || !isEased(on);
      return answerFeeling(progress, counts ? feeling : null, lastStep);
    }, FIRST_STEP);
    return [exercise.id, goDown(reached, missedSince).step] as const;
  });
  return Object.fromEntries(entries) as Record<StrengthId, number>;
}
