/*
 * The weekly review: what got better first, then one thing for the next week. Much more praise than criticism keeps
 * people (docs/design/nudges.md), so at most one thing is named, and as a thing to try.
 */
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import type { TimeParts } from './day-summary.ts';

/** What a week is judged by. */
export interface WeekFacts extends Pick<TimeParts, 'judgedMs' | 'uprightShare' | 'badMsByIssue'> {
  /** Share of the nudges that were followed by sitting up; null if unknown. */
  readonly correctedShare: number | null;
  /** Changes of position in an hour of sitting; null if unknown. */
  readonly changesPerHour: number | null;
}

export type Improvement =
  | { readonly kind: 'upright'; readonly points: number }
  | { readonly kind: 'movement'; readonly perHour: number }
  | { readonly kind: 'issue'; readonly issue: IssueKind; readonly minutesPerHour: number }
  | { readonly kind: 'corrected'; readonly points: number };

/** Something that went well, without a week to compare it with, or with nothing that got better. */
export type Strength =
  | { readonly kind: 'upright'; readonly share: number }
  | { readonly kind: 'watched'; readonly ms: number };

export type NextThing = { readonly kind: 'movement' } | { readonly kind: 'issue'; readonly issue: IssueKind };

export interface WeeklyReview {
  readonly better: Improvement | null;
  readonly strength: Strength;
  readonly next: NextThing;
}

/** A week with less says too little. */
const LEAST_JUDGED_MS = 2 * 60 * 60_000;
/** Smaller differences are ordinary between weeks. Judgements. */
const LEAST_POINTS = 2;
const LEAST_PER_HOUR = 0.5;
const LEAST_MINUTES_PER_HOUR = 1;
/** A change every half hour is what reduced neck pain in a trial (Waongenngarm 2021). */
const ENOUGH_CHANGES_PER_HOUR = 2;
const STRONG_SHARE = 0.5;

function minutesPerHour({ badMsByIssue, judgedMs }: WeekFacts, issue: IssueKind): number {
  return (badMsByIssue[issue] / judgedMs) * 60;
}

function difference(now: number | null, before: number | null): number {
  return now === null || before === null ? 0 : now - before;
}

/** The improvements, from the one that says most about the user's back to the least. */
function improvementsOf(week: WeekFacts, before: WeekFacts): Improvement[] {
  const points = difference(week.uprightShare, before.uprightShare) * 100;
  const perHour = difference(week.changesPerHour, before.changesPerHour);
  const corrected = difference(week.correctedShare, before.correctedShare) * 100;
  const issues = ISSUE_KINDS.map((issue) => ({
    kind: 'issue' as const,
    issue,
    minutesPerHour: minutesPerHour(before, issue) - minutesPerHour(week, issue),
  })).sort((a, b) => b.minutesPerHour - a.minutesPerHour);
  return [
    ...(points >= LEAST_POINTS ? [{ kind: 'upright' as const, points }] : []),
    ...(perHour >= LEAST_PER_HOUR ? [{ kind: 'movement' as const, perHour }] : []),
    ...issues.filter((each) => each.minutesPerHour >= LEAST_MINUTES_PER_HOUR),
    ...(corrected >= LEAST_POINTS ? [{ kind: 'corrected' as const, points: corrected }] : []),
  ];
}

function nextThing(week: WeekFacts): NextThing {
  if (week.changesPerHour !== null && week.changesPerHour < ENOUGH_CHANGES_PER_HOUR)
    return { kind: 'movement' };
  const issue = ISSUE_KINDS.reduce((most, kind) =>
    week.badMsByIssue[kind] > week.badMsByIssue[most] ? kind : most,
  );
  return { kind: 'issue', issue };
}

/** Whether enough was judged in a week, or in a longer time, to say how it went. */
export function saysEnough({ judgedMs }: Pick<TimeParts, 'judgedMs'>): boolean {
  return judgedMs >= LEAST_JUDGED_MS;
}

/**
 * Reviews a week.
 * @param before the week before it; null if there was none
 * @returns null if too little was judged in it
 */
export function reviewWeek(week: WeekFacts, before: WeekFacts | null): WeeklyReview | null {
  if (!saysEnough(week)) return null;
  const comparable = before !== null && saysEnough(before);
  const better = comparable ? (improvementsOf(week, before)[0] ?? null) : null;
  const share = week.uprightShare ?? 0;
  const strength: Strength =
    share >= STRONG_SHARE ? { kind: 'upright', share } : { kind: 'watched', ms: week.judgedMs };
  return { better, strength, next: nextThing(week) };
}
