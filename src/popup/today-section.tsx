import type { DaySummary } from '../history/day-summary.ts';
import { text } from '../platform/i18n.ts';
import { clockText, durationText, shareText } from '../ui/duration.ts';

/** The last alerts are the ones that one remembers. */
const ALERTS_SHOWN = 5;

function Alerts({ today }: { today: DaySummary }) {
  if (today.alerts.length === 0) return <p class="quiet">{text('noAlerts')}</p>;
  return (
    <ul class="alerts" aria-label={text('alertsToday')}>
      {today.alerts.slice(-ALERTS_SHOWN).map(({ atMs, issue, outcome }) => (
        <li key={atMs} data-testid="alerts">
          <time>{clockText(atMs)}</time> {text(`issue_${issue}`)}
          {outcome !== null && <span class="quiet"> · {text(`outcome_${outcome}`)}</span>}
        </li>
      ))}
    </ul>
  );
}

function DayBar({ today }: { today: DaySummary }) {
  const share = Math.round((today.uprightShare ?? 0) * 100);
  return (
    <div class="day-bar" aria-hidden="true">
      <div style={{ width: `${share}%` }} />
    </div>
  );
}

/** How the day was, so far. */
export function TodaySection({ today }: { today: DaySummary }) {
  return (
    <section class="today" aria-labelledby="today">
      <h2 id="today">{text('today')}</h2>
      {today.uprightShare === null ? (
        <p class="quiet">{text('nothingYet')}</p>
      ) : (
        <>
          <p class="share">
            <strong data-testid="upright-share">{shareText(today.uprightShare)}</strong> {text('uprightOf')}
          </p>
          <DayBar today={today} />
          <dl class="figures">
            <div>
              <dt>{text('watched')}</dt>
              <dd data-testid="watched">{durationText(today.judgedMs)}</dd>
            </div>
            <div>
              <dt>{text('longestUpright')}</dt>
              <dd data-testid="longest">{durationText(today.longestUprightMs)}</dd>
            </div>
            <div>
              <dt>{text('alertsToday')}</dt>
              <dd>{today.alerts.length}</dd>
            </div>
          </dl>
          <Alerts today={today} />
        </>
      )}
    </section>
  );
}
