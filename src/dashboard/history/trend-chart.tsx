import type { WeekShare } from '../../history/trend.ts';
import { axisFor, changeOver } from '../../history/trend-change.ts';
import { shareText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
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

function TrendLine({ weeks }: { weeks: readonly WeekShare[] }) {
  const axis = axisFor(weeks.flatMap(({ share }) => share ?? []));
  return (
    <Chart
      label={text('trend_title')}
      content={{
        at: weeks.map((_, index) => index),
        names: weeks.map(({ from }) => briefDayText(from)),
        series: [
          {
            name: text('trend_series'),
            values: weeks.map(({ share }) => share),
            ink: 'accent',
            shape: 'line',
          },
        ],
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

/**
 * Whether it gets better, in a sentence and as a line over the weeks that are over. The running one is left out: a
 * Monday says little about a week. Nothing before there are three.
 */
export function TrendCard({ weeks }: { weeks: readonly WeekShare[] }) {
  const change = changeOver(weeks);
  if (change === null) return null;
  const { kind, averaged, now, before } = change;
  return (
    <section class="card trend" aria-labelledby="trend" data-testid="trend">
      <div class="card-head">
        <h2 id="trend">{text('trend_title')}</h2>
      </div>
      <p>{countText(`trend_${kind}`, averaged, shareText(now), shareText(before))}</p>
      <TrendLine weeks={weeks} />
      <details class="fold-words">
        <summary>{text('trend_table')}</summary>
        <TrendTable weeks={weeks} />
      </details>
    </section>
  );
}
