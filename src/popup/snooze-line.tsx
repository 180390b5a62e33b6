import { text } from '../platform/i18n.ts';
import { send } from '../platform/messages.ts';
import type { HostStatus, Session } from '../platform/session.ts';
import { clockText } from '../ui/duration.ts';

const SNOOZE_MINUTES = 15;

interface SnoozeLineProps {
  readonly session: Session;
  readonly host: HostStatus;
  readonly nowMs: number;
}

function snooze(minutes: number): void {
  void send('pageToBackground.snooze', { minutes });
}

/** Quiet for a while: on offer when an alert is showing, and told while it lasts. */
export function SnoozeLine({ session, host, nowMs }: SnoozeLineProps) {
  if (session.phase !== 'watching') return null;
  const { snoozedUntilMs } = session;
  if (snoozedUntilMs !== null && snoozedUntilMs > nowMs)
    return (
      <p class="snooze" data-testid="snoozed">
        <span>{text('snoozedUntil', clockText(snoozedUntilMs))}</span>
        <button type="button" class="plain" data-testid="end-snooze" onClick={() => snooze(0)}>
          {text('endSnooze')}
        </button>
      </p>
    );
  if (host.camera !== 'live' || !host.alerting) return null;
  return (
    <button type="button" data-testid="snooze" onClick={() => snooze(SNOOZE_MINUTES)}>
      {text('snooze15')}
    </button>
  );
}
