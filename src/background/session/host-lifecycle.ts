import { createHostWait } from '../../platform/browser/host-lock.ts';
import { closeCameraHost, hasCameraHost } from '../../platform/host-page/camera-host.ts';
import { hostStatusItem, sessionItem, standingAlertItem } from '../../state/stored-items.ts';
import { withdrawAlert } from '../alert/alerts.ts';
import { clearAlertNotification } from '../alert/notification.ts';
import { isHostAlive, noteHostGone } from './camera-host.ts';
import { escalateIfAllowed } from './raise-if-allowed.ts';
import { reconcile } from './reconcile.ts';
import { runExclusive } from './serial-queue.ts';
import { reviewAlarms } from './session.ts';

/** The user may have closed the page that holds the camera. Nothing is watched then, and the toolbar shows it. */
export async function reviewHost(): Promise<void> {
  if (await noteHostGone()) await withdrawAlert();
  await reconcile();
}

/** The camera host has died, unnoticed if the service worker slept. Its alert is over, and a new host is opened. */
async function replaceHost(): Promise<void> {
  // Another command may have replaced the host already. Then the new host's own status holds.
  if (await hasCameraHost()) return watchHostLock();
  await withdrawAlert();
  await hostStatusItem.set({ camera: 'opening' });
  await reconcile();
}

/** Opens a new camera host if the present one has died. */
export const watchHostLock = createHostWait(hasCameraHost, () => void runExclusive(replaceHost));

/**
 * Runs at every wake-up, for any reason. The service worker before may have died during a command, and the host may
 * have died unnoticed. Everything is brought in line with what is stored.
 */
export async function agreeAtStart(): Promise<void> {
  if (await hasCameraHost()) {
    watchHostLock();
    await reconcile();
  } else if ((await sessionItem.get()).phase === 'watching') await replaceHost();
  await finishAlert();
}

/** Firefox reports its own start, or an installation, well before this. */
const REPORTED_WITHIN_MS = 5000;

/**
 * Runs at every wake-up in Firefox. Its host is a page that the user closes or the browser restores, so nothing opens
 * it at once. Without an alarm nothing has been brought in line yet: Firefox does not report that the user has switched
 * the extension on again.
 */
export async function agreeUnlessReported(): Promise<void> {
  setTimeout(() => void runExclusive(reviewAlarms), REPORTED_WITHIN_MS);
  await finishAlert();
}

/**
 * Continues delivering the alert of the previous service worker. A notification without an alert belongs to a version
 * or session that is gone.
 */
async function finishAlert(): Promise<void> {
  if ((await standingAlertItem.get()) === null) await clearAlertNotification();
  else await escalateIfAllowed();
}

/** After a sleep, or a clock change, the last sample seems long ago. A live host takes another within this time. */
const SAMPLE_WITHIN_MS = 8000;

/** Replaces a host that doesn't answer, or hangs, unless a second check succeeds. The queue doesn't wait for this. */
export async function reviewHostLife(): Promise<void> {
  if (!(await hasCameraHost()) || (await isHostAlive())) return;
  setTimeout(() => void runExclusive(replaceUnlessAlive), SAMPLE_WITHIN_MS);
}

async function replaceUnlessAlive(): Promise<void> {
  if (!(await hasCameraHost()) || (await isHostAlive())) return;
  await closeCameraHost();
  await reconcile();
}
