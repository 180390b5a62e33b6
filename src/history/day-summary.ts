import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import type { LocalDay } from './local-day.ts';
import { type Counted, millisecondsOf } from './minute.ts';
import { type MovementCount, movementOf } from './movement-hour.ts';
import type { AlertRecord, EpisodeRecord } from './records.ts';
import type { UprightRun } from './upright-run.ts';

/** How elapsed time was spent, in milliseconds. The parts add up to the total. */
export interface TimeParts {
  readonly goodMs: number;
  readonly badMs: number;
  readonly badMsByIssue: Readonly<Record<IssueKind, number>>;
  readonly unknownMs: number;
  readonly awayMs: number;
  readonly pausedMs: number;
  /** Time in which somebody was present and could be judged. */
  readonly judgedMs: number;
  /** goodMs divided by judgedMs, 0 to 1; null if nothing was judged. */
  readonly uprightShare: number | null;
}

/** Summary of a day. */
export interface DaySummary extends TimeParts {
  readonly day: LocalDay;
  readonly longestUprightMs: number;
  /** Null: movement was not counted on that day, as before there was such a count. It is unknown, not zero. */
  readonly movement: MovementCount | null;
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

export interface DayRecords {
  /** Minutes or hours: whatever unit the time was recorded in. */
  readonly minutes: readonly Counted[];
  readonly movement: readonly MovementCount[];
  readonly stretches: readonly UprightRun[];
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

function sumBy<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

/** Sums up time records of any length. */
export function sumParts(counted: readonly Counted[]): TimeParts {
  const byIssue = Object.fromEntries(
    ISSUE_KINDS.map((kind) => [kind, sumBy(counted, (each) => millisecondsOf(each, kind))]),
  ) as Record<IssueKind, number>;
  const goodMs = sumBy(counted, (each) => millisecondsOf(each, 'good'));
  const badMs = sumBy(ISSUE_KINDS, (kind) => byIssue[kind]);
  const judgedMs = goodMs + badMs;
  return {
    goodMs,
    badMs,
    badMsByIssue: byIssue,
    unknownMs: sumBy(counted, (each) => millisecondsOf(each, 'unknown')),
    awayMs: sumBy(counted, (each) => millisecondsOf(each, 'away')),
    pausedMs: sumBy(counted, (each) => millisecondsOf(each, 'paused')),
    judgedMs,
    uprightShare: judgedMs > 0 ? goodMs / judgedMs : null,
  };
}

/** The sum of several times, as of the days of a week. */
export function addParts(all: readonly TimeParts[]): TimeParts {
  const badMsByIssue = Object.fromEntries(
    ISSUE_KINDS.map((kind) => [kind, sumBy(all, (each) => each.badMsByIssue[kind])]),
  ) as Record<IssueKind, number>;
  const goodMs = sumBy(all, (each) => each.goodMs);
  const judgedMs = sumBy(all, (each) => each.judgedMs);
  return {
    goodMs,
    badMs: sumBy(all, (each) => each.badMs),
    badMsByIssue,
    unknownMs: sumBy(all, (each) => each.unknownMs),
    awayMs: sumBy(all, (each) => each.awayMs),
    pausedMs: sumBy(all, (each) => each.pausedMs),
    judgedMs,
    uprightShare: judgedMs > 0 ? goodMs / judgedMs : null,
  };
}

/** A share of less time changes from minute to minute. */
export const LEAST_FOR_SHARE_MS = 10 * MINUTE_MS;

/** The share upright, 0 to 1; null if too little was measured for it to say something. */
export function tellingShare({
  judgedMs,
  uprightShare,
}: Pick<TimeParts, 'judgedMs' | 'uprightShare'>): number | null {
  return judgedMs < LEAST_FOR_SHARE_MS ? null : uprightShare;
}

/** Time with the camera on: everything except pauses. */
export function watchedMsOf({ judgedMs, unknownMs, awayMs }: TimeParts): number {
  return judgedMs + unknownMs + awayMs;
}

/** Time in which somebody was at the desk, also where posture couldn't be told. */
export function atDeskMsOf({ judgedMs, unknownMs }: Pick<TimeParts, 'judgedMs' | 'unknownMs'>): number {
  return judgedMs + unknownMs;
}

/** The longest of several upright runs; null if there is none. */
export function longestOf(runs: readonly UprightRun[]): UprightRun | null {
  return runs.reduce<UprightRun | null>(
    (longest, each) => (longest === null || each.goodMs > longest.goodMs ? each : longest),
    null,
  );
}

export function summariseDay(day: LocalDay, records: DayRecords): DaySummary {
  return {
    day,
    ...sumParts(records.minutes),
    longestUprightMs: longestOf(records.stretches)?.goodMs ?? 0,
    movement: movementOf(records.movement),
    alerts: [...records.alerts].sort((a, b) => a.atMs - b.atMs),
    episodes: [...records.episodes].sort((a, b) => a.fromMs - b.fromMs),
  };
}
