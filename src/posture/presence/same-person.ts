import type { Baseline } from '../baseline/baseline.ts';
import { calibratedPosition } from '../baseline/baseline.ts';
import { type BodyReading, isBody } from '../body/body.ts';
import { type BodyPosition, compare, type PositionChange } from '../body/body-position.ts';

/**
 * Who is in the picture: the calibrated user, somebody in front of the user, or only others while the user's
 * chair is empty.
 */
export type Who = 'user' | 'someone_else' | 'user_away';

/** What is remembered between samples. Plain data. */
export interface PersonState {
  /** The user, where last seen. */
  readonly seen: Candidate | null;
  /** Somebody who is not known to be the user, and since when they have been followed without a jump. */
  readonly other: (Candidate & { readonly sinceMs: number }) | null;
  /**
   * Where to expect the user; updated only when the user has clearly moved. Null before the first sighting.
   */
  readonly expected: BodyPosition | null;
}

interface Candidate {
  readonly place: BodyPosition;
  readonly atMs: number;
}

interface Limits {
  /** In face sizes; one is about 6 cm. */
  readonly eyesMoved: number;
  /** How far the eyes may rise, in face sizes. Not limited if absent. */
  readonly eyesRose?: number;
  readonly shapeChanged: number;
  readonly least: number;
  readonly most: number;
}

/**
 * Shoulders relative to the eyes stay within 3.4 faces of their calibrated position in 99 % of the
 * recordings' frames (4.0 in 99.5 % of real ones). The face of one person on the shoulders of another was off
 * by 5.4 or more.
 */
const SHAPE_CHANGED = 4;
/**
 * Face size relative to the calibrated one: 0.67 to 1.43 on real webcams, 0.76 to 1.83 in all postures of
 * rendered/. The simulated passers-by behind the chair come to 0.2 to 0.6, a portrait on the wall to 0.2, one
 * who steps in front of the user to 3.3.
 */
const SIZE = { least: 0.6, most: 1.9 } as const;
/**
 * Anybody who sits down within a shoulder's width of the user's position is the user. Slouching and leaning
 * move the eyes by 5 faces at most in 99 % of rendered/ and real/, and leave 0.74 to 1.6 of the size.
 * Somebody who passes close behind the chair comes to 0.7.
 */
const AT_HOME: Limits = { eyesMoved: 5, shapeChanged: SHAPE_CHANGED, least: 0.74, most: 1.6 };
/** What one view allows. */
interface Reach {
  /** At the calibrated position. */
  readonly home: Limits;
  /** Between two samples, and for somebody who has stayed. */
  readonly shapeChanged: number;
  /** A smaller figure that is seen well is somebody else, even in a single picture. */
  readonly strangerBelow: number;
}

const FROM_FRONT: Reach = {
  home: AT_HOME,
  shapeChanged: SHAPE_CHANGED,
  // No face of the recordings that was seen this well is smaller than 0.6 of the calibrated one.
  strangerBelow: 0.5,
};
/**
 * From the side a slouch takes the eyes far forward and down, a lowered face looks small, and the far shoulder
 * is a guess. Of four real people, nine hunches in ten moved the eyes by 12 faces at most. Those who nodded off
 * changed their shape by 7.1 in 99 %, and kept 0.45 of their size. None of 2,000 frames had the eyes more than
 * 4.1 faces higher: somebody who stands beside the chair has.
 */
const FROM_SIDE: Reach = {
  home: { eyesMoved: 12, eyesRose: 5, shapeChanged: 7.5, least: 0.6, most: 1.6 },
  shapeChanged: 7.5,
  strangerBelow: 0.4,
};

const reachOf = ({ view }: Baseline): Reach => (view === 'side' ? FROM_SIDE : FROM_FRONT);

/** As the detector compares: if it is farther off, it runs the region-of-interest retry. */
const NEAR: Limits = { eyesMoved: 3, shapeChanged: SHAPE_CHANGED, least: 0.65, most: 1.5 };
/** Even if followed continuously: somebody 2.5 times as far away as calibrated is not at the desk. */
const AT_DESK = { least: 0.4, most: 2.5 } as const;

/**
 * Movement between two samples: keypoints wander and heads turn within 2 faces. Heads move at up to 6 faces
 * (36 cm) a second, a judgement: the quickest slouch of the simulator comes to 4. Size changes no faster than
 * in the quickest lean.
 */
const STEP = { facesAtOnce: 2, facesPerS: 6, facesAtMost: 8, least: 0.625, most: 1.6 } as const;
/** After longer than this without being seen, the user may be anywhere at the desk. */
const RECENT_MS = 10_000;

/**
 * A judgement: somebody of a plausible size who stays for this long while the user's own chair is empty is
 * the user on a moved chair. If the shape does not fit, it is more likely two people seen as one, and must
 * last longer.
 */
const LASTING_MS = 8000;
const LASTING_MISSHAPEN_MS = 60_000;

/** A figure this large is in front of the user's position rather than behind it. */
const NEARER_FROM = 0.9;
/** The expected position is updated when the user has moved by half a face or changed size by a tenth. */
const FOLLOW = { faces: 0.5, share: 0.1 } as const;

export function beginPerson(): PersonState {
  return { seen: null, other: null, expected: null };
}

/**
 * Processes one sample and tells who is in it. The user is whoever sits at the calibrated position, or has
 * moved without a jump from where the user was last seen, or has stayed for a while with the right size.
 */
export function stepPerson(
  state: PersonState,
  body: BodyReading,
  baseline: Baseline,
  atMs: number,
): { readonly person: PersonState; readonly who: Who } {
  // Nobody to distinguish; the reason for an unknown sample is determined elsewhere.
  if (!isBody(body)) return { person: { ...state, other: null }, who: 'user' };
  const { place } = body;
  if (isUser(state, place, baseline, atMs)) return { person: recognise(state, place, atMs), who: 'user' };
  const other = followOther(state, place, baseline, atMs);
  if (hasStayed(other, baseline, atMs)) return { person: recognise(state, place, atMs), who: 'user' };
  return {
    person: { ...state, other },
    who: othersAt(state.expected ?? calibratedPosition(baseline), place),
  };
}

/** Nothing has moved: the same person is still there. */
export function staySeen(state: PersonState, atMs: number): PersonState {
  if (state.other !== null || state.seen === null) return state;
  return { ...state, seen: { ...state.seen, atMs } };
}

/** Where to expect the user. */
export function expectedPosition({ expected }: PersonState, baseline: Baseline): BodyPosition {
  return expected ?? calibratedPosition(baseline);
}

/** Whether somebody is seen at a position, with the right size and shape. */
export function isNear(seen: BodyPosition, position: BodyPosition): boolean {
  return isWithin(compare(position, seen), NEAR);
}

/**
 * Whether a single picture shows somebody else for sure. Chair and camera may have been moved since the
 * calibration, so only a figure that is seen well and is far too small counts.
 */
export function isStranger(body: BodyReading, baseline: Baseline): boolean {
  if (!isBody(body)) return false;
  const { ratio } = compare(calibratedPosition(baseline), body.place);
  const { strangerBelow } = reachOf(baseline);
  return ratio < strangerBelow && Math.min(...Object.values(body.layout.scores)) > STRANGER_SEEN_FROM;
}

/** All points must score more, or the size is a guess. */
const STRANGER_SEEN_FROM = 0.35;

function isUser({ seen }: PersonState, place: BodyPosition, baseline: Baseline, atMs: number): boolean {
  const reach = reachOf(baseline);
  const fromHome = compare(calibratedPosition(baseline), place);
  if (isWithin(fromHome, reach.home)) return true;
  if (seen === null || fromHome.ratio < AT_DESK.least || fromHome.ratio > AT_DESK.most) return false;
  const elapsedMs = atMs - seen.atMs;
  const limits = elapsedMs > RECENT_MS ? reach.home : reachIn(elapsedMs, reach);
  return isWithin(compare(seen.place, place), limits);
}

/** How far a person can move between two samples. */
function reachIn(elapsedMs: number, { shapeChanged }: Reach): Limits {
  const { facesAtOnce, facesPerS, facesAtMost, least, most } = STEP;
  const eyesMoved = Math.min(facesAtMost, facesAtOnce + (facesPerS * Math.max(0, elapsedMs)) / 1000);
  return { eyesMoved, shapeChanged, least, most };
}

function isWithin({ eyesMoved, eyesRose, shapeChanged, ratio }: PositionChange, limits: Limits): boolean {
  const { least, most } = limits;
  return (
    eyesMoved <= limits.eyesMoved &&
    eyesRose <= (limits.eyesRose ?? Number.POSITIVE_INFINITY) &&
    shapeChanged <= limits.shapeChanged &&
    ratio >= least &&
    ratio <= most
  );
}

function recognise({ expected }: PersonState, position: BodyPosition, atMs: number): PersonState {
  return { seen: { place: position, atMs }, other: null, expected: follow(expected, position) };
}

function follow(expected: BodyPosition | null, position: BodyPosition): BodyPosition {
  if (expected === null) return position;
  const { eyesMoved, ratio } = compare(expected, position);
  const stayed = eyesMoved < FOLLOW.faces && Math.abs(ratio - 1) < FOLLOW.share;
  return stayed ? expected : position;
}

function followOther(
  { other }: PersonState,
  place: BodyPosition,
  baseline: Baseline,
  atMs: number,
): NonNullable<PersonState['other']> {
  const stays =
    other !== null && isWithin(compare(other.place, place), reachIn(atMs - other.atMs, reachOf(baseline)));
  return { place, atMs, sinceMs: stays ? other.sinceMs : atMs };
}

function hasStayed(
  { place, sinceMs }: { place: BodyPosition; sinceMs: number },
  baseline: Baseline,
  atMs: number,
): boolean {
  const { ratio, shapeChanged } = compare(calibratedPosition(baseline), place);
  if (ratio < SIZE.least || ratio > SIZE.most) return false;
  const fits = shapeChanged <= reachOf(baseline).shapeChanged;
  return atMs - sinceMs >= (fits ? LASTING_MS : LASTING_MISSHAPEN_MS);
}

/**
 * What other people in view mean: somebody behind the user's position, or elsewhere, is seen past an empty
 * chair.
 */
function othersAt(expected: BodyPosition, position: BodyPosition): Who {
  const { eyesMoved, shapeChanged, ratio } = compare(expected, position);
  const mixed = eyesMoved <= NEAR.eyesMoved && shapeChanged > SHAPE_CHANGED;
  const before = eyesMoved <= AT_HOME.eyesMoved && ratio >= NEARER_FROM;
  return mixed || before ? 'someone_else' : 'user_away';
}
