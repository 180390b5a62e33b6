import { type EndedAlert, findAlertEnds, shownMsOf } from '../../history/alert-end.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import { saidPostureOf } from '../../state/said-posture.ts';
import { standingAlertItem } from '../../state/stored-items.ts';
import { ShowMore } from '../charts/show-more.tsx';
import { useStored } from '../shared/use-stored.ts';
import { clockOfDay } from './day-clock.ts';
import { DisputeNudge } from './dispute-nudge.tsx';

/** How an alert ended: 'Sat up after 2 min'; or that it still stands. */
function endText({ outcome, lastedMs, saidFineAtMs }: EndedAlert, stands: boolean): string {
  if (stands && outcome === null) return text('alertEnd_stands');
  // The answer ended what is known of the slouch. It was taken back, and the slouch may have gone on.
  if (outcome === 'excused' && saidFineAtMs === null) return text('alertEnd_open');
  if (outcome !== 'mended' || lastedMs === null)
    return text(outcome === null ? 'alertEnd_open' : `alertEnd_${outcome}`);
  return lastedMs < MINUTE_MS ? text('alertEnd_soon') : text('alertEnd_after', minutesText(lastedMs));
}

interface AlertProps {
  readonly alert: EndedAlert;
  readonly time: string;
  /** What would be learned from it; null if that isn't kept. */
  readonly moment: StoredExample | null;
  /** When the user said that they were fine; null if they haven't, or have taken it back. */
  readonly saidFineAtMs: number | null;
  /** Whether the user still sees it. */
  readonly stands: boolean;
}

/** An answer from before answers were kept with the alert cannot be undone here. */
function canAnswer({ outcome, saidFineAtMs }: EndedAlert): boolean {
  return outcome !== 'excused' || saidFineAtMs !== undefined;
}

function Alert({ alert, time, moment, saidFineAtMs, stands }: AlertProps) {
  return (
    <li>
      <span class="when quiet">{time}</span>
      <span class="alert-name">{text(`status_${saidPostureOf(alert.issue, alert.lookingDown)}`)}</span>
      <span class="end quiet">
        {saidFineAtMs === null ? endText(alert, stands) : text('alertEnd_excused')}
      </span>
      {moment !== null && canAnswer(alert) && (
        <DisputeNudge moment={moment} saidFineAtMs={saidFineAtMs} time={time} />
      )}
    </li>
  );
}

/** A nudge of an earlier version has its answer among the examples only. */
function saidFineMsOf({ atMs, saidFineAtMs }: EndedAlert, examples: readonly StoredExample[]): number | null {
  if (saidFineAtMs !== undefined) return saidFineAtMs;
  return examples.some((example) => example.atMs === atMs) ? atMs : null;
}

interface AlertListProps {
  readonly day: WholeDay;
  /** 'usually 10', 'usually 10 by now'; null if unknown. */
  readonly usually: string | null;
  /** What the user has taught. */
  readonly examples: readonly StoredExample[];
  /** What would be learned from nudges that are answered later. */
  readonly moments: readonly StoredExample[];
}

/** The alerts of a day, the last one first, and how each ended. */
export function AlertList({ day: { summary, minutes }, usually, examples, moments }: AlertListProps) {
  const standing = useStored(standingAlertItem);
  const alerts = findAlertEnds(summary.alerts, summary.episodes);
  return (
    <section class="card" aria-labelledby="alerts">
      <div class="card-head">
        <h2 id="alerts">
          {alerts.length === 0 ? text('alerts_none') : countText('alerts_count', alerts.length)}
        </h2>
        <span class="quiet">{usually}</span>
      </div>
      <ShowMore rows={alerts} testId="more-alerts">
        {(shown) => (
          <>
            <ul class="rows alert-rows" data-testid="alerts">
              {shown.map((alert) => (
                <Alert
                  key={alert.atMs}
                  alert={alert}
                  time={clockOfDay(minutes, shownMsOf(alert))}
                  moment={moments.find(({ atMs }) => atMs === alert.atMs) ?? null}
                  saidFineAtMs={saidFineMsOf(alert, examples)}
                  stands={standing?.alert.atMs === alert.atMs}
                />
              ))}
            </ul>
            {shown.some(({ atMs }) => moments.some((moment) => moment.atMs === atMs)) && (
              <p class="quiet alerts-note">{text('alerts_fineNote')}</p>
            )}
          </>
        )}
      </ShowMore>
    </section>
  );
}
