/* Three kinds of users over ten weeks. All figures are judgements: they make plausible days, not typical people. */
import type { PainLevel } from '../../src/history/diary.ts';
import type { ExerciseFeeling } from '../../src/history/exercise-record.ts';
import type { IssueKind } from '../../src/posture/body/assessment.ts';

export const USER_KINDS = ['improving', 'relapsing', 'ignoring'] as const;
export type UserKind = (typeof USER_KINDS)[number];

export const WEEKS = 10;

/** How somebody works in a week. Shares are 0 to 1. */
export interface Habits {
  readonly slouchesPerHour: number;
  /** How long a slouch lasts on average if the user doesn't react to a nudge. */
  readonly slouchMinutes: number;
  /** The share of notifications after which the user sits up within a minute. */
  readonly correctsShare: number;
  /** Changes of position of the user's own accord. */
  readonly movesPerHour: number;
  /** The share of suggested breaks that are taken. */
  readonly followsShare: number;
  /** The share of the strength program's days on which the session is done. */
  readonly trainsShare: number;
  readonly feeling: ExerciseFeeling | null;
  /** What the user notes in the diary on each working day; null: nothing. */
  readonly pain: PainLevel | null;
}

const GOOD: Habits = {
  slouchesPerHour: 3.5,
  slouchMinutes: 3,
  correctsShare: 0.85,
  movesPerHour: 2.2,
  followsShare: 0.6,
  trainsShare: 0.9,
  feeling: 'right',
  pain: 1,
};

/** A deadline, with pain. */
const BAD: Habits = {
  ...GOOD,
  slouchesPerHour: 7,
  slouchMinutes: 5,
  correctsShare: 0.3,
  movesPerHour: 0.8,
  followsShare: 0.15,
  trainsShare: 0.3,
  feeling: 'too_hard',
  pain: 3,
};

function improvingIn(week: number): Habits {
  const part = week / (WEEKS - 1);
  return {
    ...GOOD,
    slouchesPerHour: 6 - 4 * part,
    slouchMinutes: 4 - 2 * part,
    correctsShare: 0.7 + 0.2 * part,
    movesPerHour: 1.2 + 1.3 * part,
    followsShare: 0.4 + 0.3 * part,
    feeling: week % 3 === 2 ? 'too_easy' : 'right',
    pain: part < 0.5 ? 2 : 1,
  };
}

/** The weeks of the relapse, counted from 0. */
export const RELAPSE_WEEKS: readonly number[] = [5, 6];

function relapsingIn(week: number): Habits {
  return RELAPSE_WEEKS.includes(week) ? BAD : GOOD;
}

const IGNORING: Habits = {
  slouchesPerHour: 3.5,
  slouchMinutes: 12,
  correctsShare: 0.1,
  movesPerHour: 1,
  followsShare: 0.1,
  trainsShare: 0.25,
  feeling: null,
  pain: null,
};

/** @param week counted from 0 */
export function habitsOf(kind: UserKind, week: number): Habits {
  if (kind === 'improving') return improvingIn(week);
  return kind === 'relapsing' ? relapsingIn(week) : IGNORING;
}

/** What goes wrong most often first. */
export const FAVORITES: Readonly<Record<UserKind, readonly [IssueKind, IssueKind]>> = {
  improving: ['forward_head', 'slouch'],
  relapsing: ['slouch', 'forward_head'],
  ignoring: ['slouch', 'lean'],
};
