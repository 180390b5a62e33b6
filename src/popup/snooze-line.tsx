import { text } from '../platform/browser/i18n.ts';
import type { Session } from '../state/session.ts';
import type { SuppressionReason } from '../state/suppression.ts';
import { sendSnooze } from '../ui/session-menus.tsx';
import { untilText } from '../ui/text/until-text.ts';

interface SnoozeLineProps {
  readonly session: Session;
  /** The context signals that keep alerts away. */
  readonly suppression: SuppressionReason | null;
  /** When the quiet hours end, if they do. */
  readonly quietUntilMs: number | null;
  readonly nowMs: number;
}

function Snoozed({ untilMs, nowMs }: { untilMs: number; nowMs: number }) {
  return (
    <p class="snooze" data-testid="snoozed">
      <span>{text('snoozedUntil', untilText(untilMs, nowMs))}</span>
      <button type="button" class="plain" data-testid="end-snooze" onClick={() => sendSnooze(null)}>
        {text('endSnooze')}
      </button>
    </p>
  );
}

/** Why there are no alerts, if they are kept away: a snooze, which can be ended, or the context. */
export function SnoozeLine({ session, suppression, quietUntilMs, nowMs }: SnoozeLineProps) {
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
  return null;
}
