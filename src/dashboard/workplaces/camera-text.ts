import { findCamera, findCandidates } from '../../camera/source/camera-identity.ts';
import { text } from '../../platform/browser/i18n.ts';
import { cameraNameOf } from '../../state/camera-name.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import type { Option } from '../../ui/select-field.tsx';

/** The name of a camera; its number if the browser does not report a name. */
function cameraName(camera: WorkplaceCamera, number: number): string {
  return cameraNameOf(camera) || text('workplaces_cameraUnnamed', number);
}

/** A workplace's own camera, whether or not it is connected. */
export function ownCameraText(own: WorkplaceCamera | null): string {
  return own === null ? text('workplaces_cameraAny') : cameraName(own, 1);
}

/** The connected cameras to choose from. Cameras of the same name are numbered. */
export function cameraOptions(connected: readonly WorkplaceCamera[]): Option<string>[] {
  return connected.map((camera, index) => {
    const name = cameraName(camera, index + 1);
    const shown = cameraNameOf(camera);
    const twins = connected.filter((each) => shown !== '' && cameraNameOf(each) === shown);
    const label = twins.length > 1 ? text('workplaces_cameraTwin', name, twins.indexOf(camera) + 1) : name;
    return { value: camera.deviceId, label };
  });
}

/** Whether a workplace's camera is there, is missing, or can't be told from others of its name. */
type Presence = 'here' | 'gone' | 'unsure';

/** The connected cameras. A workplace's camera that is missing, ambiguous or unknown is added and marked. */
export function cameraOptionsOf(
  own: WorkplaceCamera | null,
  connected: readonly WorkplaceCamera[],
): { readonly options: readonly Option<string>[]; readonly value: string; readonly presence: Presence } {
  const options = cameraOptions(connected);
  // Without permission the browser lists none: whether the camera is there is unknown.
  if (connected.length === 0)
    return { options: [{ value: '', label: ownCameraText(own) }], value: '', presence: 'here' };
  if (own === null)
    return {
      options: [{ value: '', label: text('workplaces_cameraAny') }, ...options],
      value: '',
      presence: 'here',
    };
  const found = findCamera(own, connected);
  if (found !== null) return { options, value: found.deviceId, presence: 'here' };
  const presence = findCandidates(own, connected).length > 0 ? 'unsure' : 'gone';
  const label = text(
    presence === 'gone' ? 'workplaces_cameraGone' : 'workplaces_cameraUnsure',
    cameraName(own, 1),
  );
  // Not its old id: that may belong to another camera by now.
  return { options: [{ value: '', label }, ...options], value: '', presence };
}
