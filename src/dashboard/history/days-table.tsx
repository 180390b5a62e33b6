import { type DayGoal, hasGoal, reachesGoal } from '../../history/day-goal.ts';
import { atDeskMsOf, watchedMsOf } from '../../history/day-summary.ts';
import type { DayParts } from '../../history/period-summary.ts';
import { shownMsByIssue } from '../../history/problem-time.ts';
import { isThinDay } from '../../history/trend.ts';
import { toMinutesTogether } from '../../history/whole-minutes.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import { dayAddress } from '../../ui/addresses.ts';
import { PROBLEM_ORDER, ProblemCell, problemText } from '../charts/problem.tsx';
import { WideTable } from '../charts/wide-table.tsx';
import { shortDayText } from '../shared/day-text.ts';
import { cellText } from '../today/hours-table.tsx';
import { goalText } from './goal-text.ts';

interface DayProps {
  readonly day: DayParts;
  /** In whole minutes that add up to those of the period. */
  readonly atDeskMs: number;
  readonly goal: DayGoal;
  readonly issues: readonly IssueKind[];
  readonly more: boolean;
}

function Day({ day, atDeskMs, goal, issues, more }: DayProps) {
  const shownMs = shownMsByIssue(day);
  return (
    <tr class={isThinDay(day) ? 'little' : ''}>
      <th scope="row">
        <a href={`#${dayAddress(day.day)}`}>{shortDayText(day.day)}</a>
      </th>
      <td>{cellText(atDeskMs)}</td>
      <td>{day.uprightShare === null ? '–' : shareText(day.uprightShare)}</td>
      {hasGoal(goal) && <td>{goalText(reachesGoal(day, goal))}</td>}
      <ProblemCell parts={day} />
      {issues.map((issue) => (
        <td key={issue}>{cellText(shownMs[issue])}</td>
      ))}
      {more && <td>{cellText(day.unknownMs)}</td>}
      {more && <td>{cellText(day.awayMs)}</td>}
    </tr>
  );
}

interface DaysProps {
  readonly days: readonly DayParts[];
  readonly goal: DayGoal;
  /** Whether each problem has its column, and what else the time was spent with. */
  readonly more: boolean;
}

/** The days of a period in figures. Days without a watch, and problems that nobody had, are left out. */
export function DaysTable({ days, goal, more }: DaysProps) {
  const watched = days.filter((day) => watchedMsOf(day) > 0);
  const atDeskMs = toMinutesTogether(watched.map(atDeskMsOf));
  const issues = PROBLEM_ORDER.filter((issue) => more && days.some((day) => shownMsByIssue(day)[issue] > 0));
  return (
    <WideTable label={text('days_title')}>
      <table class="main-table" data-testid="days">
        <thead>
          <tr>
            <th scope="col">{text('days_day')}</th>
            <th scope="col">{text('atDesk')}</th>
            <th scope="col">{text('hours_upright')}</th>
            {hasGoal(goal) && <th scope="col">{text('goal_title')}</th>}
            <th scope="col" class="problem-head">
              {text('mainProblem')}
            </th>
            {issues.map((issue) => (
              <th key={issue} scope="col">
                {problemText(issue)}
              </th>
            ))}
            {more && <th scope="col">{text('hours_unknown')}</th>}
            {more && <th scope="col">{text('hours_away')}</th>}
          </tr>
        </thead>
        <tbody>
          {watched.map((day, index) => (
            <Day
              key={day.day}
              day={day}
              atDeskMs={atDeskMs[index] ?? 0}
              goal={goal}
              issues={issues}
              more={more}
            />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
