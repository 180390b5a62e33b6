import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import type { TimeParts } from './day-summary.ts';
import { toMinutesTogether } from './whole-minutes.ts';

/** How long one problem lasted. */
export interface ProblemTime {
  readonly issue: IssueKind;
  readonly ms: number;
}

/** Shorter times round to no minute. */
export const LEAST_SHOWN_MS = 30_000;

/** How long each problem lasted, in whole minutes that add up to the time slouched: the same wherever it is shown. */
export function shownMsByIssue({ badMsByIssue }: Pick<TimeParts, 'badMsByIssue'>): Record<IssueKind, number> {
  const shown = toMinutesTogether(ISSUE_KINDS.map((issue) => badMsByIssue[issue]));
  return Object.fromEntries(ISSUE_KINDS.map((issue, index) => [issue, shown[index] ?? 0])) as Record<
    IssueKind,
    number
  >;
}

/** The problems with a minute or more, in whole minutes as they are shown, the longest first. */
export function shownProblemsIn(parts: Pick<TimeParts, 'badMsByIssue'>): ProblemTime[] {
  const shown = shownMsByIssue(parts);
  return ISSUE_KINDS.toSorted((a, b) => parts.badMsByIssue[b] - parts.badMsByIssue[a])
    .map((issue) => ({ issue, ms: shown[issue] }))
    .filter(({ ms }) => ms > 0);
}

/** The problems that lasted long enough to be shown, the longest first, exactly. */
export function problemsIn({ badMsByIssue }: Pick<TimeParts, 'badMsByIssue'>): ProblemTime[] {
  return ISSUE_KINDS.map((issue) => ({ issue, ms: badMsByIssue[issue] }))
    .filter(({ ms }) => ms >= LEAST_SHOWN_MS)
    .sort((a, b) => b.ms - a.ms);
}
