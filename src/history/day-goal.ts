/*
 * When a day reaches its goals. It is a good day only if it reaches both: sitting rigidly upright is not enough.
 */
import { HOUR_MS, MINUTE_MS } from '../shared/durations.ts';
import type { TimeParts } from './day-summary.ts';
import { type MovementCount, movementOf } from './movement-hour.ts';
import { LEAST_JUDGED_MS } from './trend.ts';

/** What a day should reach; null: no such goal. */
export interface DayGoal {
  /** The share of the judged time upright, 0 to 1. */
  readonly uprightShare: number | null;
  /** How long to keep one position at most, minutes. */
  readonly stillMinutes: number | null;
}

/** What a goal is judged by. movement is null where it was not counted. */
export interface JudgedDay extends Pick<TimeParts, 'goodMs' | 'judgedMs'> {
  readonly movement: MovementCount | null;
}

/**
 * The longest stillness of a day may be twice the goal: one hour at the goal of half an hour, after which HSE suggests
 * a break anyway. One film or one long thought should not undo a day full of movement. A judgement.
 */
const LONGEST_SHARE = 2;
/**
 * Upright enough for the note that stillness matters as much, for users without a goal of their own. A judgement.
 */
const MOSTLY_UPRIGHT = 0.8;

export function hasGoal({ uprightShare, stillMinutes }: DayGoal): boolean {
  return uprightShare !== null || stillMinutes !== null;
}

/** A day with little judged time is a day off. */
function isDayOff({ judgedMs }: Pick<TimeParts, 'judgedMs'>): boolean {
  return judgedMs < LEAST_JUDGED_MS;
}

/** Whether a day reaches the goal for posture. */
function reachesPosture(day: Pick<TimeParts, 'goodMs' | 'judgedMs'>, uprightShare: number): boolean {
  return !isDayOff(day) && day.goodMs >= uprightShare * day.judgedMs;
}

/**
 * Whether a day reaches the goal for movement: on average a change for every `stillMinutes` seated, and no stillness
 * longer than twice that. Half-hourly changes with prompts are what the trials support (docs/design/movement.md). The
 * average alone would pass a morning of fidgeting before an afternoon of stillness. The longest stillness alone would
 * fail a day for one film.
 * @returns null if it cannot be known: movement was not counted, or too little of it
 */
export function reachesMovement(movement: MovementCount | null, stillMinutes: number): boolean | null {
  if (movement === null || movement.seatedMs < LEAST_JUDGED_MS) return null;
  const goalMs = stillMinutes * MINUTE_MS;
  const wanted = Math.floor(movement.seatedMs / goalMs);
  return movement.changes >= wanted && movement.longestStillMs <= LONGEST_SHARE * goalMs;
}

/**
 * Whether a day reaches all goals that are set. Movement that was not counted is not judged.
 * @returns null on a day off, or if there is nothing to judge by
 */
export function reachesGoal(day: JudgedDay, { uprightShare, stillMinutes }: DayGoal): boolean | null {
  if (isDayOff(day)) return null;
  const moved = stillMinutes === null ? null : reachesMovement(day.movement, stillMinutes);
  if (uprightShare === null) return moved;
  return reachesPosture(day, uprightShare) && moved !== false;
}

/** Whether somebody was upright, but sat still for too long. */
export function isUprightButStill(day: JudgedDay, { uprightShare, stillMinutes }: DayGoal): boolean {
  if (stillMinutes === null || !reachesPosture(day, uprightShare ?? MOSTLY_UPRIGHT)) return false;
  return reachesMovement(day.movement, stillMinutes) === false;
}

/** Changes of position per hour seated; null if nobody was seated for long enough to say. */
export function changesPerHour({ changes, seatedMs }: MovementCount): number | null {
  return seatedMs < LEAST_JUDGED_MS ? null : (changes * HOUR_MS) / seatedMs;
}

/** The movement of the days of which a rate can be said, together; null if there is none. */
export function movementWithRate(days: readonly Pick<JudgedDay, 'movement'>[]): MovementCount | null {
  return movementOf(
    days.flatMap(({ movement }) =>
      movement === null || changesPerHour(movement) === null ? [] : [movement],
    ),
  );
}
