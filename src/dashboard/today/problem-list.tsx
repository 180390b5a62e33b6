import type { TimeParts } from '../../history/day-summary.ts';
import { type ProblemTime, shownProblemsIn } from '../../history/problem-time.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { problemText } from '../charts/problem.tsx';

/** A bar is full at this share of the time measured, and not before some minutes: judgements. */
const FULL_AT_SHARE = 0.1;
const LEAST_FULL_MS = 5 * MINUTE_MS;

/** The time of a full bar: of the longest problem, unless it is short. One minute must not look alarming. */
function fullBarMs(problems: readonly ProblemTime[], judgedMs: number): number {
  return Math.max(problems[0]?.ms ?? 0, FULL_AT_SHARE * judgedMs, LEAST_FULL_MS);
}

function Problem({ issue, ms, fullMs }: ProblemTime & { fullMs: number }) {
  const style = { width: `${((ms / fullMs) * 100).toFixed(1)}%` };
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
  if (problems.length === 0) return <p class="quiet">{text('problems_none')}</p>;
  const fullMs = fullBarMs(problems, parts.judgedMs);
  return (
    <ul class="problem-list" data-testid="problems">
      {problems.map((problem) => (
        <Problem key={problem.issue} {...problem} fullMs={fullMs} />
      ))}
    </ul>
  );
}
