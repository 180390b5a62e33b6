import { type DayGoal, hasGoal, reachesGoal } from '../../history/day-goal.ts';
import { watchedMsOf } from '../../history/day-summary.ts';
import type { DayParts } from '../../history/period-summary.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { exactText, secondsTogether } from '../charts/exact-time.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { shortDayText } from '../shared/day-text.ts';
import { goalText } from './goal-text.ts';

const PARTS = ['upright', 'drifted', 'unknown', 'away'] as const;

function Day({ day, goal }: { day: DayParts; goal: DayGoal }) {
  const parts = secondsTogether([day.goodMs, day.badMs, day.unknownMs, day.awayMs]);
  return (
    <tr>
      <th scope="row">{shortDayText(day.day)}</th>
      <td>{day.uprightShare === null ? '–' : shareText(day.uprightShare)}</td>
      {hasGoal(goal) && <td>{goalText(reachesGoal(day, goal))}</td>}
      {parts.map((seconds, index) => (
        <td key={index}>{exactText(seconds)}</td>
      ))}
    </tr>
  );
}

/** The days of a period in figures. Days without watching are left out. */
export function DaysTable({ days, goal }: { days: readonly DayParts[]; goal: DayGoal }) {
  return (
    <details>
      <summary>{text('days_table')}</summary>
      <WideTable label={text('days_table')}>
        <table data-testid="days">
          <thead>
            <tr>
              <th scope="col">{text('days_day')}</th>
              <th scope="col">{text('shareUpright')}</th>
              {hasGoal(goal) && <th scope="col">{text('goal_title')}</th>}
              {PARTS.map((part) => (
                <th key={part} scope="col">
                  {text(`hours_${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days
              .filter((day) => watchedMsOf(day) > 0)
              .map((day) => (
                <Day key={day.day} day={day} goal={goal} />
              ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
