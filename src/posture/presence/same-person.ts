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
  const home = calibratedPosition(baseline);
  if (isUser(state, place, home, atMs)) return { person: recognise(state, place, atMs), who: 'user' };
  const other = followOther(state, place, atMs);
  if (hasStayed(other, home, atMs)) return { person: recognise(state, place, atMs), who: 'user' };
  return { person: { ...state, other }, who: othersAt(state.expected ?? home, place) };
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
  return ratio < STRANGER.below && Math.min(...Object.values(body.layout.scores)) > STRANGER.seenFrom;
}

/** No face of the recordings that was seen this well is smaller than 0.6 of the calibrated one. */
const STRANGER = { below: 0.5, seenFrom: 0.35 } as const;

function isUser({ seen }: PersonState, position: BodyPosition, home: BodyPosition, atMs: number): boolean {
  const fromHome = compare(home, position);
  if (isWithin(fromHome, AT_HOME)) return true;
  if (seen === null || fromHome.ratio < AT_DESK.least || fromHome.ratio > AT_DESK.most) return false;
  return isWithin(
    compare(seen.place, position),
    atMs - seen.atMs > RECENT_MS ? AT_HOME : reachIn(atMs - seen.atMs),
  );
}

/** How far a person can move between two samples. */
function reachIn(elapsedMs: number): Limits {
  const { facesAtOnce, facesPerS, facesAtMost, least, most } = STEP;
  const eyesMoved = Math.min(facesAtMost, facesAtOnce + (facesPerS * Math.max(0, elapsedMs)) / 1000);
  return { eyesMoved, shapeChanged: SHAPE_CHANGED, least, most };
}

function isWithin({ eyesMoved, shapeChanged, ratio }: PositionChange, limits: Limits): boolean {
  const { least, most } = limits;
  return (
    eyesMoved <= limits.eyesMoved && shapeChanged <= limits.shapeChanged && ratio >= least && ratio <= most
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
  position: BodyPosition,
  atMs: number,
): NonNullable<PersonState['other']> {
  const stays = other !== null && isWithin(compare(other.place, position), reachIn(atMs - other.atMs));
  return { place: position, atMs, sinceMs: stays ? other.sinceMs : atMs };
}

function hasStayed(
  { place, sinceMs }: { place: BodyPosition; sinceMs: number },
  home: BodyPosition,
  atMs: number,
): boolean {
  const { ratio, shapeChanged } = compare(home, place);
  if (ratio < SIZE.least || ratio > SIZE.most) return false;
  return atMs - sinceMs >= (shapeChanged > SHAPE_CHANGED ? LASTING_MISSHAPEN_MS : LASTING_MS);
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
