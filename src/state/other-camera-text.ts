import { text } from '../platform/browser/i18n.ts';
import type { OtherCamera } from './session.ts';

/** Says that the camera in use is not the workplace's own, with both names if the browser reports them. */
export function otherCameraText({ wanted, used }: OtherCamera): string {
  return wanted === '' || used === '' ? text('otherCamera_unnamed') : text('otherCamera', used, wanted);
}
