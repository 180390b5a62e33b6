import { createHostWait } from '../../platform/browser/host-lock.ts';
import { closeCameraHost, hasCameraHost } from '../../platform/host-page/camera-host.ts';
import { hostStatusItem, sessionItem, standingAlertItem } from '../../state/stored-items.ts';
import { withdrawAlert } from '../alert/alerts.ts';
import { clearAlertNotification } from '../alert/notification.ts';
import { isHostAlive, noteHostGone } from './camera-host.ts';
import { escalateIfAllowed } from './raise-if-allowed.ts';
import { reconcile } from './reconcile.ts';
import { runExclusive } from './serial-queue.ts';

/** The user may have closed the page that holds the camera: nothing is watched then, and the toolbar says so. */
export async function reviewHost(): Promise<void> {
  if (await noteHostGone()) await withdrawAlert();
  await reconcile();
}

/** The camera host has died, which nobody can see who sleeps: what it alerted is over, and another is made. */
async function replaceHost(): Promise<void> {
  // Another command may have replaced it already: what that one says of itself holds.
  if (await hasCameraHost()) return watchHostLock();
  await withdrawAlert();
  await hostStatusItem.set({ camera: 'opening' });
  await reconcile();
}

/** Makes another camera host when the one there is has died. */
export const watchHostLock = createHostWait(hasCameraHost, () => void runExclusive(replaceHost));

/**
 * Woken by whatever it was: the service worker before may have died with a command in hand, and the host may have died unseen.
 * All is made to agree with what is stored.
 */
export async function agreeAtStart(): Promise<void> {
  if (await hasCameraHost()) {
    watchHostLock();
    await reconcile();
  } else if ((await sessionItem.get()).phase === 'watching') await replaceHost();
  await finishAlert();
}

/** Goes on with the alert that the service worker before was telling; a notification without an alert is of a version or session that is gone. */
export async function finishAlert(): Promise<void> {
  if ((await standingAlertItem.get()) === null) await clearAlertNotification();
  else await escalateIfAllowed();
}

/** After a sleep, or with the clock set, the last look seems long ago: a host that lives looks again within this. */
const LOOKS_AGAIN_WITHIN_MS = 8000;

/** Replaces a host that doesn't answer, or that hangs, unless it does better when asked again. The queue doesn't wait for that. */
export async function reviewHostLife(): Promise<void> {
  if (!(await hasCameraHost()) || (await isHostAlive())) return;
  setTimeout(() => void runExclusive(replaceUnlessAlive), LOOKS_AGAIN_WITHIN_MS);
}

async function replaceUnlessAlive(): Promise<void> {
  if (!(await hasCameraHost()) || (await isHostAlive())) return;
  await closeCameraHost();
  await reconcile();
}
