import { useEffect, useRef } from 'preact/hooks';
import { cameraPermission } from '../../camera/source/camera-stream.ts';
import { ASKS_EVERY_TIME, HAS_SITE_SETTINGS } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { openCameraSettings } from '../../platform/browser/tabs.ts';
import type { CameraProblem } from '../../state/session.ts';
import { BlockedSign } from '../../ui/figure/blocked-sign.tsx';

/** Shown before the browser asks: a permission for this time only would end with the tab. */
export function PermissionHint() {
  return <p class="hint">{text(ASKS_EVERY_TIME ? 'permissionHint_firefox' : 'permissionHint')}</p>;
}

/** Calls back when the camera is allowed while this is shown. */
function useAllowed(onAllowed: () => void): void {
  useEffect(() => {
    const left = new AbortController();
    void cameraPermission().then((permission) => {
      const report = () => permission.state === 'granted' && onAllowed();
      permission.addEventListener('change', report, { signal: left.signal });
    });
    return () => left.abort();
  }, [onAllowed]);
}

interface LiftBlockProps {
  readonly problem: CameraProblem;
  /** Opens the camera again, if the page does not do so by itself. */
  onAllowed?(): void;
}

/** How to lift a block, or a calibration with the camera that is there, if that is the problem. */
export function LiftBlock({ problem, onAllowed = () => {} }: LiftBlockProps) {
  if (problem === 'permission_denied') return <BlockSteps onAllowed={onAllowed} />;
  if (problem !== 'own_camera_gone') return null;
  return (
    <div class="lift-block">
      <a class="button" data-testid="calibrate-again" href="#calibrate">
        {text('nextStep_calibrate')}
      </a>
    </div>
  );
}

/** The page has just asked for the camera, so the browser shows its icon. */
function BlockSteps({ onAllowed }: { onAllowed(): void }) {
  useAllowed(onAllowed);
  return (
    <div class="lift-block">
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
    </div>
  );
}

/** Why there is no picture, and what to do. The button that failed may be far below: the reason comes into view. */
export function CameraFailure({ problem }: { problem: CameraProblem }) {
  const reason = useRef<HTMLDivElement>(null);
  useEffect(() => reason.current?.scrollIntoView({ block: 'nearest' }), [problem]);
  return (
    <>
      <div role="alert" ref={reason}>
        <h1 class="error">{text(`problem_${problem}_title`)}</h1>
        <p>{text(`problem_${problem}_text`)}</p>
      </div>
      <LiftBlock problem={problem} />
      {problem === 'permission_needed' && <PermissionHint />}
    </>
  );
}
