import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { type LocalDay, localDayAt, type OffsetAt } from './local-day.ts';

/** What elapsed time is counted as. */
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

/** The angles that are kept, in the order in which they are stored. */
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
 * What one minute held. The milliseconds in `ms` never exceed the 60 000 that were elapsed; what nobody watched is not
 * in it. Minutes count from 1970 in UTC, so that a change of the clocks doubles or drops none.
 */
export interface Minute extends Counted {
  readonly minute: number;
  /** How far the user's clock stood before UTC at the time: what the user calls this minute does not change by travel. */
  readonly offsetMinutes: number;
  readonly day: LocalDay;
  /** In the order of KEPT_ANGLES; null where nothing was known. */
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

/** All time that was counted, in whatever state. */
export function countedMs({ ms }: Counted): number {
  return ms.reduce((sum, each) => sum + each, 0);
}

/** A minute without content, at a moment of the user's clock. */
export function emptyMinute(atMs: number, offsetAt: OffsetAt, dayStartsAtHour = 0): Minute {
  return {
    minute: Math.floor(atMs / MINUTE_MS),
    offsetMinutes: offsetAt(atMs),
    day: localDayAt(atMs, offsetAt, dayStartsAtHour),
    ms: NOTHING_COUNTED,
    angles: NO_ANGLES,
  };
}

/** Cuts a time at the full minutes; what is empty or runs backwards has no pieces. */
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
 * Cuts a span at the minutes that it touches.
 * @returns one record a minute, holding that span alone; none for a span that is empty or runs backwards
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
 * Adds two records of the same minute. Two writers, or a clock that was set back, can claim more than a minute holds:
 * the later claim gets what is left.
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
