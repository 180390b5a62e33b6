import { ASKS_EVERY_TIME, HAS_SITE_SETTINGS } from '../platform/capabilities.ts';
import { text } from '../platform/i18n.ts';
import { openCameraSettings } from '../platform/open-camera-settings.ts';
import type { CameraProblem } from '../platform/session.ts';
import { BlockedSign } from '../ui/blocked-sign.tsx';

/** Said before the browser asks: a leave for this time alone would end with the tab. */
export function PermissionHint() {
  return <p class="hint">{text(ASKS_EVERY_TIME ? 'permissionHint_firefox' : 'permissionHint')}</p>;
}

/** How a block is lifted, where that is the problem. The page has just asked for the camera, so that the browser shows its sign. */
export function LiftBlock({ problem }: { problem: CameraProblem }) {
  if (problem !== 'permission_denied') return null;
  return (
    <>
      <BlockedSign />
      <ol class="guide">
        <li>{text('allow_sign')}</li>
        <li>{text(ASKS_EVERY_TIME ? 'allow_choose_firefox' : 'allow_choose')}</li>
      </ol>
      <p>{text(ASKS_EVERY_TIME ? 'allow_settings_firefox' : 'allow_settings')}</p>
      {HAS_SITE_SETTINGS && (
        <button type="button" data-testid="camera-settings" onClick={() => void openCameraSettings()}>
          {text('allow_openSettings')}
        </button>
      )}
      <p class="quiet">{text('allow_organisation')}</p>
    </>
  );
}

/** Why there is no picture, and what to do. */
export function CameraFailure({ problem }: { problem: CameraProblem }) {
  return (
    <>
      <div role="alert">
        <h1 class="error">{text(`problem_${problem}_title`)}</h1>
        <p>{text(`problem_${problem}_text`)}</p>
      </div>
      <LiftBlock problem={problem} />
      {problem === 'permission_needed' && <PermissionHint />}
    </>
  );
}
