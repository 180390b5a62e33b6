import { BREAK_KINDS, type BreakKind } from '../posture/monitor/break-rhythm.ts';
import { HOUR_MS } from '../shared/durations.ts';
import type { HourKeyParts } from './hour-record.ts';

/** How often a break was suggested, and how often one was taken, suggested or not. */
export interface BreakCount {
  readonly suggested: number;
  readonly taken: number;
}

/** What is counted of movement, in any length of time. */
export interface MovementCount {
  /** Time in which somebody was seen at the desk. */
  readonly seatedMs: number;
  /** How often the sitting position changed. */
  readonly changes: number;
  /** The longest time without a change, up to the last moment of this time. It may have begun earlier. */
  readonly longestStillMs: number;
  readonly breaks: Readonly<Record<BreakKind, BreakCount>>;
}

/** The movement of one hour, as it is stored. The key is that of the hour's minutes. */
export interface MovementHour extends HourKeyParts, MovementCount {}

const NO_BREAK: BreakCount = { suggested: 0, taken: 0 };

export const NO_MOVEMENT: MovementCount = {
  seatedMs: 0,
  changes: 0,
  longestStillMs: 0,
  breaks: { long: NO_BREAK, micro: NO_BREAK, eyes: NO_BREAK },
};

function addBreaks(one: MovementCount['breaks'], other: MovementCount['breaks']): MovementCount['breaks'] {
  const sumOf = (kind: BreakKind): BreakCount => ({
    suggested: one[kind].suggested + other[kind].suggested,
    taken: one[kind].taken + other[kind].taken,
  });
  return Object.fromEntries(BREAK_KINDS.map((kind) => [kind, sumOf(kind)])) as Record<BreakKind, BreakCount>;
}

/** Adds the counts of two times that do not overlap. */
function addMovement(one: MovementCount, other: MovementCount): MovementCount {
  return {
    seatedMs: one.seatedMs + other.seatedMs,
    changes: one.changes + other.changes,
    longestStillMs: Math.max(one.longestStillMs, other.longestStillMs),
    breaks: addBreaks(one.breaks, other.breaks),
  };
}

function sumMovement(counts: readonly MovementCount[]): MovementCount {
  return counts.reduce(addMovement, NO_MOVEMENT);
}

/** The movement of several hours; null if there is no record: it is unknown, not zero. */
export function movementOf(hours: readonly MovementCount[]): MovementCount | null {
  return hours.length === 0 ? null : sumMovement(hours);
}

/** How two records of one hour are merged. */
export type MergeMovement = (before: MovementHour, added: MovementHour) => MovementHour;

/**
 * For times that do not overlap. A clock that was set back can claim more than an hour for an hour: it holds no more
 * than that.
 */
export function addMovementHours(before: MovementHour, added: MovementHour): MovementHour {
  const sum = addMovement(before, added);
  return { ...before, ...sum, seatedMs: Math.min(HOUR_MS, sum.seatedMs) };
}

/** For two records of the same time: the one that saw more of it wins. */
export function fullerMovement(before: MovementHour, added: MovementHour): MovementHour {
  return added.seatedMs > before.seatedMs ? added : before;
}
