import { dayAt } from '../../history-db/database.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { nudgingOn } from '../../state/nudging.ts';
import type { HostStatus } from '../../state/session.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';
import { nudgingItem, settingsItem, uprightSinceItem } from '../../state/stored-items.ts';
import { showPassingNotification } from '../alert/notification.ts';
import { praisesUpright, uprightTitle } from '../decide/praise.ts';

/** Follows the posture that the camera host reports. A moment that could not be judged ends nothing. */
export async function followPosture(status: HostStatus, nowMs: number): Promise<void> {
  const watched = status.camera === 'live' || status.camera === 'resting';
  const posture = watched ? status.posture : 'away';
  const sinceMs = await uprightSinceItem.get();
  if (posture === 'good' && sinceMs === null) await uprightSinceItem.set(nowMs);
  if ((posture === 'bad' || posture === 'away') && sinceMs !== null) await uprightSinceItem.set(null);
}

/** Whether a word of praise is due for a time upright. */
export async function deservesUprightPraise(nowMs: number): Promise<boolean> {
  const [{ thanks }, sinceMs, nudging] = await Promise.all([
    settingsItem.get(),
    uprightSinceItem.get(),
    nudgingItem.get(),
  ]);
  return thanks && praisesUpright(sinceMs, nudgingOn(nudging, dayAt(nowMs)).praisedAtMs, nowMs);
}

/** Praises the time upright, in a notification that goes by itself. */
export async function praiseUpright(nowMs: number): Promise<void> {
  const sinceMs = await uprightSinceItem.get();
  if (sinceMs === null) return;
  const { praisedAtMs } = await nudgingItem.update((nudging) => {
    const counted = nudgingOn(nudging, dayAt(nowMs));
    return { ...counted, praisedAtMs: [...counted.praisedAtMs, nowMs] };
  });
  const title = text(uprightTitle(praisedAtMs.length), durationText(nowMs - sinceMs));
  const urgency = await readStandingUrgency();
  const message = text(urgency === null ? 'upright_text' : `urgency_${urgency}_title`);
  await showPassingNotification({ title, message }, 'on');
}
