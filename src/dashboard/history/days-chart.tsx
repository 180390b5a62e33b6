import type { PeriodKind } from '../../history/period.ts';
import type { DayParts } from '../../history/period-summary.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSeries } from '../charts/draw-chart.ts';
import { dayNumberText, shortDayText } from '../shared/day-text.ts';

interface DaysChartProps {
  readonly days: readonly DayParts[];
  readonly kind: PeriodKind;
  readonly goalShare: number | null;
}

function seriesOf(days: readonly DayParts[], goalShare: number | null): ChartSeries[] {
  const upright: ChartSeries = {
    name: text('shareUpright'),
    values: days.map(({ uprightShare }) => uprightShare),
    ink: 'accent',
    shape: 'bars',
  };
  if (goalShare === null) return [upright];
  return [
    upright,
    { name: text('goal_title'), values: days.map(() => goalShare), ink: 'drift', shape: 'rule' },
  ];
}

/** The share upright of each day. */
export function DaysChart({ days, kind, goalShare }: DaysChartProps) {
  const nameOf = kind === 'week' ? shortDayText : dayNumberText;
  return (
    <Chart
      label={text('byDay_chart')}
      content={{
        at: days.map((_, index) => index),
        series: seriesOf(days, goalShare),
        ticks: days.map(({ day }, index) => ({ at: index, name: nameOf(day) })),
        range: [0, 1],
        reach: [-0.6, days.length - 0.4],
        valueText: shareText,
      }}
    />
  );
}
