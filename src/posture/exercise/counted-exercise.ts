/*
 * A counted exercise before the camera:
 *
 *   settling ──still for a moment──▶ moving: rest ──far enough──▶ holding ──held──▶ back ──at rest──▶ rest … ──▶ done
 *                                                     ▲              │
 *                                                     └── given up ──┘
 *
 * Every movement is measured against how the user sits at the beginning. Either side may come first; then they take
 * turns.
 */

import { medianOf } from '../../shared/median.ts';
import type { Baseline } from '../baseline/baseline.ts';
import type { FrameSize, Pose } from '../body/keypoints.ts';
import { beginCalibration, type CalibrationState, stepCalibration } from '../calibration/calibration.ts';
import type { MovementKind, Reach, Side } from './movement.ts';
import {
  type ExerciseDose,
  type ExerciseProgress,
  type ExerciseTrouble,
  sideAfter,
  totalRepeats,
} from './progress.ts';
import { readReach } from './read-reach.ts';

export interface ExerciseConfig extends ExerciseDose {
  readonly movement: MovementKind;
}

export interface ExerciseEvent {
  readonly type: 'frame';
  readonly atMs: number;
  readonly pose: Pose;
  readonly frame: FrameSize;
  readonly dark: boolean;
}

export type ExerciseEffect =
  /** A repeat was held for long enough. */
  | { readonly type: 'held'; readonly side: Side | null; readonly done: number }
  | { readonly type: 'finished' };

interface Moving {
  readonly phase: 'moving';
  readonly baseline: Baseline;
  /** The last readings, newest last. */
  readonly recent: readonly Reach[];
  readonly lastAtMs: number;
  readonly done: number;
  readonly step: 'rest' | 'holding' | 'back';
  /** The side that is held; null at rest, and if there are no sides. */
  readonly side: Side | null;
  /** The side that was counted last; null if none was, and if there are no sides. */
  readonly lastSide: Side | null;
  readonly heldMs: number;
  /** Since when the position has been lost; null while it is held. */
  readonly lostSinceMs: number | null;
  /** Since when this repeat is awaited. */
  readonly waitingSinceMs: number;
  /** Since when the movement has started but is not far enough. */
  readonly shortSinceMs: number | null;
  readonly trouble: ExerciseTrouble | null;
}

export type ExerciseState =
  | { readonly phase: 'settling'; readonly calibration: CalibrationState; readonly done: number }
  | Moving
  | { readonly phase: 'done' };

export interface ExerciseStep {
  readonly state: ExerciseState;
  readonly effects: readonly ExerciseEffect[];
}

/**
 * Shorter than a stored calibration, since it serves this exercise only. The user may take any time over it.
 */
const SETTLING = { holdMs: 1500, leastSamples: 6, patienceMs: Number.POSITIVE_INFINITY, maxGapMs: 3000 };
/** Number of readings to smooth over: about half a second. A single outlier neither counts nor breaks a hold. */
const SMOOTHED_OVER = 3;
/**
 * After reaching the position the user may ease off a little; most of the way must be undone to count as
 * back.
 */
const KEEPS_FROM = 0.8;
const BACK_BELOW = 0.45;
/** Moving to the wrong side, or not far enough: judgements of when to say so. */
const WRONG_FROM = 0.6;
const SHORT_FROM = 0.45;
const SHORT_AFTER_MS = 2500;
/** After this long without a movement, the user is told what to do: they may just not have moved. */
const NO_MOVEMENT_AFTER_MS = 15_000;
/** After this long, that it may be the camera. */
const UNRECOGNISED_AFTER_MS = 45_000;
/** After trying this long and being seen to try, that this is how the camera counts. */
const SHORT_FOR_LONG_AFTER_MS = 25_000;
/** A hold that is lost for no longer than this continues. */
const FORGIVEN_MS = 800;
/** A longer gap between two samples does not count as held. */
const LONGEST_GAP_MS = 1000;

/** @param done the repeats that were counted before, if it is continued */
export function beginExercise(done = 0): ExerciseState {
  return { phase: 'settling', calibration: beginCalibration(), done };
}

/** Processes one sample. Late samples change nothing. */
export function stepExercise(
  state: ExerciseState,
  event: ExerciseEvent,
  config: ExerciseConfig,
): ExerciseStep {
  if (state.phase === 'done') return { state, effects: [] };
  if (state.phase === 'settling') return { state: settle(state, event), effects: [] };
  if (event.atMs <= state.lastAtMs) return { state, effects: [] };
  const read = readReach(config.movement, event, state.baseline);
  const recent = [...state.recent, read].slice(-SMOOTHED_OVER);
  const sampled = { ...state, recent, lastAtMs: event.atMs };
  const reach = smooth(recent);
  const elapsedMs = Math.min(event.atMs - state.lastAtMs, LONGEST_GAP_MS);
  if ('unknown' in reach) return { state: wait(sampled, reach.unknown, event.atMs), effects: [] };
  switch (state.step) {
    case 'rest':
      return reachOut(sampled, reach, event.atMs, config);
    case 'holding':
      return hold(sampled, reach, event.atMs, elapsedMs, config);
    case 'back':
      return { state: comeBack(sampled, reach), effects: [] };
  }
}

/** The progress of an exercise, as displayed. */
export function progressOf(state: ExerciseState, config: ExerciseConfig): ExerciseProgress {
  const total = totalRepeats(config);
  if (state.phase === 'done')
    return { stage: 'done', side: null, done: total, total, held: 1, leadInMs: 0, trouble: null };
  if (state.phase === 'settling') {
    const { calibration, done } = state;
    const trouble = calibration.phase === 'collecting' ? calibration.problem : null;
    return { stage: 'settle', side: sideAfter(config, done), done, total, held: 0, leadInMs: 0, trouble };
  }
  const { step, done, heldMs, lastSide, trouble } = state;
  const stage = step === 'rest' ? 'go' : step === 'holding' ? 'hold' : 'back';
  const asked = wantedSide(state, config) ?? sideAfter(config, done);
  // On the way back, the side is still the one just done.
  const side = step === 'rest' ? asked : step === 'holding' ? state.side : lastSide;
  const held = step === 'back' ? 1 : config.holdMs === 0 ? 0 : Math.min(1, heldMs / config.holdMs);
  return { stage, side, done, total, held, leadInMs: 0, trouble };
}

type Settling = Extract<ExerciseState, { phase: 'settling' }>;

function settle({ calibration, done }: Settling, event: ExerciseEvent): ExerciseState {
  const next = stepCalibration(calibration, event, SETTLING);
  if (next.phase === 'refused') return beginExercise(done);
  if (next.phase === 'collecting') return { phase: 'settling', calibration: next, done };
  return {
    phase: 'moving',
    baseline: next.baseline,
    recent: [],
    lastAtMs: event.atMs,
    done,
    step: 'rest',
    side: null,
    lastSide: null,
    heldMs: 0,
    lostSinceMs: null,
    waitingSinceMs: event.atMs,
    shortSinceMs: null,
    trouble: null,
  };
}

/** The median of the last readings on either side of rest; unknown if most readings are. */
function smooth(recent: readonly Reach[]): Reach {
  const known = recent.filter((reach) => 'part' in reach);
  const latest = recent.at(-1);
  if (known.length * 2 <= recent.length && latest !== undefined && 'unknown' in latest) return latest;
  const signed = known.map(({ part, side }) => (side === 'right' ? -part : part));
  const middle = medianOf(signed);
  const sided = known.some(({ side }) => side !== null);
  if (!sided) return { part: middle, side: null };
  return { part: Math.abs(middle), side: middle < 0 ? 'right' : 'left' };
}

function wait(state: Moving, doubt: ExerciseTrouble, atMs: number): Moving {
  const lostSinceMs = state.lostSinceMs ?? atMs;
  const waiting = { ...state, lostSinceMs, trouble: doubt };
  return state.step === 'holding' && atMs - lostSinceMs > FORGIVEN_MS ? giveUp(waiting) : waiting;
}

/** The side that must come now; null before the first, which may be either, and if there are no sides. */
function wantedSide({ lastSide }: Moving, { sides }: ExerciseConfig): Side | null {
  if (!sides || lastSide === null) return null;
  return lastSide === 'left' ? 'right' : 'left';
}

type Known = Extract<Reach, { part: number }>;

function reachOut(state: Moving, reach: Known, atMs: number, config: ExerciseConfig): ExerciseStep {
  const wanted = wantedSide(state, config);
  const wrong = wanted !== null && reach.side !== wanted;
  if (!wrong && reach.part >= 1) {
    const begun: Moving = { ...state, step: 'holding', side: reach.side, heldMs: 0, ...NO_TROUBLE };
    return hold(begun, reach, atMs, 0, config);
  }
  if (wrong && reach.part >= WRONG_FROM)
    return { state: { ...state, ...NO_TROUBLE, trouble: 'wrong_side' }, effects: [] };
  const tried =
    !wrong && reach.part >= SHORT_FROM
      ? { ...state, shortSinceMs: state.shortSinceMs ?? atMs, lostSinceMs: null }
      : backAtRest(state, atMs);
  return { state: { ...tried, trouble: troubleOf(tried, atMs) }, effects: [] };
}

/** A try that was seen and given up says that the camera does see it: the wait starts again. */
function backAtRest(state: Moving, atMs: number): Moving {
  const { trouble, waitingSinceMs } = state;
  const wasSeen = trouble === 'wrong_side' || trouble === 'not_far_enough' || trouble === 'short_for_long';
  return { ...state, ...NO_TROUBLE, waitingSinceMs: wasSeen ? atMs : waitingSinceMs };
}

/** Why a repeat has not begun yet, if that is worth saying. */
function troubleOf({ waitingSinceMs, shortSinceMs }: Moving, atMs: number): ExerciseTrouble | null {
  const waitedMs = atMs - waitingSinceMs;
  if (shortSinceMs !== null && atMs - shortSinceMs > SHORT_AFTER_MS)
    return waitedMs > SHORT_FOR_LONG_AFTER_MS ? 'short_for_long' : 'not_far_enough';
  if (waitedMs > UNRECOGNISED_AFTER_MS) return 'not_recognised';
  return waitedMs > NO_MOVEMENT_AFTER_MS ? 'no_movement' : null;
}

const NO_TROUBLE = { lostSinceMs: null, shortSinceMs: null, trouble: null } as const;

function hold(
  state: Moving,
  reach: Known,
  atMs: number,
  elapsedMs: number,
  config: ExerciseConfig,
): ExerciseStep {
  const keeps = reach.part >= KEEPS_FROM && reach.side === state.side;
  if (!keeps) {
    const lostSinceMs = state.lostSinceMs ?? atMs;
    const lost = { ...state, lostSinceMs };
    return { state: atMs - lostSinceMs > FORGIVEN_MS ? giveUp(lost) : lost, effects: [] };
  }
  const heldMs = state.heldMs + elapsedMs;
  if (heldMs < config.holdMs) return { state: { ...state, heldMs, ...NO_TROUBLE }, effects: [] };
  return count(state, config);
}

function giveUp(state: Moving): Moving {
  return { ...state, step: 'rest', side: null, heldMs: 0, lostSinceMs: null, shortSinceMs: null };
}

function count(state: Moving, config: ExerciseConfig): ExerciseStep {
  const done = state.done + 1;
  const { side } = state;
  const held: ExerciseEffect = { type: 'held', side, done };
  if (done >= totalRepeats(config))
    return { state: { phase: 'done' }, effects: [held, { type: 'finished' }] };
  const back: Moving = { ...state, done, step: 'back', side: null, lastSide: side, heldMs: 0, ...NO_TROUBLE };
  return { state: back, effects: [held] };
}

/** The next repeat begins at rest, or on the way to the other side. */
function comeBack(state: Moving, { part, side }: Known): Moving {
  const back = part < BACK_BELOW || side !== state.lastSide;
  if (!back) return { ...state, trouble: null };
  return { ...state, step: 'rest', waitingSinceMs: state.lastAtMs, ...NO_TROUBLE };
}
