/*
 * Whether somebody has changed position: head and trunk are elsewhere, and stay there. Sway is too small to
 * count. A glance aside, leaning in and reaching for a cup are over before a new position counts.
 */
import type { BodyPosition } from '../body/body-position.ts';
import type { Point } from '../body/layout.ts';

/** A position that somebody has taken but not yet kept for long enough. */
export interface TriedPosition {
  readonly place: BodyPosition;
  readonly sinceMs: number;
}

/** The position that somebody keeps. Plain data. */
export interface Position {
  /** The average over this position, so that one bad sample decides nothing. */
  readonly place: BodyPosition;
  readonly sinceMs: number;
  readonly tried: TriedPosition | null;
}

/**
 * A new position counts once it has been kept for this long: as long as a micro-break in McLean 2001 (Appl
 * Ergon 32:225), the shortest relief with a source. That a kept position relieves as such a break does is a
 * judgement.
 */
const KEPT_AFTER_MS = 30_000;
/**
 * Somebody who sits down is first seen on the way into the chair. Until then a position is not yet one that
 * could change. A judgement.
 */
const SETTLED_AFTER_MS = 10_000;
/**
 * Shoulders that move by a face size, some 6 cm, or come a tenth nearer or farther, are in another position.
 * Less is sway. A judgement.
 */
const MOVED_FACES = 1;
/**
 * A tenth of the width of shoulders seen from the front, which are six faces wide. From the side they are
 * narrow, and a tenth of what is seen would be noise (docs/measurements/movement.md).
 */
const WIDER_FACES = 0.6;
/** Back again only within this share of the limits, so that noise near a limit does not interrupt. A judgement. */
const BACK_SHARE = 0.7;
/**
 * The average follows over this time. So a chair that sinks over an hour is no change of position. A
 * judgement.
 */
const AVERAGE_OVER_MS = 60_000;
/** The most that one sample may weigh: after a pause or a gap it stands for no more than this. A judgement. */
const SAMPLE_STANDS_FOR_MS = 5000;

/** Begins at a position. */
export function beginPosition(place: BodyPosition, atMs: number): Position {
  return { place, sinceMs: atMs, tried: null };
}

/**
 * Takes one sample of a position.
 * @param elapsedMs time since the sample before
 * @returns the position after it; it has changed if `sinceMs` has
 */
export function stepPosition(
  before: Position,
  place: BodyPosition,
  atMs: number,
  elapsedMs: number,
): Position {
  const { tried } = before;
  const limit = tried === null ? 1 : BACK_SHARE;
  if (!isElsewhere(before.place, place, limit)) {
    const followed = follow(before.place, place, atMs - before.sinceMs, elapsedMs);
    return { ...before, place: followed, tried: null };
  }
  if (atMs - before.sinceMs < SETTLED_AFTER_MS) return { ...before, place };
  if (tried === null || isElsewhere(tried.place, place, 1))
    return { ...before, tried: { place, sinceMs: atMs } };
  const kept = follow(tried.place, place, atMs - tried.sinceMs, elapsedMs);
  if (atMs - tried.sinceMs < KEPT_AFTER_MS) return { ...before, tried: { ...tried, place: kept } };
  return { place: kept, sinceMs: tried.sinceMs, tried: null };
}

/** An average over the time that the position has been kept, or over its last minute. */
function follow(average: BodyPosition, place: BodyPosition, keptMs: number, elapsedMs: number): BodyPosition {
  const standsForMs = Math.min(elapsedMs, SAMPLE_STANDS_FOR_MS);
  const weight = standsForMs / Math.max(Math.min(keptMs, AVERAGE_OVER_MS), standsForMs, 1);
  const mix = (from: number, to: number) => from + weight * (to - from);
  const mixPoint = (from: Point, to: Point): Point => ({ x: mix(from.x, to.x), y: mix(from.y, to.y) });
  return {
    eyes: mixPoint(average.eyes, place.eyes),
    leftShoulder: mixPoint(average.leftShoulder, place.leftShoulder),
    rightShoulder: mixPoint(average.rightShoulder, place.rightShoulder),
    facePx: mix(average.facePx, place.facePx),
  };
}

/** Whether the trunk is elsewhere. The head alone does not count: it turns and nods with every glance. */
function isElsewhere(from: BodyPosition, to: BodyPosition, share: number): boolean {
  const [before, now] = [middleOf(from), middleOf(to)];
  const aside = Math.hypot(now.x - before.x, now.y - before.y) / Math.max(from.facePx, 1);
  const wider = Math.abs(widthOf(to) - widthOf(from)) / Math.max(from.facePx, 1);
  // One distance in space: sideways, up or down, and to the camera or away from it.
  return Math.hypot(aside / MOVED_FACES, wider / WIDER_FACES) > share;
}

function middleOf({ leftShoulder, rightShoulder }: BodyPosition): Point {
  return { x: (leftShoulder.x + rightShoulder.x) / 2, y: (leftShoulder.y + rightShoulder.y) / 2 };
}

function widthOf({ leftShoulder, rightShoulder }: BodyPosition): number {
  return Math.hypot(leftShoulder.x - rightShoulder.x, leftShoulder.y - rightShoulder.y);
}
