import { now } from '../../platform/browser/clock.ts';
import { readIdleState, setIdleAfter } from '../../platform/browser/idle.ts';
import { send } from '../../platform/messaging/messages.ts';
import { HOST_OFF, type Session } from '../../state/session.ts';
import type { Settings } from '../../state/settings.ts';
import {
  hostStatusItem,
  lockedItem,
  onBatteryItem,
  sessionItem,
  settingsItem,
  suppressionItem,
  tryOutUntilItem,
} from '../../state/stored-items.ts';
import { NO_SUPPRESSION, type Suppression } from '../../state/suppression.ts';
import { isTryingOut } from '../../state/try-out.ts';
import { withdrawAlert } from '../alert/alerts.ts';
import { updateToolbar } from '../alert/toolbar.ts';
import { hostModeFor, silentUntilMs } from '../decide/host-mode.ts';
import { suppressionAt } from '../decide/suppression.ts';
import { countSilence } from '../remind/mention-silence.ts';
import { setAlarms } from './alarms.ts';
import { ensureHost } from './camera-host.ts';
import { readContextSignals } from './context-signals.ts';
import { noteAttendance } from './sitting-record.ts';

/** What keeps alerts away now, and whether a sound has just begun that may do so. */
interface Reviewed {
  readonly suppression: Suppression;
  readonly unsure: boolean;
}

async function readSuppression(session: Session, settings: Settings): Promise<Reviewed> {
  const nowMs = now();
  if (session.phase !== 'watching') return { suppression: NO_SUPPRESSION, unsure: false };
  const { around, unsure } = await readContextSignals(settings, nowMs);
  const suppression = suppressionAt(settings, around, nowMs);
  // Whoever tries out a nudge wants to see it, whatever goes on.
  if (isTryingOut(await tryOutUntilItem.get(), nowMs))
    return { suppression: { ...suppression, reason: null }, unsure: false };
  return { suppression, unsure };
}

/** Reads the context signals, and suppresses or allows alerts accordingly. */
export async function reviewSuppression(session: Session, settings: Settings): Promise<Reviewed> {
  const reviewed = await readSuppression(session, settings);
  const { suppression } = reviewed;
  // A full disk must not prevent alerts from being withdrawn.
  await countSilence(suppression, settings).catch((error) => console.error(error));
  const before = await suppressionItem.get();
  if (suppression.reason === before.reason && suppression.hold === before.hold) return reviewed;
  await suppressionItem.set(suppression);
  await sendSnooze(session, suppression);
  if (suppression.reason !== null) await withdrawAlert();
  return reviewed;
}

/** Sends the camera host until when it raises no alert. */
export async function sendSnooze(session: Session, suppression: Suppression): Promise<void> {
  if (session.phase !== 'watching') return;
  await send('backgroundToHost.snooze', { untilMs: silentUntilMs(session, suppression) ?? now() });
}

/** Brings camera, toolbar and alarms in line with what the user wants. */
export async function reconcile(): Promise<void> {
  const [session, locked, settings] = await Promise.all([
    sessionItem.get(),
    lockedItem.get(),
    settingsItem.get(),
  ]);
  await setAlarms(session);
  setIdleAfter(settings.idleMinutes * 60);
  const { suppression } = await reviewSuppression(session, settings);
  const mode = hostModeFor(session, locked, suppression);
  await ensureHost(mode);
  if (mode !== 'watch') {
    await noteAttendance(session, suppression).catch((error) => console.error(error));
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

/** Any length will do: a lock is reported at once. This is the shortest that browsers allow. */
const IDLE_AFTER_S = 15;

/**
 * Asks whether the screen is locked. The event may have been lost: the camera would then stay off for good, or on behind
 * a locked screen.
 */
export async function reviewLock(): Promise<void> {
  const locked = (await readIdleState(IDLE_AFTER_S)) === 'locked';
  if (locked !== (await lockedItem.get())) await noteLock(locked);
}

/** Whether the computer runs on battery, which only the camera host is told. */
export async function noteBattery(onBattery: boolean): Promise<void> {
  await onBatteryItem.set(onBattery);
  await reconcile();
}
