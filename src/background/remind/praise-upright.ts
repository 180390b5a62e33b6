import { dayAt } from '../../history-db/database.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { nudgingOn, type UprightTime } from '../../state/nudging.ts';
import type { HostStatus } from '../../state/session.ts';
import { readStandingUrgency } from '../../state/standing-urgency.ts';
import { nudgingItem, settingsItem, uprightTimeItem } from '../../state/stored-items.ts';
import { showPassingNotification } from '../alert/notification.ts';
import { continueUpright, praisesUpright, uprightTitle } from '../decide/praise.ts';

/** Follows the posture that the camera host reports. A moment that could not be judged ends nothing. */
export async function followPosture(status: HostStatus, nowMs: number): Promise<void> {
  const watched = status.camera === 'live' || status.camera === 'resting';
  const posture = watched ? status.posture : 'away';
  const before = await uprightTimeItem.get();
  if (posture === 'good' && before === null) await uprightTimeItem.set(continueUpright(null, nowMs));
  if ((posture === 'bad' || posture === 'away') && before !== null) await uprightTimeItem.set(null);
}

/** The time upright until now; null if the user is not upright. The host reports only what changes. */
function followUpright(nowMs: number): Promise<UprightTime | null> {
  return uprightTimeItem.update((time) => (time === null ? null : continueUpright(time, nowMs)));
}

/** Whether a word of praise is due for a time upright. */
export async function deservesUprightPraise(nowMs: number): Promise<boolean> {
  const [{ thanks }, upright, nudging] = await Promise.all([
    settingsItem.get(),
    followUpright(nowMs),
    nudgingItem.get(),
  ]);
  return (
    thanks && praisesUpright(upright?.sinceMs ?? null, nudgingOn(nudging, dayAt(nowMs)).praisedAtMs, nowMs)
  );
}

/** Praises the time upright, in a notification that goes by itself. */
export async function praiseUpright(nowMs: number): Promise<void> {
  const upright = await uprightTimeItem.get();
  if (upright === null) return;
  const { praisedAtMs } = await nudgingItem.update((nudging) => {
    const counted = nudgingOn(nudging, dayAt(nowMs));
    return { ...counted, praisedAtMs: [...counted.praisedAtMs, nowMs] };
  });
  const title = text(uprightTitle(praisedAtMs.length), durationText(nowMs - upright.sinceMs));
  const urgency = await readStandingUrgency();
  const message = text(urgency === null ? 'upright_text' : `urgency_${urgency}_title`);
  await showPassingNotification({ title, message }, 'on');
}
