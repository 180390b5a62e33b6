import { clockText, dayAndClockText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import { send } from '../platform/messaging/messages.ts';
import type { HostStatus, Session } from '../state/session.ts';
import { SNOOZE_KEYS, type Snooze } from '../state/snooze.ts';
import type { SuppressionReason } from '../state/suppression.ts';

interface SnoozeLineProps {
  readonly session: Session;
  readonly host: HostStatus;
  /** The context signals that keep alerts away. */
  readonly suppression: SuppressionReason | null;
  /** When the quiet hours end, if they do. */
  readonly quietUntilMs: number | null;
  readonly nowMs: number;
}

function snooze(length: Snooze | null): void {
  void send('pageToBackground.snooze', { length });
}

/** The time of day, and the day if it is not today. */
function untilText(untilMs: number, nowMs: number): string {
  const sameDay = new Date(untilMs).toDateString() === new Date(nowMs).toDateString();
  return sameDay ? clockText(untilMs) : dayAndClockText(untilMs);
}

function Snoozed({ untilMs, nowMs }: { untilMs: number; nowMs: number }) {
  return (
    <p class="snooze" data-testid="snoozed">
      <span>{text('snoozedUntil', untilText(untilMs, nowMs))}</span>
      <button type="button" class="plain" data-testid="end-snooze" onClick={() => snooze(null)}>
        {text('endSnooze')}
      </button>
    </p>
  );
}

function SnoozeMenu() {
  return (
    <details class="pause-menu" data-testid="snooze">
      <summary>{text('snooze')}</summary>
      <div class="pauses">
        {SNOOZE_KEYS.map(({ length, key }) => (
          <button key={key} type="button" data-testid={`snooze-${length}`} onClick={() => snooze(length)}>
            {text(key)}
          </button>
        ))}
      </div>
    </details>
  );
}

/** The snooze: offered while an alert is showing. While alerts are kept away for any reason, it says so. */
export function SnoozeLine({ session, host, suppression, quietUntilMs, nowMs }: SnoozeLineProps) {
  if (session.phase !== 'watching') return null;
  const { snoozedUntilMs } = session;
  if (snoozedUntilMs !== null && snoozedUntilMs > nowMs)
    return <Snoozed untilMs={snoozedUntilMs} nowMs={nowMs} />;
  if (suppression !== null)
    return (
      <p class="quiet" data-testid="quiet">
        {suppression === 'quiet_hours' && quietUntilMs !== null
          ? text('quietHoursUntil', untilText(quietUntilMs, nowMs))
          : text(`suppressed_${suppression}`)}
      </p>
    );
  return host.camera === 'live' && host.alerting ? <SnoozeMenu /> : null;
}
