import type { DaySummary } from '../history/day-summary.ts';
import { clockText, durationText, shareText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';

/** How many alerts are listed: people remember the last ones. */
const ALERTS_SHOWN = 3;

function Alerts({ today }: { today: DaySummary }) {
  if (today.alerts.length === 0) return <p class="quiet">{text('noAlerts')}</p>;
  return (
    <ul class="alerts" aria-label={text('lastAlerts')}>
      {today.alerts
        .slice(-ALERTS_SHOWN)
        .reverse()
        .map(({ atMs, issue, outcome }) => (
          <li key={atMs} data-testid="alerts">
            <time dateTime={new Date(atMs).toISOString()}>{clockText(atMs)}</time>
            <span>{text(`issue_${issue}`)}</span>
            <span class="quiet">{outcome === null ? '' : text(`outcome_${outcome}`)}</span>
          </li>
        ))}
    </ul>
  );
}

function DayBar({ share }: { share: number }) {
  return (
    <div class="day-bar" aria-hidden="true">
      <div style={{ width: `${Math.round(share * 100)}%` }} />
    </div>
  );
}

function Figures({ today }: { today: DaySummary }) {
  return (
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
  );
}

/** The day in one line, which leads to the whole day. */
export function TodayLine({ today, onWholeDay }: { today: DaySummary; onWholeDay(): void }) {
  const share = today.uprightShare;
  if (share === null) return <p class="quiet">{text('nothingYet')}</p>;
  return (
    <section class="today" aria-labelledby="today">
      <div class="share">
        <h2 id="today">{text('today')}</h2>
        <p>
          <strong data-testid="upright-share">{shareText(share)}</strong> {text('uprightOf')}
        </p>
        <button type="button" class="plain" data-testid="whole-day" onClick={onWholeDay}>
          {text('wholeDay')}
        </button>
      </div>
      <DayBar share={share} />
    </section>
  );
}

/** The day in figures, and its last alerts. */
export function TodayDetails({ today }: { today: DaySummary }) {
  if (today.uprightShare === null) return null;
  return (
    <>
      <Figures today={today} />
      <Alerts today={today} />
    </>
  );
}
