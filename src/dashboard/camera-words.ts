import { findCamera } from '../camera/setup-camera.ts';
import { text } from '../platform/i18n.ts';
import type { SetupCamera } from '../platform/setups.ts';
import type { Option } from '../ui/select-field.tsx';

/** What a camera is called; by its number where the browser does not tell its name. */
function cameraName({ label }: SetupCamera, number: number): string {
  return label === '' ? text('places_cameraUnnamed', number) : label;
}

/** The connected cameras, to choose from. */
export function cameraOptions(connected: readonly SetupCamera[]): Option<string>[] {
  return connected.map((camera, index) => ({
    value: camera.deviceId,
    label: cameraName(camera, index + 1),
  }));
}

/** The connected cameras and, marked, one that a place has and that is not connected, or is not known. */
export function cameraOptionsOf(
  own: SetupCamera | null,
  connected: readonly SetupCamera[],
): { readonly options: readonly Option<string>[]; readonly value: string; readonly gone: boolean } {
  const options = cameraOptions(connected);
  if (own === null)
    return { options: [{ value: '', label: text('places_cameraAny') }, ...options], value: '', gone: false };
  const found = findCamera(own, connected);
  if (found !== null) return { options, value: found.deviceId, gone: false };
  const label = text('places_cameraGone', cameraName(own, 1));
  return { options: [{ value: own.deviceId, label }, ...options], value: own.deviceId, gone: true };
}
