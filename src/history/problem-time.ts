import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import type { TimeParts } from './day-summary.ts';

/** How long one problem lasted. */
export interface ProblemTime {
  readonly issue: IssueKind;
  readonly ms: number;
}

/** Shorter times round to no minute. */
export const LEAST_SHOWN_MS = 30_000;

/** The problems that lasted long enough to be shown, the longest first. */
export function problemsIn({ badMsByIssue }: Pick<TimeParts, 'badMsByIssue'>): ProblemTime[] {
  return ISSUE_KINDS.map((issue) => ({ issue, ms: badMsByIssue[issue] }))
    .filter(({ ms }) => ms >= LEAST_SHOWN_MS)
    .sort((a, b) => b.ms - a.ms);
}
