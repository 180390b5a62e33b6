import { closeCameraHost, createCameraHost, hasCameraHost } from '../../platform/host-page/camera-host.ts';
import { send } from '../../platform/messaging/messages.ts';
import { type HostMode, hostGoneItem, hostModeItem, hostStatusItem } from '../../state/stored-items.ts';
import { keepSitting } from './sitting-record.ts';

/** Makes the camera host what it is wanted for: a new document for a new task, so that the camera of the old one is off. */
export async function ensureHost(mode: HostMode | null): Promise<void> {
  if (mode === null) return closeHost();
  if ((await hostModeItem.get()) !== mode) await closeHost();
  await hostModeItem.set(mode);
  if (await hasCameraHost()) return;
  // What the user has closed stays closed until they ask for it.
  if ((await hostGoneItem.get()) || !(await createCameraHost()))
    await hostStatusItem.set({ camera: 'failed', problem: 'host_closed' });
}

/** Notes, and tells, whether the host's page is gone; it may have been loaded anew, or moved. */
export async function noteHostGone(): Promise<boolean> {
  const gone = !(await hasCameraHost());
  if (gone) await hostGoneItem.set(true);
  return gone;
}

/** Lets the camera host finish what it counts, then closes it; the camera is off afterwards in any case. */
async function closeHost(): Promise<void> {
  await hostGoneItem.set(false);
  if (!(await hasCameraHost())) return;
  const finished = await send('backgroundToHost.finish');
  await closeCameraHost();
  // A full disk must not keep the camera on.
  if (finished.ok && finished.value.sitting !== null)
    await keepSitting(finished.value.sitting).catch((error) => console.error(error));
}

/** A host that has heard nothing of its worker for this long hangs beyond its own watchdog. */
const DEAD_AFTER_MS = 120_000;

/** Whether the host answers, has been told what to do, and hears of its worker. */
export async function isHostAlive(): Promise<boolean> {
  const answer = await send('backgroundToHost.ping');
  if (!answer.ok || !answer.value.begun) return false;
  // With the clock set back it seems to have been heard in the future.
  return Math.abs(answer.value.silentMs ?? 0) <= DEAD_AFTER_MS;
}
