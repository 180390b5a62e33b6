import { text } from '../platform/browser/i18n.ts';
import { untilText } from '../platform/browser/until-text.ts';
import type { Session } from '../state/session.ts';
import type { SuppressionReason } from '../state/suppression.ts';
import { snoozedUntil } from '../ui/status-pill.tsx';

interface SilenceFacts {
  readonly session: Session;
  /** The context signals that keep alerts away. */
  readonly suppression: SuppressionReason | null;
  /** When the quiet hours end, if they do. */
  readonly quietUntilMs: number | null;
  readonly nowMs: number;
}

/** Why there are no nudges, in a sentence; null if there may be some. */
export function silenceText(facts: SilenceFacts): { testId: string; words: string } | null {
  const { session, suppression, quietUntilMs, nowMs } = facts;
  if (session.phase !== 'watching') return null;
  const untilMs = snoozedUntil(session);
  if (untilMs !== null) return { testId: 'snoozed', words: text('snoozedUntil', untilText(untilMs, nowMs)) };
  if (suppression === null) return null;
  const words =
    suppression === 'quiet_hours' && quietUntilMs !== null
      ? text('quietHoursUntil', untilText(quietUntilMs, nowMs))
      : text(`suppressed_${suppression}`);
  return { testId: 'quiet', words };
}
