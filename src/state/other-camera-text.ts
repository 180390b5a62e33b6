import { text } from '../platform/browser/i18n.ts';
import { cameraNameOf } from './camera-name.ts';
import type { OtherCamera } from './session.ts';

/** Says that the camera in use is not the workplace's own, with both names if they tell the cameras apart. */
export function otherCameraText({ wanted, used }: OtherCamera): string {
  const [own, other] = [wanted, used].map((label) => cameraNameOf({ label }));
  if (!own || !other || own === other) return text('otherCamera_unnamed');
  return text('otherCamera', other, own);
}
