import type { KnownSetups } from '../platform/protocol.ts';
import type { SetupCamera } from '../platform/setups.ts';

type Known = KnownSetups['setups'][number];

/** The cameras that are connected now. Before the permission is given the browser names none. */
export async function listCameras(): Promise<readonly SetupCamera[]> {
  const devices = await navigator.mediaDevices.enumerateDevices();
  return devices.flatMap(({ kind, deviceId, label }) =>
    kind === 'videoinput' && deviceId !== '' ? [{ deviceId, label }] : [],
  );
}

/**
 * Finds a camera among the connected ones: by its id, or, since browsers give new ids when site data is cleared, as the only one of its
 * name. Null where it is not there.
 */
export function findCamera(wanted: SetupCamera, connected: readonly SetupCamera[]): SetupCamera | null {
  const same = connected.find(({ deviceId }) => deviceId === wanted.deviceId);
  if (same !== undefined) return same;
  const named = connected.filter(({ label }) => label !== '' && label === wanted.label);
  return named.length === 1 ? (named[0] ?? null) : null;
}

/** Which place is watched with which camera. camera: null leaves the choice to the browser. */
export interface CameraChoice {
  readonly id: string | null;
  readonly camera: SetupCamera | null;
}

/**
 * Picks by camera: the place in use where its camera is connected, or is not known; else the place used last whose camera is; else the
 * place in use, with whichever camera there is.
 */
export function chooseByCamera(
  { inUse, setups }: KnownSetups,
  connected: readonly SetupCamera[],
): CameraChoice {
  const byUse = [...setups].sort(
    (a, b) => Number(b.id === inUse) - Number(a.id === inUse) || b.lastUsedAtMs - a.lastUsedAtMs,
  );
  for (const { id, camera } of byUse) {
    if (camera === null) return { id, camera: null };
    const found = findCamera(camera, connected);
    if (found !== null) return { id, camera: found };
  }
  return { id: inUse, camera: null };
}

/** The places that a camera can be at; all of them where it belongs to none. */
export function setupsOfCamera(
  { setups }: KnownSetups,
  opened: SetupCamera,
  connected: readonly SetupCamera[],
): { readonly setups: readonly Known[]; readonly strange: boolean } {
  const own = setups.filter(
    ({ camera }) => camera === null || findCamera(camera, connected)?.deviceId === opened.deviceId,
  );
  return own.length > 0 ? { setups: own, strange: false } : { setups, strange: setups.length > 0 };
}

/** A place of another camera that is connected and not among those already tried; the one used last of them. */
export function chooseOther(
  { setups }: KnownSetups,
  opened: SetupCamera,
  connected: readonly SetupCamera[],
  tried: ReadonlySet<string>,
): CameraChoice | null {
  const byUse = [...setups].sort((a, b) => b.lastUsedAtMs - a.lastUsedAtMs);
  for (const { id, camera } of byUse) {
    const found = camera === null ? null : findCamera(camera, connected);
    if (found !== null && found.deviceId !== opened.deviceId && !tried.has(found.deviceId))
      return { id, camera: found };
  }
  return null;
}
