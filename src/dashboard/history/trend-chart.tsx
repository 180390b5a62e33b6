import type { WeekShare } from '../../history/trend.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import { briefDayText } from '../shared/day-text.ts';

function TrendTable({ weeks }: { weeks: readonly WeekShare[] }) {
  return (
    <details>
      <summary>{text('trend_table')}</summary>
      <table data-testid="trend">
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
    </details>
  );
}

/** The weeks up to this one. A trend needs two. */
export function TrendChart({ weeks }: { weeks: readonly WeekShare[] }) {
  const known = weeks.filter(({ share }) => share !== null).length;
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{text('trend_title')}</h2>
      {known < 2 ? (
        <p class="quiet">{text('trend_none')}</p>
      ) : (
        <>
          <Chart
            label={text('trend_title')}
            content={{
              at: weeks.map((_, index) => index),
              series: [
                {
                  name: text('trend_series'),
                  values: weeks.map(({ share }) => share),
                  ink: 'accent',
                  shape: 'line',
                },
              ],
              ticks: weeks.map(({ from }, index) => ({ at: index, name: briefDayText(from) })),
              range: [0, 1],
              reach: [-0.4, weeks.length - 0.6],
              valueText: shareText,
            }}
          />
          <TrendTable weeks={weeks} />
        </>
      )}
    </section>
  );
}
