import * as v from 'valibot';
import type { LocalDay } from '../history/local-day.ts';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { type Face, parseFace } from '../posture/body/face.ts';
import { type Pose, parsePose } from '../posture/body/keypoints.ts';
import { DAY_MS } from '../shared/durations.ts';
import { exampleSampleSchema } from './personal-examples.ts';

const number = v.pipe(v.number(), v.finite());
const size = v.pipe(number, v.gtValue(0));

/** A moment about which the judge was unsure: keypoints and numbers, no picture. */
export const unsureMomentSchema = v.object({
  atMs: number,
  offLimit: v.pipe(number, v.minValue(0)),
  kind: v.picklist(ISSUE_KINDS),
  pose: v.custom<Pose>((value) => parsePose(value) !== null),
  face: v.nullable(v.custom<Face>((value) => parseFace(value) !== null)),
  frame: v.object({ width: size, height: size }),
  look: exampleSampleSchema,
  setup: v.nullable(v.string()),
});
export type AskedMoment = v.InferOutput<typeof unsureMomentSchema>;

/** Few enough to be worth answering. */
const MAX_QUESTIONS_A_DAY = 3;
/** Moments closer together than this show the same posture. */
const APART_MS = 30 * 60_000;
/** After two days nobody remembers how they sat. */
const KEPT_MS = 2 * DAY_MS;
/** Two days of the clock can touch three calendar days. */
const MAX_KEPT = 3 * MAX_QUESTIONS_A_DAY;

/** The questions of the last days. */
export const questionsSchema = v.object({
  version: v.literal(1),
  open: v.pipe(v.array(unsureMomentSchema), v.maxLength(MAX_KEPT)),
  /** When the answered or dismissed questions were. They still count among the day's. */
  closed: v.pipe(v.array(number), v.maxLength(MAX_KEPT)),
});
export type Questions = v.InferOutput<typeof questionsSchema>;

export const NO_QUESTIONS: Questions = { version: 1, open: [], closed: [] };

/**
 * Without questions that are too old, or that lie in the future after the clock was set back. Null if that changes
 * nothing.
 */
export function withoutOld({ open, closed }: Questions, nowMs: number): Questions | null {
  const isKept = (atMs: number) => atMs <= nowMs && nowMs - atMs < KEPT_MS;
  const kept: Questions = {
    version: 1,
    open: open.filter(({ atMs }) => isKept(atMs)),
    closed: closed.filter(isKept),
  };
  return kept.open.length === open.length && kept.closed.length === closed.length ? null : kept;
}

/** Without the open questions about what has been since a time. Null if that changes nothing. */
export function withoutSince({ open, closed }: Questions, sinceMs: number): Questions | null {
  const kept = open.filter(({ atMs }) => atMs < sinceMs);
  return kept.length === open.length ? null : { version: 1, open: kept, closed };
}

/**
 * Accepts a moment as a question if it is among the least certain of its day: three at most, half an hour apart. A less
 * certain moment replaces a more certain one that has not been answered. Null if it is not accepted.
 */
export function withMoment(
  before: Questions,
  moment: AskedMoment,
  dayOf: (atMs: number) => LocalDay,
): Questions | null {
  const { open, closed } = withoutOld(before, moment.atMs) ?? before;
  const isNear = (atMs: number) => Math.abs(atMs - moment.atMs) < APART_MS;
  const isSameDay = (atMs: number) => dayOf(atMs) === dayOf(moment.atMs);
  if (closed.some(isNear)) return null;
  const near = open.filter(({ atMs }) => isNear(atMs));
  if (near.some(({ offLimit }) => offLimit <= moment.offLimit)) return null;
  const apart = open.filter(({ atMs }) => !isNear(atMs));
  const ofDay = apart.filter(({ atMs }) => isSameDay(atMs));
  const left = MAX_QUESTIONS_A_DAY - closed.filter(isSameDay).length;
  const taken = [...ofDay, moment].sort((a, b) => a.offLimit - b.offLimit).slice(0, Math.max(0, left));
  if (!taken.includes(moment)) return null;
  const others = apart.filter(({ atMs }) => !isSameDay(atMs));
  return { version: 1, open: [...others, ...taken].sort((a, b) => a.atMs - b.atMs), closed };
}

/** A question that was answered or dismissed: its keypoints are dropped. */
export function withClosed({ open, closed }: Questions, atMs: number): Questions {
  return {
    version: 1,
    open: open.filter((each) => each.atMs !== atMs),
    closed: [...closed.filter((each) => each !== atMs), atMs].slice(-MAX_KEPT),
  };
}

/** A question whose answer was taken back: it can be answered again. */
export function withReopened({ open, closed }: Questions, moment: AskedMoment): Questions {
  const others = open.filter(({ atMs }) => atMs !== moment.atMs);
  return {
    version: 1,
    open: [...others, moment].sort((a, b) => a.atMs - b.atMs).slice(-MAX_KEPT),
    closed: closed.filter((each) => each !== moment.atMs),
  };
}

/** Without the questions of some days. */
export function withoutDays(
  { open, closed }: Questions,
  isDeleted: (day: LocalDay) => boolean,
  dayOf: (atMs: number) => LocalDay,
): Questions {
  const isKept = (atMs: number) => !isDeleted(dayOf(atMs));
  return {
    version: 1,
    open: open.filter(({ atMs }) => isKept(atMs)),
    closed: closed.filter(isKept),
  };
}
