import { findCamera, findCandidates } from '../../camera/source/camera-identity.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { WorkplaceCamera } from '../../state/workplaces.ts';
import type { Option } from '../../ui/select-field.tsx';

/** What a camera is called; by its number where the browser does not tell its name. */
function cameraName({ label }: WorkplaceCamera, number: number): string {
  return label === '' ? text('workplaces_cameraUnnamed', number) : label;
}

/** The connected cameras, to choose from; those of one name by their numbers. */
export function cameraOptions(connected: readonly WorkplaceCamera[]): Option<string>[] {
  return connected.map((camera, index) => {
    const name = cameraName(camera, index + 1);
    const twins = connected.filter(({ label }) => label !== '' && label === camera.label);
    const label = twins.length > 1 ? text('workplaces_cameraTwin', name, twins.indexOf(camera) + 1) : name;
    return { value: camera.deviceId, label };
  });
}

/** Whether a place's camera is there, is not, or can't be told from others of its name. */
type Presence = 'here' | 'gone' | 'unsure';

/** The connected cameras and, marked, one that a place has and that is not connected, can't be told, or is not known. */
export function cameraOptionsOf(
  own: WorkplaceCamera | null,
  connected: readonly WorkplaceCamera[],
): { readonly options: readonly Option<string>[]; readonly value: string; readonly presence: Presence } {
  const options = cameraOptions(connected);
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
  // Not its old id: that may be another camera's by now.
  return { options: [{ value: '', label }, ...options], value: '', presence };
}
