import { hasCameraHost } from '../platform/camera-host.ts';
import { createHostWait } from '../platform/host-lock.ts';
import { hostStatusItem, sessionItem } from '../platform/storage.ts';
import { withdrawAlert } from './alerts.ts';
import { noteHostGone } from './camera-host.ts';
import { reconcile } from './reconcile.ts';
import { inTurn } from './turn.ts';

/** The user may have closed the page that holds the camera: nothing is watched then, and the toolbar says so. */
export async function reviewHost(): Promise<void> {
  if (await noteHostGone()) await withdrawAlert();
  await reconcile();
}

/** The camera host has died, which nobody can see who sleeps: what it alerted is over, and another is made. */
async function replaceHost(): Promise<void> {
  await withdrawAlert();
  await hostStatusItem.set({ camera: 'opening' });
  await reconcile();
}

/** Makes another camera host when the one there is has died. */
export const waitForHostsEnd = createHostWait(hasCameraHost, () => void inTurn(replaceHost));

/** Woken by whatever it was: the host may have died unseen. */
export async function lookAtStart(): Promise<void> {
  if (await hasCameraHost()) waitForHostsEnd();
  else if ((await sessionItem.get()).phase === 'watching') await replaceHost();
}
