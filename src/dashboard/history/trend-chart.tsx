import { TrendingUp } from 'lucide-preact';
import type { LocalDay } from '../../history/local-day.ts';
import type { WeekShare } from '../../history/trend.ts';
import { readTrend } from '../../history-db/read-period.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Chart } from '../charts/chart.tsx';
import { briefDayText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { NOW_AND_THEN } from '../shared/how-often.ts';
import { useHistory } from '../shared/use-history.ts';

function TrendTable({ weeks }: { weeks: readonly WeekShare[] }) {
  return (
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
  );
}

function Trend({ weeks }: { weeks: readonly WeekShare[] }) {
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
        range: [0, 1],
        reach: [-0.4, weeks.length - 0.6],
        valueText: shareText,
      }}
    />
  );
}

/** The weeks up to the one with a day. A trend needs two. */
export function TrendFold({ lastDay }: { lastDay: LocalDay }) {
  const weeks = useHistory((database) => readTrend(database, lastDay), lastDay, NOW_AND_THEN).value;
  if (weeks === null) return null;
  const known = weeks.filter(({ share }) => share !== null);
  return (
    <Fold id="trend" icon={TrendingUp} title={text('trend_title')}>
      {known.length < 2 ? (
        <p class="quiet">{text('trend_none')}</p>
      ) : (
        <>
          <Trend weeks={weeks} />
          <TrendTable weeks={weeks} />
        </>
      )}
    </Fold>
  );
}
