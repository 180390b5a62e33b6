/*
 * How long somebody has been seated, and how long without changing position, which is bad in itself even when
 * upright. A real break, away from the chair, ends both. Moving on the chair ends only the stillness. Nobody
 * is asked to take a break that they have just taken.
 */
import { MINUTE_MS } from '../../shared/durations.ts';
import type { BodyPosition } from '../body/body-position.ts';
import { mayBePause } from './camera-pause.ts';

export const BREAK_KINDS = ['long', 'micro', 'eyes'] as const;
export type BreakKind = (typeof BREAK_KINDS)[number];

/** After how long each break is suggested, milliseconds; null: never. */
export type BreakRhythm = Readonly<Record<BreakKind, number | null>>;

/** One sample of sitting; null where unknown. */
export interface SittingSample {
  readonly atMs: number;
  readonly seen: 'seated' | 'gone' | null;
  /** Position of head and shoulders, where they were seen. */
  readonly place: BodyPosition | null;
}

/** Since when each has lasted without the break that would end it; null: not begun. Plain data. */
export interface SittingState {
  readonly since: Readonly<Record<BreakKind, number | null>>;
  /** When each break was last suggested, in this time of sitting. */
  readonly suggested: Readonly<Record<BreakKind, number | null>>;
  readonly goneSinceMs: number | null;
  readonly lastAtMs: number | null;
  /** Position when it last changed. */
  readonly place: BodyPosition | null;
}

/**
 * How long somebody must be away for a break to count. Long: HSE's 'five to 10-minute break after 50-60
 * minutes'. Micro: half a minute, as in McLean 2001 (Appl Ergon 32:225). Eyes: the 20 seconds of the 20-20-20
 * rule.
 */
const TAKEN_AFTER_MS: Readonly<Record<BreakKind, number>> = {
  long: 5 * MINUTE_MS,
  micro: 30_000,
  eyes: 20_000,
};
/** A user who does not take the break is asked again after this share of the rhythm, not sooner. */
const AGAIN_AFTER_SHARE = 0.5;
/** Minimum time between two suggestions. */
const MIN_APART_MS = 5 * MINUTE_MS;
/**
 * Shoulders that move by a face size, some 6 cm, or come a tenth nearer or farther, are in another position.
 * Less is sway.
 */
const MOVED_FACES = 1;
const NEARER_SHARE = 0.1;

const NEVER = { long: null, micro: null, eyes: null } as const;

export function beginSitting(): SittingState {
  return { since: NEVER, suggested: NEVER, goneSinceMs: null, lastAtMs: null, place: null };
}

export interface SittingStep {
  readonly state: SittingState;
  /** The break to suggest now. */
  readonly due: BreakKind | null;
}

/** Processes one sample. A gap, for example while the machine slept, counts as away. */
export function stepSitting(before: SittingState, sample: SittingSample, rhythm: BreakRhythm): SittingStep {
  const lastAtMs = before.lastAtMs ?? sample.atMs;
  if (sample.atMs < lastAtMs) return { state: beginSitting(), due: null };
  const rested = endBreaks(before, sample.atMs - lastAtMs);
  const state = { ...rested, lastAtMs: sample.atMs };
  if (sample.seen === null) return { state, due: null };
  if (sample.seen === 'gone') return { state: leave(state, sample.atMs), due: null };
  return suggest(sit(state, sample), sample.atMs, rhythm);
}

/** How long the user has been seated without a real break; null while nobody is. */
export function seatedMs({ since, goneSinceMs, lastAtMs }: SittingState): number | null {
  return since.long === null || goneSinceMs !== null || lastAtMs === null ? null : lastAtMs - since.long;
}

/**
 * A user who has done an exercise on the chair has not sat still: the interval to the short break starts
 * again.
 */
export function recordExercise(state: SittingState, atMs: number): SittingState {
  const { since, suggested } = state;
  if (since.micro === null) return state;
  return { ...state, since: { ...since, micro: atMs }, suggested: { ...suggested, micro: null } };
}

/**
 * The camera was paused until now, but the user was not: the state continues. A break that begins and ends
 * within the pause is not seen.
 */
export function bridgePause(state: SittingState, atMs: number): SittingState {
  const { lastAtMs, goneSinceMs } = state;
  if (lastAtMs === null || !mayBePause(lastAtMs, atMs)) return state;
  const bridged = { ...state, lastAtMs: atMs };
  return goneSinceMs === null ? bridged : endBreaks(bridged, atMs - goneSinceMs);
}

/**
 * Continues after a time without a watch.
 * @param absentMs the longest part of it in which the user may have been away
 * @returns the earlier state, without the intervals that such a break ends; empty if the clock was set back
 */
export function resumeSitting(state: SittingState, absentMs: number, atMs: number): SittingState {
  const { lastAtMs, goneSinceMs } = state;
  if (lastAtMs === null || lastAtMs > atMs) return beginSitting();
  const goneMs = goneSinceMs === null ? 0 : lastAtMs - goneSinceMs;
  return { ...endBreaks(state, goneMs + absentMs), lastAtMs: atMs };
}

function leave(state: SittingState, atMs: number): SittingState {
  const goneSinceMs = state.goneSinceMs ?? atMs;
  return endBreaks({ ...state, goneSinceMs }, atMs - goneSinceMs);
}

/** A break of that length restarts each interval that it counts for. */
function endBreaks(state: SittingState, restMs: number): SittingState {
  const keep = (kind: BreakKind, value: number | null): number | null =>
    restMs >= TAKEN_AFTER_MS[kind] ? null : value;
  const all = (values: SittingState['since']) => ({
    long: keep('long', values.long),
    micro: keep('micro', values.micro),
    eyes: keep('eyes', values.eyes),
  });
  return { ...state, since: all(state.since), suggested: all(state.suggested) };
}

function sit(state: SittingState, { atMs, place }: SittingSample): SittingState {
  const moved = place !== null && (state.place === null || hasMoved(state.place, place));
  return {
    ...state,
    goneSinceMs: null,
    place: moved ? place : state.place,
    since: {
      long: state.since.long ?? atMs,
      micro: moved ? atMs : (state.since.micro ?? atMs),
      eyes: state.since.eyes ?? atMs,
    },
    suggested: moved ? { ...state.suggested, micro: null } : state.suggested,
  };
}

function hasMoved(before: BodyPosition, now: BodyPosition): boolean {
  const middle = ({ leftShoulder, rightShoulder }: BodyPosition) => ({
    x: (leftShoulder.x + rightShoulder.x) / 2,
    y: (leftShoulder.y + rightShoulder.y) / 2,
  });
  const [from, to] = [middle(before), middle(now)];
  const aside = Math.hypot(to.x - from.x, to.y - from.y) / before.facePx;
  const widthOf = ({ leftShoulder, rightShoulder }: BodyPosition) =>
    Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
  const nearer = Math.abs(widthOf(now) / Math.max(widthOf(before), 1) - 1);
  return aside > MOVED_FACES || nearer > NEARER_SHARE;
}

function suggest(state: SittingState, atMs: number, rhythm: BreakRhythm): SittingStep {
  const latest = Math.max(...BREAK_KINDS.map((kind) => state.suggested[kind] ?? Number.NEGATIVE_INFINITY));
  const due = BREAK_KINDS.find((kind) => isDue(state, kind, atMs, rhythm)) ?? null;
  if (due === null || atMs - latest < MIN_APART_MS) return { state, due: null };
  return { state: { ...state, suggested: { ...state.suggested, [due]: atMs } }, due };
}

function isDue(
  { since, suggested }: SittingState,
  kind: BreakKind,
  atMs: number,
  rhythm: BreakRhythm,
): boolean {
  const [sinceMs, afterMs, askedMs] = [since[kind], rhythm[kind], suggested[kind]];
  if (sinceMs === null || afterMs === null || atMs - sinceMs < afterMs) return false;
  return askedMs === null || atMs - askedMs >= AGAIN_AFTER_SHARE * afterMs;
}
