/*
 * How long somebody has been seated, and how long without changing position, which is bad in itself even when
 * upright. A real break, away from the chair, ends both. Moving on the chair ends only the stillness. Nobody
 * is asked to take a break that they have just taken.
 */
import type { BodyPosition } from '../body/body-position.ts';
import {
  type BreakKind,
  type BreakMoments,
  type BreakRhythm,
  type BreakTimes,
  breakDueAt,
  breakTakenIn,
  NO_MOMENTS,
  TAKEN_AFTER_MS,
} from './break-rhythm.ts';
import { mayBePause } from './camera-pause.ts';
import { beginPosition, type Position, stepPosition, type TriedPosition } from './position.ts';
import {
  isLongAgo,
  NOTHING_UNCOUNTED,
  type SittingEvent,
  seatedSpan,
  type UncountedTime,
} from './sitting-events.ts';

/** One sample of sitting; null where unknown. */
export interface SittingSample {
  readonly atMs: number;
  readonly seen: 'seated' | 'gone' | null;
  /** Position of head and shoulders, where they were seen. */
  readonly place: BodyPosition | null;
  /** The user looks elsewhere than at the screen. */
  readonly looksAway: boolean;
}

/** Plain data. It is stored, so that it outlives the camera host. */
export interface SittingState extends BreakTimes {
  readonly goneSinceMs: number | null;
  readonly lastAtMs: number | null;
  /** The position that is kept, averaged; null before one was seen. */
  readonly place: BodyPosition | null;
  /** Since when the position has been kept; null: not begun. */
  readonly stillSinceMs: number | null;
  /** Another position that may become the next. */
  readonly tried: TriedPosition | null;
  /** Since when the user looks elsewhere than at the screen; null while they look at it. */
  readonly looksAwaySinceMs: number | null;
  /** Time seated that no event has reported yet. */
  readonly uncounted: UncountedTime | null;
}

/** Who is back sooner has bent down, or was lost from view, and has not got up. A judgement. */
const GOT_UP_AFTER_MS = 10_000;
/** A longer absence is the end of a working day or of half a day, not a break in it. A judgement. */
const LONGEST_BREAK_MS = 3 * 60 * 60_000;

export function beginSitting(): SittingState {
  return {
    since: NO_MOMENTS,
    suggested: NO_MOMENTS,
    skipped: NO_MOMENTS,
    askedAtMs: null,
    unheeded: 0,
    goneSinceMs: null,
    lastAtMs: null,
    place: null,
    stillSinceMs: null,
    tried: null,
    looksAwaySinceMs: null,
    uncounted: NOTHING_UNCOUNTED,
  };
}

/** A state, and what has happened since the one before. */
export interface SittingChange {
  readonly state: SittingState;
  readonly events: readonly SittingEvent[];
}

export interface SittingStep extends SittingChange {
  /** The break to suggest now. */
  readonly due: BreakKind | null;
}

/**
 * Processes one sample. A gap, for example while the machine slept, counts as away.
 * @param busy no break is due for now; it is as soon as that ends
 */
export function stepSitting(
  before: SittingState,
  sample: SittingSample,
  rhythm: BreakRhythm,
  busy = false,
): SittingStep {
  const { atMs, seen } = sample;
  const lastAtMs = before.lastAtMs ?? atMs;
  if (atMs < lastAtMs) return { state: beginSitting(), events: [], due: null };
  const elapsedMs = atMs - lastAtMs;
  const unseen = dropUnseenTime({ ...endBreaks(before, elapsedMs), lastAtMs: atMs }, atMs);
  const { state, events: rested } = restEyes(unseen, sample, lastAtMs, rhythm);
  if (seen === null) return { state, events: rested, due: null };
  if (seen === 'gone') return { state: leave(state, atMs), events: rested, due: null };
  const returned = returnToDesk(state, atMs, rhythm);
  const sat = sit(returned.state, sample, elapsedMs);
  const events = [...rested, ...returned.events, ...sat.events];
  return busy ? { state: sat.state, events, due: null } : suggest({ state: sat.state, events }, atMs, rhythm);
}

/** How long the user has been seated without a real break; null while nobody is. */
export function seatedMs({ since, goneSinceMs, lastAtMs }: SittingState): number | null {
  return since.long === null || goneSinceMs !== null || lastAtMs === null ? null : lastAtMs - since.long;
}

/**
 * How long the user has kept one position; null while nobody is seated. It does not grow while another
 * position is tried, which may become the next.
 */
export function stillMs({ stillSinceMs, goneSinceMs, lastAtMs, tried }: SittingState): number | null {
  if (stillSinceMs === null || goneSinceMs !== null || lastAtMs === null) return null;
  return Math.max(0, (tried?.sinceMs ?? lastAtMs) - stillSinceMs);
}

/** A user who has done an exercise on the chair has not sat still: that is a change of position. */
export function recordExercise(state: SittingState, atMs: number): SittingChange {
  if (state.since.micro === null) return { state, events: [] };
  return changePosition({ ...state, stillSinceMs: atMs, tried: null }, atMs);
}

/** The user skips a break: its interval starts over. The time seated goes on. */
export function skipBreak(state: SittingState, kind: BreakKind, atMs: number): SittingState {
  return {
    ...state,
    skipped: { ...state.skipped, [kind]: atMs },
    suggested: { ...state.suggested, [kind]: null },
  };
}

/** A break that was held back has been suggested now. */
export function recordSuggestion(state: SittingState, kind: BreakKind, atMs: number): SittingState {
  const suggested = { ...state.suggested, [kind]: atMs };
  return { ...state, suggested, askedAtMs: atMs, unheeded: state.unheeded + 1 };
}

/**
 * The camera was paused until now, but the user was not: the state continues. A break that begins and ends
 * within the pause is not seen.
 */
export function bridgePause(state: SittingState, atMs: number): SittingState {
  const { lastAtMs, goneSinceMs, uncounted } = state;
  if (lastAtMs === null || !mayBePause(lastAtMs, atMs)) return state;
  const bridged = { ...state, lastAtMs: atMs, uncounted: uncounted && { ...uncounted, toMs: atMs } };
  return goneSinceMs === null ? bridged : endBreaks(bridged, atMs - goneSinceMs);
}

/**
 * Continues after a time without a watch. Time in which nobody watched is not counted as seated.
 * @param absentMs the longest part of it in which the user may have been away
 * @returns the earlier state, without the intervals that such a break ends; empty if the clock was set back
 */
export function resumeSitting(state: SittingState, absentMs: number, atMs: number): SittingState {
  const { lastAtMs, goneSinceMs } = state;
  if (lastAtMs === null || lastAtMs > atMs) return beginSitting();
  const goneMs = goneSinceMs === null ? 0 : lastAtMs - goneSinceMs;
  const awayMs = goneMs + absentMs;
  const ended = { ...endBreaks(state, awayMs), lastAtMs: atMs, uncounted: NOTHING_UNCOUNTED };
  // Who has touched neither keyboard nor mouse for so long was away, as if that had been seen.
  return awayMs >= TAKEN_AFTER_MS.long ? { ...ended, goneSinceMs: atMs - awayMs } : ended;
}

/** Looking elsewhere for long enough rests the eyes, also on the chair. It counts once, when it has been long enough. */
function restEyes(
  state: SittingState,
  { atMs, looksAway }: SittingSample,
  lastAtMs: number,
  rhythm: BreakRhythm,
): SittingChange {
  const sinceMs = looksAway ? (state.looksAwaySinceMs ?? atMs) : null;
  const followed = { ...state, looksAwaySinceMs: sinceMs };
  if (sinceMs === null || atMs - sinceMs < TAKEN_AFTER_MS.eyes || state.since.eyes === null)
    return { state: followed, events: [] };
  const rested = {
    ...followed,
    since: { ...state.since, eyes: atMs },
    suggested: { ...state.suggested, eyes: null },
  };
  const counts = rhythm.eyes !== null && lastAtMs - sinceMs < TAKEN_AFTER_MS.eyes;
  return { state: rested, events: counts ? [{ type: 'break_taken', kind: 'eyes', atMs }] : [] };
}

function leave(state: SittingState, atMs: number): SittingState {
  const goneSinceMs = state.goneSinceMs ?? atMs;
  return endBreaks({ ...state, goneSinceMs, uncounted: NOTHING_UNCOUNTED }, atMs - goneSinceMs);
}

/** A break of that length restarts each interval that it counts for. */
function endBreaks(state: SittingState, restMs: number): SittingState {
  if (restMs < TAKEN_AFTER_MS.eyes) return state;
  const keep = (values: BreakMoments): BreakMoments => ({
    long: restMs >= TAKEN_AFTER_MS.long ? null : values.long,
    micro: restMs >= TAKEN_AFTER_MS.micro ? null : values.micro,
    eyes: null,
  });
  const ended = {
    ...state,
    unheeded: restMs >= TAKEN_AFTER_MS.long ? 0 : state.unheeded,
    since: keep(state.since),
    suggested: keep(state.suggested),
    skipped: keep(state.skipped),
  };
  return ended.since.micro === null ? { ...ended, ...NO_POSITION } : ended;
}

const NO_POSITION = { place: null, stillSinceMs: null, tried: null } as const;

/** Time since the last sample of somebody seated is not counted if it was long and there was no camera pause. */
function dropUnseenTime(state: SittingState, atMs: number): SittingState {
  const { uncounted } = state;
  if (uncounted === null || !isLongAgo(uncounted, atMs)) return state;
  return { ...state, uncounted: NOTHING_UNCOUNTED };
}

/**
 * Somebody is seated again. The whole absence is one break, of the most important kind that it was long enough
 * for.
 */
function returnToDesk(state: SittingState, atMs: number, rhythm: BreakRhythm): SittingChange {
  if (state.goneSinceMs === null) return { state, events: [] };
  const awayMs = atMs - state.goneSinceMs;
  const back = { ...state, goneSinceMs: null };
  if (awayMs < GOT_UP_AFTER_MS) return { state: back, events: [] };
  if (awayMs > LONGEST_BREAK_MS) return { state: back, events: [] };
  const kind = breakTakenIn(awayMs);
  const changed = changePosition({ ...back, ...NO_POSITION }, atMs);
  // Whoever wants no rest for the eyes takes none by chance.
  if (kind === null || (kind === 'eyes' && rhythm.eyes === null)) return changed;
  const others = changed.events.filter(({ type }) => type !== 'break_taken');
  return { state: changed.state, events: [...others, { type: 'break_taken', kind, atMs }] };
}

/** A suggestion to move that is followed by a change of position was followed. */
function changePosition(state: SittingState, atMs: number): SittingChange {
  const { since, suggested } = state;
  const changed = { type: 'position_changed', atMs } as const;
  const taken = { type: 'break_taken', kind: 'micro', atMs } as const;
  return {
    state: {
      ...state,
      since: { ...since, micro: since.micro === null ? null : atMs },
      suggested: { ...suggested, micro: null },
      unheeded: suggested.micro === null ? state.unheeded : 0,
    },
    events: suggested.micro === null ? [changed] : [changed, taken],
  };
}

/** The position that is kept; null before one was seen. A state of earlier versions does not say since when. */
function positionOf({ place, stillSinceMs, since, tried }: SittingState, atMs: number): Position | null {
  return place === null ? null : { place, sinceMs: stillSinceMs ?? since.micro ?? atMs, tried };
}

function move(state: SittingState, { atMs, place }: SittingSample, elapsedMs: number): SittingChange {
  const stillSinceMs = state.stillSinceMs ?? state.since.micro ?? atMs;
  const before = positionOf(state, atMs);
  if (place === null) return { state: { ...state, stillSinceMs }, events: [] };
  if (before === null) {
    const { tried } = beginPosition(place, atMs);
    return { state: { ...state, place, tried, stillSinceMs }, events: [] };
  }
  const after = stepPosition(before, place, atMs, elapsedMs);
  const moved = { ...state, place: after.place, tried: after.tried, stillSinceMs: after.sinceMs };
  return after.sinceMs === before.sinceMs
    ? { state: moved, events: [] }
    : changePosition(moved, after.sinceMs);
}

function sit(before: SittingState, sample: SittingSample, elapsedMs: number): SittingChange {
  const { atMs } = sample;
  const { since } = before;
  const begun = {
    long: since.long ?? atMs,
    micro: since.micro ?? atMs,
    eyes: since.eyes ?? atMs,
  };
  const { state, events } = move({ ...before, since: begun }, sample, elapsedMs);
  const seated = seatedSpan(state.uncounted, atMs, stillMs(state) ?? 0);
  return {
    state: { ...state, uncounted: { fromMs: atMs, toMs: atMs } },
    events: seated === null ? events : [...events, seated],
  };
}

function suggest({ state, events }: SittingChange, atMs: number, rhythm: BreakRhythm): SittingStep {
  // Somebody who is moving need not be asked to move.
  const wanted = state.tried === null ? rhythm : { ...rhythm, micro: null };
  const due = breakDueAt(state, wanted, atMs);
  return { state: due === null ? state : recordSuggestion(state, due, atMs), events, due };
}
