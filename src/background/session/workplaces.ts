import { send } from '../../platform/messaging/messages.ts';
import type { DataOf, KnownWorkplaces } from '../../platform/messaging/protocol.ts';
import { parseBaseline } from '../../posture/baseline/baseline.ts';
import { workplacesItem } from '../../state/stored-items.ts';
import {
  type WorkplaceCamera,
  type WorkplaceChange,
  type Workplaces,
  withCalibrated,
  withChange,
  without,
  withUse,
} from '../../state/workplaces.ts';

function toHost({ inUse, setups: workplaces }: Workplaces): KnownWorkplaces {
  const known = workplaces.map(({ id, stance, camera, baseline, lastUsedAtMs }) => {
    return { id, stance, camera, baseline: { ...baseline }, lastUsedAtMs };
  });
  return { inUse, setups: known };
}

/** The workplaces, as the camera host needs them. */
export async function knownWorkplaces(): Promise<KnownWorkplaces> {
  return toHost(await workplacesItem.get());
}

async function keep(next: Workplaces, chosen: boolean): Promise<void> {
  await workplacesItem.set(next);
  await send('backgroundToHost.setups', { known: toHost(next), chosen });
}

/** Stores a calibration with its workplace, and makes that workplace active. */
export async function saveCalibration(
  { baseline, calibrationPoses, camera, place: workplace }: DataOf<'pageToBackground.saveBaseline'>,
  atMs: number,
): Promise<void> {
  const parsed = parseBaseline(baseline);
  if (parsed === null) throw new Error('That is no baseline of this version.');
  const calibrated = { baseline: parsed, calibrationPoses, camera };
  await keep(
    withCalibrated(await workplacesItem.get(), calibrated, workplace, crypto.randomUUID(), atMs),
    true,
  );
}

/** Changes a workplace's name, camera, or whether it is for standing. */
export async function changeWorkplace(id: string, change: WorkplaceChange): Promise<void> {
  await keep(withChange(await workplacesItem.get(), id, change), false);
}

/** Removes a workplace. Answers with how many are left. */
export async function deleteWorkplace(id: string): Promise<number> {
  const left = without(await workplacesItem.get(), id);
  await keep(left, false);
  return left.setups.length;
}

/** The user has said at which workplace this is. */
export async function chooseWorkplace(id: string, atMs: number): Promise<void> {
  await keep(withUse(await workplacesItem.get(), id, null, atMs), true);
}

/** The camera host has found out at which workplace this is. */
export async function recordWorkplaceInUse(
  id: string,
  camera: WorkplaceCamera | null,
  atMs: number,
): Promise<void> {
  await workplacesItem.set(withUse(await workplacesItem.get(), id, camera, atMs));
}
