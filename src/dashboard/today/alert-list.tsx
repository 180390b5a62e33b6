import { useSignal } from '@preact/signals';
import { type EndedAlert, findAlertEnds } from '../../history/alert-end.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { problemText } from '../charts/problem.tsx';
import { clockOfDay } from './day-clock.ts';

/** More than these stay hidden until the user asks for them. */
const SHOWN_AT_FIRST = 6;

/** How an alert ended: 'Sat up after 2 min'. */
function endText({ outcome, lastedMs }: EndedAlert): string {
  if (outcome !== 'mended' || lastedMs === null)
    return text(outcome === null ? 'alertEnd_open' : `alertEnd_${outcome}`);
  return lastedMs < MINUTE_MS ? text('alertEnd_soon') : text('alertEnd_after', minutesText(lastedMs));
}

function Alert({ alert, time }: { alert: EndedAlert; time: string }) {
  return (
    <li>
      <span class="when quiet">{time}</span>
      <span class="alert-name">{problemText(alert.issue)}</span>
      <span class="end quiet">{endText(alert)}</span>
    </li>
  );
}

interface AlertListProps {
  readonly day: WholeDay;
  /** 'usually 10'; null if unknown. */
  readonly usually: string | null;
}

/** The alerts of a day, the last one first, and how each ended. */
export function AlertList({ day: { summary, minutes }, usually }: AlertListProps) {
  const all = useSignal(false);
  const alerts = findAlertEnds(summary.alerts, summary.episodes);
  const more = alerts.length - SHOWN_AT_FIRST;
  const shown = all.value ? alerts : alerts.slice(0, SHOWN_AT_FIRST);
  return (
    <section class="card" aria-labelledby="alerts">
      <div class="card-head">
        <h2 id="alerts">
          {alerts.length === 0 ? text('alerts_none') : countText('alerts_count', alerts.length)}
        </h2>
        <span class="quiet">{usually}</span>
      </div>
      <ul class="rows alert-rows" data-testid="alerts">
        {shown.map((alert) => (
          <Alert key={alert.atMs} alert={alert} time={clockOfDay(minutes, alert.atMs)} />
        ))}
      </ul>
      {more > 0 && (
        <button
          type="button"
          class="plain"
          aria-expanded={all.value}
          data-testid="more-alerts"
          onClick={() => {
            all.value = !all.value;
          }}
        >
          {all.value ? text('alerts_fewer') : countText('alerts_more', more)}
        </button>
      )}
    </section>
  );
}
