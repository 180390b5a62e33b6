import { send } from '../platform/messages.ts';
import { closeCameraHost, createCameraHost, hasCameraHost } from '../platform/offscreen.ts';
import { type HostTask, hostTaskItem } from '../platform/storage.ts';

/** Makes the camera host what it is wanted for: a new document for a new task, so that the camera of the old one is off. */
export async function giveTask(task: HostTask | null): Promise<void> {
  if (task === null) return closeHost();
  if ((await hostTaskItem.get()) !== task) await closeHost();
  await hostTaskItem.set(task);
  if (!(await hasCameraHost())) await createCameraHost();
}

/** Lets the camera host finish what it counts, then closes it; the camera is off afterwards in any case. */
async function closeHost(): Promise<void> {
  if (!(await hasCameraHost())) return;
  await send('backgroundToHost.finish');
  await closeCameraHost();
}

/** A host that has heard nothing of its worker for this long hangs beyond its own watchdog. */
const DEAD_AFTER_MS = 120_000;

/** Replaces a host that does not answer, or that hangs. */
export async function reviveHost(nowMs: number): Promise<void> {
  if (!(await hasCameraHost())) return;
  const answer = await send('backgroundToHost.ping');
  const heardMs = answer.ok ? answer.value.lastHeardMs : Number.NEGATIVE_INFINITY;
  if (heardMs !== null && nowMs - heardMs > DEAD_AFTER_MS) await closeCameraHost();
}
