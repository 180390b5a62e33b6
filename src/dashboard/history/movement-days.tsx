import { PersonStanding } from 'lucide-preact';
import { changesPerHour, movementWithRate, reachesMovement } from '../../history/day-goal.ts';
import type { DayParts, PeriodSummary } from '../../history/period-summary.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSeries } from '../charts/draw-chart.ts';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { goalText } from './goal-text.ts';
import { changesPerHourText, type MovementRow, MovementTable } from './movement-table.tsx';

interface MovementDaysProps {
  readonly summary: PeriodSummary;
  /** The goal for movement; null if there is none. */
  readonly stillMinutes: number | null;
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
  return [changes, { name: text('movement_goal'), values: wanted, ink: 'amber', shape: 'rule' }];
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
        names: days.map(({ day }) => shortDayText(day)),
        series,
        ticks: days.map(({ day }, index) => ({ at: index, name: nameOf(day) })),
        range: [0, Math.ceil(most)],
        reach: [-0.6, days.length - 0.4],
        valueText: (value) => numberFormat({ maximumFractionDigits: 1 }).format(value),
      }}
    />
  );
}

function rowsOf({ summary: { days }, stillMinutes }: MovementDaysProps): MovementRow[] {
  return days.flatMap(({ day, movement }) => {
    if (movement === null) return [];
    const goal = stillMinutes === null ? {} : { goal: goalText(reachesMovement(movement, stillMinutes)) };
    return [{ key: day, name: shortDayText(day), movement, ...goal }];
  });
}

/**
 * The movement of a week or a month, day by day, and the rate of the days that have one. Nothing if it was counted on
 * none of its days.
 */
export function MovementFold(props: MovementDaysProps) {
  const { movement, days } = props.summary;
  if (movement === null) return null;
  const counted = movementWithRate(days);
  const perHour = counted === null ? null : text('movement_perHour', changesPerHourText(counted));
  return (
    <Fold id="movement" icon={PersonStanding} title={text('movement_byDay')} note={perHour}>
      <MovementChart {...props} />
      <MovementTable
        label={text('movement_daysTable')}
        head={text('days_day')}
        rows={rowsOf(props)}
        testId="movement-days"
      />
    </Fold>
  );
}
