import type { WeekShare } from '../../history/trend.ts';
import { axisFor, changeOver } from '../../history/trend-change.ts';
import type { WeeksTrend } from '../../history-db/read-period.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import type { ChartSeries } from '../charts/draw-chart.ts';
import { briefDayText } from '../shared/day-text.ts';

const HEIGHT = 150;

function TrendTable({ weeks }: { weeks: readonly WeekShare[] }) {
  return (
    <table data-testid="trend-table">
      <thead>
        <tr>
          <th scope="col">{text('trend_week')}</th>
          <th scope="col">{text('shareUpright')}</th>
        </tr>
      </thead>
      <tbody>
        {weeks.map(({ from, share }) => (
          <tr key={from}>
            <th scope="row">{briefDayText(from)}</th>
            <td>{share === null ? '–' : shareText(share)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** The full weeks as a line. The running one is a point of its own: it still changes. */
function seriesOf(full: readonly WeekShare[], running: WeekShare | null): ChartSeries[] {
  const none = running === null ? [] : [null];
  const line: ChartSeries = {
    name: text('trend_series'),
    values: [...full.map(({ share }) => share), ...none],
    ink: 'accent',
    shape: 'line',
  };
  if (running === null) return [line];
  const values = [...full.map(() => null), running.share];
  return [line, { name: text('trend_running'), values, ink: 'quiet', shape: 'rings' }];
}

function TrendLine({ full, running }: WeeksTrend) {
  const weeks = running === null ? full : [...full, running];
  const axis = axisFor(weeks.flatMap(({ share }) => share ?? []));
  return (
    <Chart
      label={text('trend_title')}
      content={{
        at: weeks.map((_, index) => index),
        names: weeks.map(({ from }) => briefDayText(from)),
        series: seriesOf(full, running),
        ticks: weeks.map(({ from }, index) => ({ at: index, name: briefDayText(from) })),
        range: axis.range,
        valueTicks: axis.ticks,
        height: HEIGHT,
        reach: [-0.4, weeks.length - 0.6],
        valueText: shareText,
      }}
    />
  );
}

/** Whether it gets better, in a sentence and as a line over the weeks. Nothing before there are three. */
export function TrendCard({ full, running }: WeeksTrend) {
  const change = changeOver(full);
  if (change === null) return null;
  const { kind, weeks, now, before } = change;
  return (
    <section class="card trend" aria-labelledby="trend" data-testid="trend">
      <div class="card-head">
        <h2 id="trend">{text('trend_title')}</h2>
      </div>
      <p>{text(`trend_${kind}`, weeks, shareText(now), shareText(before))}</p>
      <TrendLine full={full} running={running} />
      <details class="fold-words">
        <summary>{text('trend_table')}</summary>
        <TrendTable weeks={running === null ? full : [...full, running]} />
        <p class="quiet">{text('trend_note')}</p>
      </details>
    </section>
  );
}
