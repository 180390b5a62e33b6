import { closeCameraHost, createCameraHost, hasCameraHost } from '../platform/camera-host.ts';
import { send } from '../platform/messages.ts';
import { type HostTask, hostGoneItem, hostStatusItem, hostTaskItem } from '../platform/storage.ts';

/** Makes the camera host what it is wanted for: a new document for a new task, so that the camera of the old one is off. */
export async function giveTask(task: HostTask | null): Promise<void> {
  if (task === null) return closeHost();
  if ((await hostTaskItem.get()) !== task) await closeHost();
  await hostTaskItem.set(task);
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
  await send('backgroundToHost.finish');
  await closeCameraHost();
}

/** A host that has heard nothing of its worker for this long hangs beyond its own watchdog. */
const DEAD_AFTER_MS = 120_000;

/** After a sleep, or with the clock set, the last look seems long ago: a host that lives looks again within this. */
const LOOKS_AGAIN_WITHIN_MS = 8000;

type HostLife = 'alive' | 'silent' | 'no_answer';

async function askHost(): Promise<HostLife> {
  const answer = await send('backgroundToHost.ping');
  if (!answer.ok) return 'no_answer';
  // With the clock set back it seems to have been heard in the future.
  return Math.abs(answer.value.silentMs ?? 0) > DEAD_AFTER_MS ? 'silent' : 'alive';
}

/** Replaces a host that does not answer, or that hangs. */
export async function reviveHost(): Promise<void> {
  if (!(await hasCameraHost())) return;
  let life = await askHost();
  if (life === 'silent') {
    await new Promise((resolve) => setTimeout(resolve, LOOKS_AGAIN_WITHIN_MS));
    life = await askHost();
  }
  if (life !== 'alive') await closeCameraHost();
}
