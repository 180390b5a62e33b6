import type { DaySummary } from '../history/day-summary.ts';
import { ISSUE_KINDS, type IssueKind } from '../posture/assessment.ts';
import { ADVICE, type Advice } from './advice.ts';

/** Below this an issue has not been seen for long enough to speak of it. */
const WORTH_ADVICE_MS = 60_000;

/** What was seen lately, and what it makes worth saying. */
export interface ChosenAdvice {
  readonly advice: Advice;
  /** The issue that brought it up, and for how long it was seen today; null for advice that fits every day. */
  readonly because: IssueSeen | null;
}

/** An issue, and for how long it was seen. */
export interface IssueSeen {
  readonly issue: IssueKind;
  readonly ms: number;
}

/** The issue that lasted longest in a day; null where none lasted for long enough to speak of it. */
export function gravestIssue(today: DaySummary): IssueSeen | null {
  const issues = ISSUE_KINDS.map((issue) => ({ issue, ms: today.badMsByIssue[issue] }));
  const gravest = issues.reduce((worst, each) => (each.ms > worst.ms ? each : worst));
  return gravest.ms >= WORTH_ADVICE_MS ? gravest : null;
}

function pick<T>(items: readonly T[], turn: number): T | undefined {
  return items[turn % items.length];
}

/**
 * The one piece of advice that fits a day so far.
 * @param turn goes up by one a day, or an hour: advice that fits equally well takes turns
 */
export function chooseAdvice(today: DaySummary, turn: number): ChosenAdvice | null {
  const gravest = gravestIssue(today);
  const fitting =
    gravest === null
      ? ADVICE.filter(
          ({ issues, afterSeatedMs }) => issues.length === 0 && (afterSeatedMs ?? 0) <= today.judgedMs,
        )
      : ADVICE.filter(({ issues }) => issues.includes(gravest.issue));
  const advice = pick(fitting, turn);
  return advice === undefined ? null : { advice, because: gravest };
}
