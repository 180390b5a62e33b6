import { closeCameraHost, createCameraHost, hasCameraHost } from '../../platform/host-page/camera-host.ts';
import { send } from '../../platform/messaging/messages.ts';
import { type HostMode, hostGoneItem, hostModeItem, hostStatusItem } from '../../state/stored-items.ts';
import { keepSitting } from './sitting-record.ts';

/**
 * Opens, replaces or closes the camera host as needed. A new mode gets a new document, so that the camera of the old
 * one is off.
 */
export async function ensureHost(mode: HostMode | null): Promise<void> {
  if (mode === null) return closeHost();
  if ((await hostModeItem.get()) !== mode) await closeHost();
  await hostModeItem.set(mode);
  if (await hasCameraHost()) return;
  // A host that the user closed stays closed until they ask for it.
  if ((await hostGoneItem.get()) || !(await createCameraHost()))
    await hostStatusItem.set({ camera: 'failed', problem: 'host_closed' });
}

/** Stores and reports that the host's page is gone. It may have been reloaded or moved. */
export async function noteHostGone(): Promise<boolean> {
  const gone = !(await hasCameraHost());
  if (gone) await hostGoneItem.set(true);
  return gone;
}

/** Lets the camera host write what it has counted, then closes it. The camera is off afterwards in any case. */
async function closeHost(): Promise<void> {
  await hostGoneItem.set(false);
  if (!(await hasCameraHost())) return;
  const finished = await send('backgroundToHost.finish');
  await closeCameraHost();
  // A full disk must not keep the camera on.
  if (finished.ok && finished.value.sitting !== null)
    await keepSitting(finished.value.sitting).catch((error) => console.error(error));
}

/** If a host's worker has been silent for this long, the host hangs in a way that its own watchdog does not catch. */
const DEAD_AFTER_MS = 120_000;

/** Whether the host answers, has been told what to do, and hears from its worker. */
export async function isHostAlive(): Promise<boolean> {
  const answer = await send('backgroundToHost.ping');
  if (!answer.ok || !answer.value.begun) return false;
  // After the clock was set back, the time it was last heard lies in the future.
  return Math.abs(answer.value.silentMs ?? 0) <= DEAD_AFTER_MS;
}
