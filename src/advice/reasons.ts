import type { PainArea } from '../history/diary.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import type { ReportedHabit } from './about-me.ts';
import type { Advice, FixableFault } from './advice.ts';
import { type AdviceContext, type HourSpan, lastSevenDays, type SeenIssue } from './advice-context.ts';
import type { DeskCheck } from './desk-check.ts';

/** Why a piece of advice is relevant. */
export type Why =
  | {
      readonly kind: 'today';
      readonly issue: IssueKind;
      readonly ms: number;
      readonly hours: HourSpan | null;
      readonly neckForwardDeg: number | null;
    }
  | { readonly kind: 'week'; readonly issue: IssueKind; readonly ms: number; readonly days: number }
  | { readonly kind: 'seated'; readonly ms: number }
  | { readonly kind: 'standing' }
  | { readonly kind: 'habit'; readonly habit: ReportedHabit }
  | { readonly kind: 'pain'; readonly place: PainArea }
  | { readonly kind: 'workplace'; readonly fault: FixableFault; readonly checkedAtMs: number };

export interface Reason {
  readonly why: Why;
  /** The subject: advice with the same subject has the same reason. */
  readonly about: string;
  readonly weight: number;
}

/** An issue seen for less time than this is not mentioned: today, and in the days before. */
export const WORTH_TODAY_MS = 60_000;
const WORTH_WEEK_MS = 10 * 60_000;
/** Beyond this, more time does not make an issue more urgent. */
const FULL_TODAY_MS = 30 * 60_000;
const FULL_WEEK_MS = 3 * 60 * 60_000;

/**
 * Weights. What was seen today counts more than what the user said, and that more than the days before: it
 * can be changed now.
 */
const WEIGHT = { today: 3, seated: 2, pain: 2, workplace: 2, habit: 1, standing: 1, week: 1 } as const;

/** A minute of today must not outweigh hours of the week. A judgement. */
const LEAST_TODAY = 0.1;

/** Factor for issues other than the one that the advice is best for. */
const ASIDE_FACTOR = 0.7;

/** All reasons for a piece of advice, the most important first. */
export function reasonsFor(advice: Advice, context: AdviceContext): readonly Reason[] {
  const issues = advice.issues ?? [];
  const seen = context.seen.filter(({ issue }) => issues.includes(issue));
  const meant = (reason: Reason) =>
    reason.about === issues[0] ? reason : { ...reason, weight: reason.weight * ASIDE_FACTOR };
  const reasons = [
    ...seen.flatMap(becauseOfToday).map(meant),
    ...becauseSeated(advice, context.longestSeatedMs),
    ...becauseStanding(advice),
    ...(advice.pain ?? [])
      .filter((place) => context.pain.includes(place))
      .slice(0, 1)
      .map(becauseOfPain),
    ...becauseOfDesk(advice, context.workplace),
    ...(advice.habits ?? []).filter((habit) => context.habits.includes(habit)).map(becauseOfHabit),
    ...seen.flatMap(becauseOfWeek).map(meant),
  ];
  return reasons.sort((a, b) => b.weight - a.weight);
}

function becauseOfToday({ issue, todayMs, hours, neckForwardDeg }: SeenIssue): Reason[] {
  if (todayMs < WORTH_TODAY_MS) return [];
  const weight = WEIGHT.today * share(todayMs, FULL_TODAY_MS, LEAST_TODAY);
  return [{ why: { kind: 'today', issue, ms: todayMs, hours, neckForwardDeg }, about: issue, weight }];
}

/** It says the time of today too, but that is weighed as a reason of its own. */
function becauseOfWeek(seen: SeenIssue): Reason[] {
  const { issue, beforeMs } = seen;
  const { ms, days } = lastSevenDays(seen);
  if (beforeMs < WORTH_WEEK_MS || days < 2) return [];
  const weight = WEIGHT.week * share(beforeMs, FULL_WEEK_MS);
  return [{ why: { kind: 'week', issue, ms, days }, about: issue, weight }];
}

function becauseSeated({ afterSeatedMs }: Advice, ms: number): Reason[] {
  if (afterSeatedMs === undefined || ms < afterSeatedMs) return [];
  return [
    { why: { kind: 'seated', ms }, about: 'seated', weight: WEIGHT.seated * share(ms, 2 * afterSeatedMs) },
  ];
}

/** Advice given only at standing workplaces is about standing itself. */
function becauseStanding({ stance }: Advice): Reason[] {
  return stance === 'standing'
    ? [{ why: { kind: 'standing' }, about: 'standing', weight: WEIGHT.standing }]
    : [];
}

function becauseOfPain(place: PainArea): Reason {
  return { why: { kind: 'pain', place }, about: 'pain', weight: WEIGHT.pain };
}

function becauseOfDesk({ fixes = [] }: Advice, checked: DeskCheck | null): Reason[] {
  if (checked === null) return [];
  return fixes
    .filter((fault) => checked.faults.includes(fault))
    .map((fault) => ({
      why: { kind: 'workplace', fault, checkedAtMs: checked.atMs },
      about: fault,
      weight: WEIGHT.workplace,
    }));
}

function becauseOfHabit(habit: ReportedHabit): Reason {
  return { why: { kind: 'habit', habit }, about: habit, weight: WEIGHT.habit };
}

/** At least a quarter, so that it outweighs everyday advice. */
function share(ms: number, fullMs: number, least = 0.25): number {
  return Math.max(least, Math.min(1, ms / fullMs));
}
