import type { ComponentChildren } from 'preact';
import type { TimeParts } from '../../history/day-summary.ts';
import { mainProblem } from '../../history/hours-of-day.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ISSUE_KINDS, type IssueKind } from '../../posture/body/assessment.ts';

const COLOR_OF: Readonly<Record<IssueKind, string>> = {
  slouch: 'var(--problem-slump)',
  forward_head: 'var(--problem-head)',
  lean: 'var(--problem-lean)',
  head_tilt: 'var(--problem-tilt)',
  uneven_shoulders: 'var(--problem-shoulders)',
};

/** The order in bars, from below, and in legends. It is always the same, so that a color isn't the only difference. */
export const PROBLEM_ORDER: readonly IssueKind[] = [
  'slouch',
  ...ISSUE_KINDS.filter((kind) => kind !== 'slouch'),
];

export function problemColor(issue: IssueKind): string {
  return COLOR_OF[issue];
}

/** 'Head forward'. */
export function problemText(issue: IssueKind): string {
  return text(`status_${issue}`);
}

/** The problem's color, beside its name. */
export function ProblemDot({ issue }: { issue: IssueKind }) {
  return <span class="dot" style={{ '--dot': problemColor(issue) }} aria-hidden="true" />;
}

/** A cell of a table: the most common problem by name, or a dash. */
export function ProblemCell({ parts }: { parts: Pick<TimeParts, 'badMsByIssue'> }) {
  const issue = mainProblem(parts);
  if (issue === null) return <td class="problem-cell">–</td>;
  return (
    <td class="problem-cell">
      <span>
        <ProblemDot issue={issue} />
        {problemText(issue)}
      </span>
    </td>
  );
}

interface LegendProps {
  readonly issues: readonly IssueKind[];
  /** More list items. */
  readonly children?: ComponentChildren;
}

/** The names of the problems in a chart. */
export function ProblemLegend({ issues, children }: LegendProps) {
  return (
    <ul class="legend-row">
      {PROBLEM_ORDER.filter((issue) => issues.includes(issue)).map((issue) => (
        <li key={issue}>
          <ProblemDot issue={issue} />
          {problemText(issue)}
        </li>
      ))}
      {children}
    </ul>
  );
}
