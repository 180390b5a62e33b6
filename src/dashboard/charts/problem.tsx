import type { TimeParts } from '../../history/day-summary.ts';
import { mainProblem } from '../../history/hours-of-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';

/** The order in tables. */
export const PROBLEM_ORDER: readonly IssueKind[] = [
  'slouch',
  ...ISSUE_KINDS.filter((kind) => kind !== 'slouch'),
];

/** 'Head forward'. */
export function problemText(issue: IssueKind): string {
  return text(`status_${issue}`);
}

/** A cell of a table: the most common problem by name, or a dash. */
export function ProblemCell({ parts }: { parts: Pick<TimeParts, 'badMsByIssue'> }) {
  const issue = mainProblem(parts);
  return <td class="problem-cell">{issue === null ? '–' : problemText(issue)}</td>;
}
