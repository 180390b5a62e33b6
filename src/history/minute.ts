import { ISSUE_KINDS, type IssueKind } from '../posture/assessment.ts';
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

const MINUTE_MS = 60_000;

/**
 * What one minute held. The milliseconds in `ms` never exceed the 60 000 that were elapsed; what nobody watched is not
 * in it. Minutes count from 1970 in UTC, so that a change of the clocks doubles or drops none.
 */
export interface Minute {
  readonly minute: number;
  /** The user's calendar day at the time. */
  readonly day: LocalDay;
  /** Milliseconds by column, in the order of COLUMNS. */
  readonly ms: readonly number[];
}

function columnOf(span: Pick<Span, 'state' | 'issue'>): Column {
  if (span.state !== 'bad') return span.state;
  return span.issue ?? 'unknown';
}

export function millisecondsOf(minute: Minute, column: Column): number {
  return minute.ms[COLUMNS.indexOf(column)] ?? 0;
}

/**
 * Cuts a span at the minutes that it touches.
 * @returns one record a minute, holding that span alone; none for a span that is empty or runs backwards
 */
export function cutIntoMinutes(span: Span, offsetAt: OffsetAt): Minute[] {
  const column = COLUMNS.indexOf(columnOf(span));
  const minutes: Minute[] = [];
  let fromMs = span.fromMs;
  while (fromMs < span.toMs) {
    const minute = Math.floor(fromMs / MINUTE_MS);
    const toMs = Math.min(span.toMs, (minute + 1) * MINUTE_MS);
    const ms = COLUMNS.map((_, index) => (index === column ? toMs - fromMs : 0));
    minutes.push({ minute, day: localDayAt(fromMs, offsetAt), ms });
    fromMs = toMs;
  }
  return minutes;
}

/**
 * Adds two records of the same minute. Two writers, or a clock that was set back, can claim more than a minute holds:
 * the later claim gets what is left.
 */
export function addMinutes(before: Minute, added: Minute): Minute {
  let room = MINUTE_MS - before.ms.reduce((sum, ms) => sum + ms, 0);
  const ms = before.ms.map((value, index) => {
    const taken = Math.min(room, added.ms[index] ?? 0);
    room -= taken;
    return value + taken;
  });
  return { ...before, ms };
}
