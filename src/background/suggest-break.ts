import { browser } from '../platform/browser.ts';
import { countText, text } from '../platform/i18n.ts';
import { showNotificationOf } from '../platform/notifications.ts';
import type { DataOf } from '../platform/protocol.ts';

/** A click on it leads to the stretches. */
export const BREAK_NOTIFICATION_ID = 'break';

/** Suggests a break by a quiet notification, which the system puts away by itself. */
export async function suggestBreak({
  kind,
  seatedMinutes,
}: DataOf<'hostToBackground.breakDue'>): Promise<void> {
  const duration = countText('durationMinutes', seatedMinutes);
  const options = {
    type: 'basic' as const,
    iconUrl: browser.runtime.getURL('icons/on-128.png'),
    title: text(`break_${kind}_title`),
    message: kind === 'long' ? text('break_long_text', duration) : text(`break_${kind}_text`),
    silent: true,
  };
  await showNotificationOf(BREAK_NOTIFICATION_ID, options);
}
