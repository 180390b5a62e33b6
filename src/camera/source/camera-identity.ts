import type { KnownWorkplaces } from '../../platform/messaging/protocol.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';

type Known = KnownWorkplaces['setups'][number];

/** The cameras that are connected now. Without permission the browser names none. */
export async function listCameras(): Promise<readonly WorkplaceCamera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.flatMap(({ kind, deviceId, label, groupId }) =>
    kind === 'videoinput' && deviceId !== '' ? [{ deviceId, label, ...(groupId && { groupId }) }] : [],
  );
}

/** How surely a camera is the wanted one. If it is only 'possible', the view or the user must decide. */
export type Likeness = 'sure' | 'likely' | 'possible' | 'no';

/**
 * Weighs everything that identifies a camera: its name, its id, its hardware group. A contradicting name outweighs an
 * id. Systems assign new ids, for example by the order in which cameras are found after a boot, and browsers do so
 * when site data is cleared. A name alone is enough if no other connected camera has it.
 */
export function likenessOf(
  wanted: WorkplaceCamera,
  camera: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): Likeness {
  const hasItsId = camera.deviceId === wanted.deviceId || isSameHardware(wanted, camera);
  if (wanted.label === '' || camera.label === '') return hasItsId ? 'sure' : 'no';
  const named = connected.filter(({ label }) => label === wanted.label);
  // A different name at the same id: the camera was renamed, or another camera got its id.
  if (camera.label !== wanted.label) return hasItsId && named.length === 0 ? 'possible' : 'no';
  if (named.length <= 1) return 'sure';
  return hasItsId ? 'likely' : 'possible';
}

/** A camera's group is evidence only if it matches: Chrome assigns another one to each page. */
function isSameHardware(wanted: WorkplaceCamera, camera: WorkplaceCamera): boolean {
  return wanted.groupId !== undefined && wanted.groupId === camera.groupId;
}

/** Finds a camera among the connected ones. Null if it is not there, or cannot be told apart. */
export function findCamera(
  wanted: WorkplaceCamera,
  connected: readonly WorkplaceCamera[],
): WorkplaceCamera | null {
  const like = connected.filter((each) => ['sure', 'likely'].includes(likenessOf(wanted, each, connected)));
  return like.find(({ deviceId }) => deviceId === wanted.deviceId) ?? like[0] ?? null;
}

/** The connected cameras that may be the wanted one: the match itself, and those that cannot be told apart from it. */
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

/** Which workplace is watched with which camera. camera: null leaves the choice to the browser. */
export interface CameraChoice {
  readonly id: string | null;
  readonly camera: WorkplaceCamera | null;
}

/**
 * Picks by camera. First choice: the active workplace, if its camera is connected or unknown. Then: the most recently
 * used workplace whose camera is connected. Otherwise the active workplace, with a camera that may be its own, or with
 * any.
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
 * The workplaces that a camera can belong to; all of them if it belongs to none.
 * strange: that it belongs to any of them must first be confirmed by sight
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

/** The most recently used workplace whose camera is connected, is another one, and has not been tried yet. */
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

/** The most recently used workplace whose camera has just been plugged in. */
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
