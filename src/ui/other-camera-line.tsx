import { text } from '../platform/browser/i18n.ts';
import { otherCameraText } from '../state/other-camera-text.ts';
import { type HostStatus, otherCameraIn } from '../state/session.ts';

/** Says that the camera in use is not the wanted one; empty otherwise. */
export function OtherCameraLine({ host, onChoose }: { host: HostStatus; onChoose(): void }) {
  const other = otherCameraIn(host);
  if (other === null) return null;
  return (
    <p class="warning" role="status" data-testid="other-camera">
      {otherCameraText(other)}{' '}
      <button type="button" class="plain" onClick={onChoose}>
        {text('otherCamera_choose')}
      </button>
    </p>
  );
}
