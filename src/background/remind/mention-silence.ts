import { now } from '../../platform/browser/clock.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { showNotification } from '../../platform/browser/notifications.ts';
import type { LongSilence, SilenceReason } from '../../state/long-silence.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { lastRaisedItem, longSilenceItem } from '../../state/stored-items.ts';
import type { Suppression } from '../../state/suppression.ts';
import { stepSilence } from '../decide/long-silence.ts';

/** A click on it opens the setting. */
export const SILENCE_NOTIFICATION_ID = 'silence';

/** Whether the user has never chosen that this reason keeps alerts away. */
function isByDefault(reason: SilenceReason, settings: Settings): boolean {
  return reason === 'full_screen' && settings.inFullScreen === DEFAULT_SETTINGS.inFullScreen;
}

async function notify({ reason, silentMs }: NonNullable<LongSilence['notice']>): Promise<void> {
  await showNotification(SILENCE_NOTIFICATION_ID, {
    icon: 'on',
    title: text('silence_title'),
    message: text(`silence_${reason}`, durationText(silentMs)),
    silent: true,
  });
}

/**
 * Counts how long alerts have been kept away. After long enough, pages mention it. If the user has not chosen the
 * reason, a notification follows once alerts are allowed again.
 */
export async function countSilence({ reason, hold }: Suppression, settings: Settings): Promise<void> {
  const reading = { reason: reason ?? hold, lastAlertAtMs: await lastRaisedItem.get(), nowMs: now() };
  let due: LongSilence['notice'] = null;
  await longSilenceItem.update((before) => {
    const state = stepSilence(before, reading);
    const { notice } = state;
    const notifies = notice !== null && !notice.notified && reading.reason === null;
    due = notifies && isByDefault(notice.reason, settings) ? notice : null;
    if (!notifies) return state === before ? null : state;
    return { ...state, notice: { ...notice, notified: true } };
  });
  if (due !== null) await notify(due);
}
