/*
 * Picks which calibrated workplace this is, by how the user looks there. A slouch is not another workplace:
 * the active one stays unless the sample is farther from it than any posture. Then it changes only to one
 * that clearly matches, or to none. docs/measurements/workplaces.md has the figures.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { type Body, isBody } from '../body/body.ts';
import type { FrameSize } from '../body/keypoints.ts';
import type { Sample } from '../body/sample.ts';
import { contradictsView } from '../body/view.ts';
import { distanceBetween } from '../body/view-clusters.ts';

/** A calibrated workplace. */
export interface KnownWorkplace {
  readonly id: string;
  readonly baseline: Baseline;
}

/** What one sample indicates: a workplace, none of them (null), or nothing. */
type Sign = string | null | 'not_told';

/** What is known about the current workplace. Plain data. */
export interface PickState {
  /** Whether the workplace has been recognised since this watch began with this camera. */
  readonly settled: boolean;
  /** The user chose it. It is not doubted, and no other is looked for, until it has been recognised. */
  readonly pinned: boolean;
  /** Whether it is none of the workplaces: then nothing is judged. */
  readonly lost: boolean;
  /** No workplace was calibrated with this camera: samples must match well, not only roughly. */
  readonly strange: boolean;
  /** What recent samples indicate, and for how long. */
  readonly sign: Sign;
  readonly heldMs: number;
  readonly lastAtMs: number | null;
  readonly lastSign: Sign;
}

/**
 * In spreads of `view-clusters.ts`. Of the 3589 labelled samples of the recordings whose shoulders are seen,
 * none is 7 or farther from its own calibration, even hunched deeply or turned aside.
 */
const NOWHERE_FROM = 8;
/** Found again only if clearly nearer than where it was lost. */
const FOUND_BELOW = 6;
/**
 * Another workplace is picked if the active one differs by this much, the other matches this well, and by
 * this margin. Of 7920 labelled samples compared with the same person's calibrations for other cameras, none
 * was taken for one of them.
 */
const UNLIKE_FROM = 3.5;
const LIKE_BELOW = 2;
const CLEARER_BY = 3;
/** From the side these distances mean little. Only that it is a side view can be told. */
const SIDE_LIKE = 1;
const SIDE_UNTOLD = 3;

/** A shoulder with a lower score is guessed, and with it the shoulder span. */
const SHOULDERS_SEEN_FROM = 0.3;

/**
 * A judgement: the first posture at the desk is trusted after 8 s. In mid-watch, a long look aside must not
 * change the workplace.
 */
const FIRST_MS = 8000;
const OTHER_LATER_MS = 60_000;
const NOWHERE_LATER_MS = 3 * 60_000;
const FOUND_MS = 3000;
/** Evidence against a sign counts this much more than evidence for it. */
const AGAINST_SPEED = 3;
/** A longer gap is not counted, as in the monitor. */
const LONGEST_GAP_MS = 15_000;

/** Starts with nothing known. @param strange no workplace was calibrated with this camera */
export function beginPick(strange = false): PickState {
  return {
    settled: false,
    pinned: false,
    lost: false,
    strange,
    sign: 'not_told',
    heldMs: 0,
    lastAtMs: null,
    lastSign: 'not_told',
  };
}

/** Trusts the user's choice of workplace. */
export function settlePick(): PickState {
  return { ...beginPick(), settled: true, pinned: true };
}

export interface PickStep {
  readonly pick: PickState;
  /** The workplace to judge by from now on: the active one or another. */
  readonly id: string;
}

/** Processes one sample. `places` are those that match the open camera, including the active one. */
export function stepPick(
  state: PickState,
  workplaces: readonly KnownWorkplace[],
  inUse: string,
  { body, frame, atMs }: Sample,
): PickStep {
  const sign = isBody(body) ? signIn(state, workplaces, inUse, body, frame) : 'not_told';
  return weigh(state, inUse, sign, atMs);
}

/** Nothing has moved: the last sample still holds. */
export function stayPicked(state: PickState, inUse: string, atMs: number): PickStep {
  return weigh(state, inUse, state.lastSign, atMs);
}

/** Whether the last sample may be judged by the active workplace. */
export function isJudged({ settled, lost, lastSign }: PickState, inUse: string): boolean {
  if (lost) return false;
  return settled || lastSign === inUse || lastSign === 'not_told';
}

function weigh(state: PickState, inUse: string, lastSign: Sign, atMs: number): PickStep {
  const elapsedMs = atMs - (state.lastAtMs ?? atMs);
  const counted = elapsedMs > 0 && elapsedMs <= LONGEST_GAP_MS ? elapsedMs : 0;
  const seen: PickState = { ...state, lastAtMs: atMs, lastSign };
  if (lastSign === 'not_told') return { pick: seen, id: inUse };
  const evidence = addEvidence(seen, inUse, lastSign, counted);
  if (evidence.heldMs < neededMs(evidence, inUse)) return { pick: evidence, id: inUse };
  if (evidence.pinned && evidence.sign !== inUse) return { pick: evidence, id: inUse };
  if (evidence.sign === null)
    return { pick: { ...evidence, settled: true, lost: true, heldMs: 0 }, id: inUse };
  const moved = evidence.sign !== inUse;
  const pick = {
    ...(moved ? beginPick() : evidence),
    settled: true,
    pinned: false,
    lost: false,
    strange: false,
  };
  return { pick: { ...pick, lastAtMs: atMs, lastSign }, id: evidence.sign as string };
}

/**
 * Evidence for a sign is capped at what it needs. Otherwise hours at one workplace would delay the switch to
 * another by minutes.
 */
function addEvidence(state: PickState, inUse: string, seen: Sign, elapsedMs: number): PickState {
  if (state.sign === seen) {
    return { ...state, heldMs: Math.min(neededMs(state, inUse), state.heldMs + elapsedMs) };
  }
  const heldMs = state.heldMs - AGAINST_SPEED * elapsedMs;
  return heldMs > 0 ? { ...state, heldMs } : { ...state, sign: seen, heldMs: 0 };
}

function neededMs({ settled, lost, sign }: PickState, inUse: string): number {
  if (lost) return sign === null || sign === inUse ? FOUND_MS : FIRST_MS;
  if (!settled || sign === inUse) return FIRST_MS;
  return sign === null ? NOWHERE_LATER_MS : OTHER_LATER_MS;
}

function signIn(
  { lost, strange, settled }: PickState,
  workplaces: readonly KnownWorkplace[],
  inUse: string,
  body: Body,
  frame: FrameSize,
): Sign {
  const { leftShoulder, rightShoulder } = body.layout.scores;
  if (Math.min(leftShoulder, rightShoulder) < SHOULDERS_SEEN_FROM) return 'not_told';
  const apart = workplaces.map(({ id, baseline }) => ({ id, by: distanceFrom(baseline, body, frame) }));
  const here = apart.find(({ id }) => id === inUse)?.by ?? Number.POSITIVE_INFINITY;
  const others = apart.filter(({ id }) => id !== inUse).sort((a, b) => a.by - b.by);
  const [other] = others;
  if (other && other.by < LIKE_BELOW && here > UNLIKE_FROM && here > CLEARER_BY * other.by) return other.id;
  const bearable = strange && !settled ? UNLIKE_FROM : lost ? FOUND_BELOW : NOWHERE_FROM;
  return here <= bearable ? inUse : null;
}

/** How far a sample is from a workplace, in spreads; infinite if picture or view cannot match. */
function distanceFrom(baseline: Baseline, body: Body, { width, height }: FrameSize): number {
  const { frame, view, places: workplaces } = baseline;
  if (frame.width !== width || frame.height !== height) return Number.POSITIVE_INFINITY;
  if (contradictsView(body.layout, baseline)) return Number.POSITIVE_INFINITY;
  if (view === 'side') return body.view === 'side' ? SIDE_LIKE : SIDE_UNTOLD;
  return Math.min(...[baseline, ...workplaces].map((workplace) => distanceBetween(workplace, body)));
}
