/* What a simulated user does at the desk, from moment to moment, and how they react to what the product shows. */
import type { Assessment, IssueKind } from '../../src/posture/body/assessment.ts';
import type { BodyPosition } from '../../src/posture/body/body-position.ts';
import type { BreakKind } from '../../src/posture/monitor/break-rhythm.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/shared/durations.ts';
import type { Draw } from '../../tools/simulator/random.ts';
import type { Habits } from './user.ts';

/** Where the trunk is, in face sizes from the middle of the chair: a face size is some 6 cm. */
interface Place {
  readonly aside: number;
  readonly down: number;
}

interface Slouch {
  readonly issue: IssueKind;
  /** When it ends of itself, or because the user reacts. */
  readonly untilMs: number;
  readonly movedBy: number;
}

export interface SeatedUser {
  readonly slouch: Slouch | null;
  readonly awayUntilMs: number | null;
  readonly place: Place;
}

export interface UserContext {
  readonly habits: Habits;
  readonly favorites: readonly [IssueKind, IssueKind];
  readonly draw: Draw;
}

const MIDDLE: Place = { aside: 0, down: 0 };
export const SITTING_DOWN: SeatedUser = { slouch: null, awayUntilMs: null, place: MIDDLE };

/** Getting up of the user's own accord: for coffee, to talk to somebody. A judgement. */
const ABSENCES_PER_HOUR = 0.35;
/** Of a toolbar badge alone, people notice less. A judgement. */
const NOTICES_BADGE = 0.4;
/** A slouch that ends sooner is a glance at the keys. */
const SHORTEST_SLOUCH_MS = 12_000;

function happens(perHour: number, elapsedMs: number, draw: Draw): boolean {
  return draw.chance((perHour * elapsedMs) / HOUR_MS);
}

function drawWaitMs(meanMs: number, draw: Draw): number {
  return -meanMs * Math.log(1 - draw.even(0, 1));
}

function drawPlace({ draw }: UserContext): Place {
  return { aside: draw.side() * draw.even(1.2, 2.2), down: draw.even(-0.5, 0.5) };
}

/** Away for some time. */
export function leaveUntil(user: SeatedUser, untilMs: number): SeatedUser {
  return { ...user, slouch: null, awayUntilMs: untilMs };
}

function beginSlouch({ habits, favorites, draw }: UserContext, atMs: number): Slouch {
  const lastsMs = SHORTEST_SLOUCH_MS + drawWaitMs(habits.slouchMinutes * MINUTE_MS, draw);
  return {
    issue: draw.chance(0.65) ? favorites[0] : favorites[1],
    untilMs: atMs + lastsMs,
    movedBy: draw.even(0.2, 1.1),
  };
}

/** The user a moment later. */
export function passTime(
  before: SeatedUser,
  atMs: number,
  elapsedMs: number,
  context: UserContext,
): SeatedUser {
  const { habits, draw } = context;
  if (before.awayUntilMs !== null)
    return atMs < before.awayUntilMs ? before : { ...SITTING_DOWN, place: drawPlace(context) };
  if (happens(ABSENCES_PER_HOUR, elapsedMs, draw))
    return leaveUntil(before, atMs + draw.even(1, 9) * MINUTE_MS);
  const place = happens(habits.movesPerHour, elapsedMs, draw) ? otherPlace(before, context) : before.place;
  const over = before.slouch !== null && atMs >= before.slouch.untilMs;
  const open = over ? null : before.slouch;
  const begins = open === null && happens(habits.slouchesPerHour, elapsedMs, draw);
  return { ...before, place, slouch: begins ? beginSlouch(context, atMs) : open };
}

function otherPlace({ place }: SeatedUser, context: UserContext): Place {
  return place.aside === 0 ? drawPlace(context) : MIDDLE;
}

/** A nudge is shown. The user reacts within a minute, or lets it pass. */
export function seeNudge(
  user: SeatedUser,
  atMs: number,
  byBadgeOnly: boolean,
  { habits, draw }: UserContext,
): SeatedUser {
  const share = habits.correctsShare * (byBadgeOnly ? NOTICES_BADGE : 1);
  if (user.slouch === null || !draw.chance(share)) return user;
  const untilMs = Math.min(user.slouch.untilMs, atMs + draw.even(4, 60) * 1000);
  return { ...user, slouch: { ...user.slouch, untilMs } };
}

/** A break is suggested. The user takes it, or goes on. */
export function seeSuggestion(
  user: SeatedUser,
  kind: BreakKind,
  atMs: number,
  context: UserContext,
): SeatedUser {
  const { habits, draw } = context;
  if (!draw.chance(habits.followsShare)) return user;
  const awayMinutes = kind === 'long' ? draw.even(5.5, 9) : draw.even(0.7, 2);
  return leaveUntil(user, atMs + awayMinutes * MINUTE_MS);
}

/** How the judge sees the user. */
export function assess({ slouch, awayUntilMs }: SeatedUser): Assessment {
  if (awayUntilMs !== null) return { state: 'away', issues: [] };
  if (slouch === null) return { state: 'fine', issues: [] };
  return { state: 'bad', issues: [{ kind: slouch.issue, severity: 1.6, confidence: 0.9 }] };
}

const FACE_PX = 60;
/** Shoulders seen from the front are six face sizes wide (position.ts). */
const HALF_WIDTH = 3 * FACE_PX;

/** Where eyes and shoulders are in the picture; null while the user is away. */
export function locate({ slouch, awayUntilMs, place }: SeatedUser): BodyPosition | null {
  if (awayUntilMs !== null) return null;
  const x = 320 + place.aside * FACE_PX;
  const y = 300 + (place.down + (slouch?.movedBy ?? 0)) * FACE_PX;
  return {
    eyes: { x, y: y - 2.5 * FACE_PX },
    leftShoulder: { x: x + HALF_WIDTH, y },
    rightShoulder: { x: x - HALF_WIDTH, y },
    facePx: FACE_PX,
  };
}
