import type { TimeParts } from '../../history/day-summary.ts';
import { type ProblemTime, shownProblemsIn } from '../../history/problem-time.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { problemText } from '../charts/problem.tsx';

function Problem({ issue, ms, mostMs }: ProblemTime & { mostMs: number }) {
  const style = { width: `${((ms / mostMs) * 100).toFixed(1)}%` };
  return (
    <li>
      <span>{problemText(issue)}</span>
      <strong>{minutesText(ms)}</strong>
      <span class="problem-bar" aria-hidden="true">
        <span style={style} />
      </span>
    </li>
  );
}

/** How long each problem lasted. Problems without a minute are left out. */
export function ProblemList({ parts }: { parts: TimeParts }) {
  const problems = shownProblemsIn(parts);
  const mostMs = problems[0]?.ms ?? 1;
  if (problems.length === 0) return <p class="quiet">{text('problems_none')}</p>;
  return (
    <ul class="problem-list" data-testid="problems">
      {problems.map((problem) => (
        <Problem key={problem.issue} {...problem} mostMs={mostMs} />
      ))}
    </ul>
  );
}
