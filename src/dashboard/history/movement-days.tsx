import { changesPerHour, reachesMovement } from '../../history/day-goal.ts';
import type { MovementCount } from '../../history/movement-hour.ts';
import type { DayParts, PeriodSummary } from '../../history/period-summary.ts';
import { durationText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { breaksText } from '../../ui/text/movement-text.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSeries } from '../charts/draw-chart.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';
import { changesPerHourText } from '../today/movement-section.tsx';
import { goalText } from './goal-text.ts';

interface MovementDaysProps {
  readonly summary: PeriodSummary;
  /** The goal for movement; null if there is none. */
  readonly stillMinutes: number | null;
}

function Figures({ movement }: { movement: MovementCount }) {
  return (
    <dl class="day-figures">
      <div>
        <dt>{text('movement_changesPerHour')}</dt>
        <dd class="large-figure" data-testid="period-changes">
          {changesPerHourText(movement)}
        </dd>
      </div>
      <div>
        <dt>{text('movement_longestStill')}</dt>
        <dd>{durationText(movement.longestStillMs)}</dd>
      </div>
      <div>
        <dt>{text('movement_breaks')}</dt>
        <dd>{breaksText(movement)}</dd>
      </div>
    </dl>
  );
}

function seriesOf(days: readonly DayParts[], stillMinutes: number | null): ChartSeries[] {
  const values = days.map(({ movement }) => (movement === null ? null : changesPerHour(movement)));
  const changes: ChartSeries = {
    name: text('movement_changesPerHour'),
    values,
    ink: 'accent',
    shape: 'bars',
  };
  if (stillMinutes === null) return [changes];
  const wanted = days.map(() => 60 / stillMinutes);
  return [changes, { name: text('movement_goal'), values: wanted, ink: 'drift', shape: 'rule' }];
}

function MovementChart({ summary: { days, period }, stillMinutes }: MovementDaysProps) {
  const nameOf = period.kind === 'week' ? shortDayText : dayNumberText;
  const series = seriesOf(days, stillMinutes);
  const most = Math.max(...series.flatMap(({ values }) => values.map((value) => value ?? 0)), 1);
  return (
    <Chart
      label={text('movement_chart')}
      content={{
        at: days.map((_, index) => index),
        series,
        ticks: days.map(({ day }, index) => ({ at: index, name: nameOf(day) })),
        range: [0, Math.ceil(most)],
        reach: [-0.6, days.length - 0.4],
        valueText: (value) => numberFormat({ maximumFractionDigits: 1 }).format(value),
      }}
    />
  );
}

interface DayProps {
  readonly day: string;
  readonly movement: MovementCount;
  readonly stillMinutes: number | null;
}

function Day({ day, movement, stillMinutes }: DayProps) {
  return (
    <tr>
      <th scope="row">{shortDayText(day)}</th>
      <td>{changesPerHourText(movement)}</td>
      {stillMinutes !== null && <td>{goalText(reachesMovement(movement, stillMinutes))}</td>}
      <td>{movement.changes}</td>
      <td>{durationText(movement.longestStillMs)}</td>
      <td>{breaksText(movement)}</td>
      <td>{durationText(movement.seatedMs)}</td>
    </tr>
  );
}

const HEADS = ['movement_changes', 'movement_longestStill', 'movement_breaks', 'movement_seated'] as const;

function MovementTable({ summary: { days }, stillMinutes }: MovementDaysProps) {
  return (
    <details>
      <summary>{text('movement_daysTable')}</summary>
      <WideTable label={text('movement_daysTable')}>
        <table data-testid="movement-days">
          <thead>
            <tr>
              <th scope="col">{text('days_day')}</th>
              <th scope="col">{text('movement_changesPerHour')}</th>
              {stillMinutes !== null && <th scope="col">{text('movement_goal')}</th>}
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {text(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {days.map(
              ({ day, movement }) =>
                movement !== null && (
                  <Day key={day} day={day} movement={movement} stillMinutes={stillMinutes} />
                ),
            )}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}

/** The movement of a week or a month, day by day. Nothing if it was counted on none of its days. */
export function MovementDays(props: MovementDaysProps) {
  const { movement } = props.summary;
  if (movement === null) return null;
  return (
    <section aria-labelledby="movement">
      <h2 id="movement">{text('movement_title')}</h2>
      <Figures movement={movement} />
      <MovementChart {...props} />
      <MovementTable {...props} />
    </section>
  );
}
