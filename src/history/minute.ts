import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { type LocalDay, localDayAt, type OffsetAt } from './local-day.ts';

/** The states that elapsed time is counted as. */
export type CountedState = 'good' | 'bad' | 'unknown' | 'away' | 'paused';

/** Elapsed time in one state. `issue` is set exactly when `state` is 'bad'. */
export interface Span {
  readonly fromMs: number;
  readonly toMs: number;
  readonly state: CountedState;
  readonly issue: IssueKind | null;
}

/** The columns of a minute's record. */
export const COLUMNS = ['good', 'unknown', 'away', 'paused', ...ISSUE_KINDS] as const;
export type Column = (typeof COLUMNS)[number];

/** The stored angles, in storage order. */
export const KEPT_ANGLES = ['neckForward', 'trunkForward'] as const;
export type KeptAngle = (typeof KEPT_ANGLES)[number];

/** The mean of an angle over the time in which it was known. */
export interface KnownAngle {
  readonly meanDeg: number;
  readonly knownMs: number;
}

/** Milliseconds by column, in the order of COLUMNS. */
export interface Counted {
  readonly ms: readonly number[];
}

/**
 * The record of one minute. The milliseconds in `ms` never exceed 60 000; time that nobody watched is not
 * included. Minutes count from 1970 in UTC, so that a change of the clocks neither doubles nor drops one.
 */
export interface Minute extends Counted {
  readonly minute: number;
  /**
   * The user's offset from UTC at the time, so that the local time of this minute does not change with
   * travel.
   */
  readonly offsetMinutes: number;
  readonly day: LocalDay;
  /** In the order of KEPT_ANGLES; null where unknown. */
  readonly angles: readonly (KnownAngle | null)[];
}

export const NOTHING_COUNTED: readonly number[] = COLUMNS.map(() => 0);
const NO_ANGLES: readonly null[] = KEPT_ANGLES.map(() => null);

function columnOf(span: Pick<Span, 'state' | 'issue'>): Column {
  if (span.state !== 'bad') return span.state;
  return span.issue ?? 'unknown';
}

export function millisecondsOf(counted: Counted, column: Column): number {
  return counted.ms[COLUMNS.indexOf(column)] ?? 0;
}

/** All counted time, in any state. */
export function countedMs({ ms }: Counted): number {
  return ms.reduce((sum, each) => sum + each, 0);
}

/** An empty minute at a moment of the user's local time. */
export function emptyMinute(atMs: number, offsetAt: OffsetAt, dayStartsAtHour = 0): Minute {
  return {
    minute: Math.floor(atMs / MINUTE_MS),
    offsetMinutes: offsetAt(atMs),
    day: localDayAt(atMs, offsetAt, dayStartsAtHour),
    ms: NOTHING_COUNTED,
    angles: NO_ANGLES,
  };
}

/** Splits a span at full minutes. Empty or negative spans have no pieces. */
export function cutAtMinutes(fromMs: number, toMs: number): { fromMs: number; toMs: number }[] {
  const pieces: { fromMs: number; toMs: number }[] = [];
  const endMs = Math.round(toMs);
  let atMs = Math.round(fromMs);
  while (atMs < endMs) {
    const nextMs = Math.min(endMs, (Math.floor(atMs / MINUTE_MS) + 1) * MINUTE_MS);
    pieces.push({ fromMs: atMs, toMs: nextMs });
    atMs = nextMs;
  }
  return pieces;
}

/**
 * Splits a span into minutes.
 * @returns one record per minute with only that span in it; none for an empty or negative span
 */
export function cutIntoMinutes(span: Span, offsetAt: OffsetAt, dayStartsAtHour = 0): Minute[] {
  const column = COLUMNS.indexOf(columnOf(span));
  return cutAtMinutes(span.fromMs, span.toMs).map(({ fromMs, toMs }) => ({
    ...emptyMinute(fromMs, offsetAt, dayStartsAtHour),
    ms: COLUMNS.map((_, index) => (index === column ? toMs - fromMs : 0)),
  }));
}

function addAngles(before: KnownAngle | null, added: KnownAngle | null): KnownAngle | null {
  if (before === null || added === null) return before ?? added;
  const knownMs = before.knownMs + added.knownMs;
  if (knownMs <= 0) return null;
  const meanDeg = (before.meanDeg * before.knownMs + added.meanDeg * added.knownMs) / knownMs;
  return { meanDeg, knownMs: Math.min(MINUTE_MS, knownMs) };
}

/**
 * Adds two records of the same minute. Two writers, or a clock that was set back, can claim more than a
 * minute: the later claim gets only what is left.
 */
export function addMinutes(before: Minute, added: Minute): Minute {
  let room = MINUTE_MS - countedMs(before);
  const ms = before.ms.map((value, index) => {
    const taken = Math.max(0, Math.min(room, added.ms[index] ?? 0));
    room -= taken;
    return value + taken;
  });
  const angles = before.angles.map((angle, index) => addAngles(angle, added.angles[index] ?? null));
  return { ...before, ms, angles };
}
