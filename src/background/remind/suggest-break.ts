import { countBreak } from '../../history/movement-tally.ts';
import { countMovement, localTime, withDatabase } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { showNotification } from '../../platform/browser/notifications.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import type { BreakKind } from '../../posture/monitor/break-rhythm.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';

/** A click on it opens the exercises. */
export const BREAK_NOTIFICATION_ID = 'break';

type Suggestion = Pick<DataOf<'hostToBackground.breakDue'>, 'kind' | 'seatedMinutes'>;

/** No movement is suggested while a warning sign stands. Resting the eyes is fine all the same. */
async function breakMessage(kind: BreakKind, seatedMinutes: number): Promise<string> {
  const urgency = await readStandingUrgency();
  if (urgency !== null && kind !== 'eyes') return text(`urgency_${urgency}_title`);
  return kind === 'long'
    ? text('break_long_text', countText('durationMinutes', seatedMinutes))
    : text(`break_${kind}_text`);
}

async function countSuggestion(kind: BreakKind): Promise<void> {
  const counted = countBreak(kind, 'suggested', now(), localTime());
  await withDatabase((database) => countMovement(database, [counted]));
}

/** Suggests a break by a quiet notification, which the system removes by itself, and counts it. */
export async function suggestBreak({ kind, seatedMinutes }: Suggestion): Promise<void> {
  const options = {
    icon: 'on' as const,
    title: text(`break_${kind}_title`),
    message: await breakMessage(kind, seatedMinutes),
    silent: true,
  };
  await showNotification(BREAK_NOTIFICATION_ID, options);
  // A history that cannot be written must not delay what follows.
  void countSuggestion(kind).catch((error) => console.error(error));
}
