import { browser } from '../platform/browser.ts';
import { now } from '../platform/clock.ts';
import { send } from '../platform/messages.ts';
import { NO_QUIET, type Quiet } from '../platform/quiet.ts';
import { HOST_OFF, type Session } from '../platform/session.ts';
import type { Settings } from '../platform/settings.ts';
import {
  hostStatusItem,
  lockedItem,
  onBatteryItem,
  quietItem,
  sessionItem,
  settingsItem,
} from '../platform/storage.ts';
import { setAlarms } from './alarms.ts';
import { withdrawAlert } from './alerts.ts';
import { giveTask } from './camera-host.ts';
import { hostTaskOf, silentUntilMs } from './host-task.ts';
import { countSilence } from './mention-silence.ts';
import { quietAt } from './quiet.ts';
import { noteAttendance } from './sitting-record.ts';
import { lookAround } from './surroundings.ts';
import { updateToolbar } from './toolbar.ts';

/** What keeps alerts away now, and whether a sound has just begun that may. */
interface Reviewed {
  readonly quiet: Quiet;
  readonly unsure: boolean;
}

async function lookForQuiet(session: Session, settings: Settings): Promise<Reviewed> {
  const nowMs = now();
  if (session.phase !== 'watching') return { quiet: NO_QUIET, unsure: false };
  const { around, unsure } = await lookAround(settings, nowMs);
  return { quiet: quietAt(settings, around, nowMs), unsure };
}

/** Looks at what is around the user, and keeps alerts away, or lets them come, by that. */
export async function reviewQuiet(session: Session, settings: Settings): Promise<Reviewed> {
  const reviewed = await lookForQuiet(session, settings);
  const { quiet } = reviewed;
  // A full disk must not keep alerts from being taken back.
  await countSilence(quiet, settings).catch((error) => console.error(error));
  const before = await quietItem.get();
  if (quiet.reason === before.reason && quiet.hold === before.hold) return reviewed;
  await quietItem.set(quiet);
  await tellSilence(session, quiet);
  if (quiet.reason !== null) await withdrawAlert();
  return reviewed;
}

/** Tells the camera host until when it raises no alert. */
export async function tellSilence(session: Session, quiet: Quiet): Promise<void> {
  if (session.phase !== 'watching') return;
  await send('backgroundToHost.snooze', { untilMs: silentUntilMs(session, quiet) ?? now() });
}

/** Makes camera, toolbar and alarms agree with what the user wants. */
export async function reconcile(): Promise<void> {
  const [session, locked, settings] = await Promise.all([
    sessionItem.get(),
    lockedItem.get(),
    settingsItem.get(),
  ]);
  await setAlarms(session);
  browser.idle.setDetectionInterval(settings.idleMinutes * 60);
  const { quiet } = await reviewQuiet(session, settings);
  const task = hostTaskOf(session, locked, quiet);
  await giveTask(task);
  if (task !== 'watch') {
    await noteAttendance(session, quiet).catch((error) => console.error(error));
    await hostStatusItem.set(HOST_OFF);
    await withdrawAlert();
  }
  await updateToolbar();
}

/** A locked screen turns the camera off. */
export async function noteLock(locked: boolean): Promise<void> {
  await lockedItem.set(locked);
  await reconcile();
}

/** Whether the computer runs on its battery, which the camera host alone is told. */
export async function noteBattery(onBattery: boolean): Promise<void> {
  await onBatteryItem.set(onBattery);
  await reconcile();
}
