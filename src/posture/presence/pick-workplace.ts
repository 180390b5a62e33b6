/*
 * At which of the calibrated places this is, by how the user looks there. A slouch is not another place: the place in use stays unless
 * what is seen is farther from it than any posture, and it is left only for one that it clearly is, or for none. docs/measurements/workplaces.md has the
 * figures.
 */
import type { Baseline } from '../baseline/baseline.ts';
import { type Body, isBody } from '../body/body.ts';
import type { FrameSize } from '../body/keypoints.ts';
import type { Sample } from '../body/sample.ts';
import { contradictsView } from '../body/view.ts';
import { distanceBetween } from '../body/view-clusters.ts';

/** A calibrated place. */
export interface KnownWorkplace {
  readonly id: string;
  readonly baseline: Baseline;
}

/** What one look says: which place it is from, none (null), or that it cannot be told. */
type Sign = string | null | 'not_told';

/** What is known of where the user is. Plain data. */
export interface PickState {
  /** Whether the place has been recognised since this watch began with this camera. */
  readonly settled: boolean;
  /** The user has said so: not doubted until it has been recognised, and no other place is looked for till then. */
  readonly pinned: boolean;
  /** Whether it is none of the places: nothing is judged then. */
  readonly lost: boolean;
  /** The camera is none that any of the places was calibrated with: what is seen must look alike, not only bearable. */
  readonly strange: boolean;
  /** What the looks say of late, and for how long. */
  readonly sign: Sign;
  readonly heldMs: number;
  readonly lastAtMs: number | null;
  readonly lastSign: Sign;
}

/**
 * In spreads of `view-clusters.ts`. Over the 3589 labelled looks of the recordings whose shoulders are seen, none is 7 or farther from
 * its own calibration, hunched deeply or turned aside though it be.
 */
const NOWHERE_FROM = 8;
/** Found again only when clearly nearer than where it was lost. */
const FOUND_BELOW = 6;
/**
 * Another place is taken when the one in use is this unlike, the other this like, and by so much: of 7920 labelled looks held against
 * the same person's calibrations before other cameras, none was taken for one of them.
 */
const UNLIKE_FROM = 3.5;
const LIKE_BELOW = 2;
const CLEARER_BY = 3;
/** From the side the numbers of a place mean little: that it is a side view at all is what can be told. */
const SIDE_LIKE = 1;
const SIDE_UNTOLD = 3;

/** A shoulder that is seen worse is guessed, and the span between both with it. */
const SHOULDERS_SEEN_FROM = 0.3;

/** A judgement: the first posture at the desk is believed after 8 s; in mid-watch a place does not change by a long look aside. */
const FIRST_MS = 8000;
const OTHER_LATER_MS = 60_000;
const NOWHERE_LATER_MS = 3 * 60_000;
const FOUND_MS = 3000;
/** What speaks against a sign takes away more than what speaks for it adds. */
const AGAINST_SPEED = 3;
/** A silence longer than this is nobody's time, as for the monitor. */
const LONGEST_GAP_MS = 15_000;

/** Begins with nothing known. @param strange the camera is none that a place was calibrated with */
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

/** Believes the user, who has said where this is. */
export function settlePick(): PickState {
  return { ...beginPick(), settled: true, pinned: true };
}

export interface PickStep {
  readonly pick: PickState;
  /** The place to judge by from now on: the one in use, or another one. */
  readonly id: string;
}

/** Takes one look. `places` are those that the open camera can be at, the one in use among them. */
export function stepPick(
  state: PickState,
  workplaces: readonly KnownWorkplace[],
  inUse: string,
  { body, frame, atMs }: Sample,
): PickStep {
  const sign = isBody(body) ? signIn(state, workplaces, inUse, body, frame) : 'not_told';
  return weigh(state, inUse, sign, atMs);
}

/** Nothing has moved: what was seen last still holds. */
export function stayPicked(state: PickState, inUse: string, atMs: number): PickStep {
  return weigh(state, inUse, state.lastSign, atMs);
}

/** Whether what was seen last may be judged by the place in use. */
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

/** No sign grows beyond what it needs: hours at one place must not hold back for minutes that it is another. */
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

/** How unlike a look is to a place, in spreads; infinitely where picture or view cannot be of it. */
function distanceFrom(baseline: Baseline, body: Body, { width, height }: FrameSize): number {
  const { frame, view, places: workplaces } = baseline;
  if (frame.width !== width || frame.height !== height) return Number.POSITIVE_INFINITY;
  if (contradictsView(body.layout, baseline)) return Number.POSITIVE_INFINITY;
  if (view === 'side') return body.view === 'side' ? SIDE_LIKE : SIDE_UNTOLD;
  return Math.min(...[baseline, ...workplaces].map((workplace) => distanceBetween(workplace, body)));
}
