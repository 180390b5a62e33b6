import { text } from '../platform/browser/i18n.ts';
import type { OtherCamera } from './session.ts';

/** Says that another camera is watched with than the one of the place, by their names where the browser tells them. */
export function otherCameraText({ wanted, used }: OtherCamera): string {
  return wanted === '' || used === '' ? text('otherCamera_unnamed') : text('otherCamera', used, wanted);
}
