import type { KnownWorkplaces } from '../../platform/messaging/protocol.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';

type Known = KnownWorkplaces['setups'][number];

/** The cameras that are connected now. Before the permission is given the browser names none. */
export async function listCameras(): Promise<readonly WorkplaceCamera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.flatMap(({ kind, deviceId, label, groupId }) =>
    kind === 'videoinput' && deviceId !== '' ? [{ deviceId, label, ...(groupId && { groupId }) }] : [],
  );
}

/** How surely a camera is the one that is wanted. What is only possible is for the view, or the user, to decide. */
export type Likeness = 'sure' | 'likely' | 'possible' | 'no';

/**
 * Weighs all signs of a camera: its name, its id, the hardware that it is a part of. A name that contradicts outweighs an id: systems deal ids out anew,
 * by the order in which cameras are found after a boot, say, and browsers when site data is cleared. A name alone is enough where no other
 * connected camera has it.
 */
export function likenessOf(
  wanted: WorkplaceCamera,
  camera: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): Likeness {
  const hasItsId = camera.deviceId === wanted.deviceId || isSameHardware(wanted, camera);
  if (wanted.label === '' || camera.label === '') return hasItsId ? 'sure' : 'no';
  const named = connected.filter(({ label }) => label === wanted.label);
  // Another name at its id is a camera that was renamed, or one that has got the id.
  if (camera.label !== wanted.label) return hasItsId && named.length === 0 ? 'possible' : 'no';
  if (named.length <= 1) return 'sure';
  return hasItsId ? 'likely' : 'possible';
}

/** The group of a camera says something only where it is the same: Chrome gives another one to each page. */
function isSameHardware(wanted: WorkplaceCamera, camera: WorkplaceCamera): boolean {
  return wanted.groupId !== undefined && wanted.groupId === camera.groupId;
}

/** Finds a camera among the connected ones. Null where it is not there, or it can't be told which one it is. */
export function findCamera(
  wanted: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): WorkplaceCamera | null {
  const like = connected.filter((each) => ['sure', 'likely'].includes(likenessOf(wanted, each, connected)));
  return like.find(({ deviceId }) => deviceId === wanted.deviceId) ?? like[0] ?? null;
}

/** The connected cameras that may be the one that is wanted: the one that it is, or those that it can't be told from. */
export function findCandidates(
  wanted: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): readonly WorkplaceCamera[] {
  const found = findCamera(wanted, connected);
  const possible = connected.filter(
    (each) => each !== found && likenessOf(wanted, each, connected) === 'possible',
  );
  return found === null ? possible : [found, ...possible];
}

/** Which place is watched with which camera. camera: null leaves the choice to the browser. */
export interface CameraChoice {
  readonly id: string | null;
  readonly camera: WorkplaceCamera | null;
}

/**
 * Picks by camera: the place in use where its camera is connected, or is not known; else the place used last whose camera is; else the
 * place in use, with a camera that may be its own, or with whichever there is.
 */
export function chooseByCamera(
  { inUse, setups: workplaces }: KnownWorkplaces,
  connected: readonly WorkplaceCamera[],
): CameraChoice {
  const byUse = [...workplaces].sort(
    (a, b) => Number(b.id === inUse) - Number(a.id === inUse) || b.lastUsedAtMs - a.lastUsedAtMs,
  );
  for (const { id, camera } of byUse) {
    if (camera === null) return { id, camera: null };
    const found = findCamera(camera, connected);
    if (found !== null) return { id, camera: found };
  }
  const own = workplaces.find(({ id }) => id === inUse)?.camera ?? null;
  return { id: inUse, camera: own && (findCandidates(own, connected)[0] ?? null) };
}

/**
 * The places that a camera can be at; all of them where it belongs to none.
 * strange: that it belongs to any of them is to be seen first
 */
export function workplacesOfCamera(
  { setups: workplaces }: KnownWorkplaces,
  opened: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): { readonly setups: readonly Known[]; readonly strange: boolean } {
  const like = workplaces.map((workplace) => ({
    setup: workplace,
    by: workplace.camera === null ? 'sure' : likenessOf(workplace.camera, opened, connected),
  }));
  const own = like.filter(({ by }) => by !== 'no');
  if (own.length === 0) return { setups: workplaces, strange: workplaces.length > 0 };
  return {
    setups: own.map(({ setup: workplace }) => workplace),
    strange: own.every(({ by }) => by === 'possible'),
  };
}

/** A place of another camera that is connected and not among those already tried; the one used last of them. */
export function chooseOther(
  { setups: workplaces }: KnownWorkplaces,
  opened: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
  tried: ReadonlySet<string>,
): CameraChoice | null {
  const byUse = [...workplaces].sort((a, b) => b.lastUsedAtMs - a.lastUsedAtMs);
  for (const { id, camera } of byUse) {
    const found = (camera === null ? [] : findCandidates(camera, connected)).find(
      ({ deviceId }) => deviceId !== opened.deviceId && !tried.has(deviceId),
    );
    if (found !== undefined) return { id, camera: found };
  }
  return null;
}

/** A place whose camera has just been plugged in; the one used last of them. */
export function chooseFresh(
  { setups: workplaces }: KnownWorkplaces,
  opened: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
  fresh: readonly WorkplaceCamera[],
): CameraChoice | null {
  const byUse = [...workplaces].sort((a, b) => b.lastUsedAtMs - a.lastUsedAtMs);
  for (const { id, camera } of byUse) {
    const found = camera === null ? null : findCamera(camera, connected);
    if (found !== null && found.deviceId !== opened.deviceId && fresh.includes(found))
      return { id, camera: found };
  }
  return null;
}
