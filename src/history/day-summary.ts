import { ISSUE_KINDS, type IssueKind } from '../posture/assessment.ts';
import type { LocalDay } from './local-day.ts';
import { type Minute, millisecondsOf } from './minute.ts';
import type { AlertRecord, EpisodeRecord } from './records.ts';
import type { UprightStretch } from './upright-stretch.ts';

/** How a day went. All durations in milliseconds of elapsed time; the parts add up to the whole. */
export interface DaySummary {
  readonly day: LocalDay;
  readonly goodMs: number;
  readonly badMs: number;
  readonly badMsByIssue: Readonly<Record<IssueKind, number>>;
  readonly unknownMs: number;
  readonly awayMs: number;
  readonly pausedMs: number;
  /** Time in which somebody was there and could be judged. */
  readonly judgedMs: number;
  /** goodMs of judgedMs, 0 to 1; null when nothing has been judged. */
  readonly uprightShare: number | null;
  readonly longestUprightMs: number;
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

export interface DayRecords {
  readonly minutes: readonly Minute[];
  readonly stretches: readonly UprightStretch[];
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

function sumBy<T>(items: readonly T[], amountOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + amountOf(item), 0);
}

export function summariseDay(day: LocalDay, records: DayRecords): DaySummary {
  const { minutes } = records;
  const byIssue = Object.fromEntries(
    ISSUE_KINDS.map((kind) => [kind, sumBy(minutes, (minute) => millisecondsOf(minute, kind))]),
  ) as Record<IssueKind, number>;
  const goodMs = sumBy(minutes, (minute) => millisecondsOf(minute, 'good'));
  const badMs = sumBy(ISSUE_KINDS, (kind) => byIssue[kind]);
  const judgedMs = goodMs + badMs;
  return {
    day,
    goodMs,
    badMs,
    badMsByIssue: byIssue,
    unknownMs: sumBy(minutes, (minute) => millisecondsOf(minute, 'unknown')),
    awayMs: sumBy(minutes, (minute) => millisecondsOf(minute, 'away')),
    pausedMs: sumBy(minutes, (minute) => millisecondsOf(minute, 'paused')),
    judgedMs,
    uprightShare: judgedMs > 0 ? goodMs / judgedMs : null,
    longestUprightMs: Math.max(0, ...records.stretches.map((stretch) => stretch.goodMs)),
    alerts: [...records.alerts].sort((a, b) => a.atMs - b.atMs),
    episodes: [...records.episodes].sort((a, b) => a.fromMs - b.fromMs),
  };
}
