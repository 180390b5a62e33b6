import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_CALIBRATION_CONFIG } from '../../posture/calibration/calibration.ts';
import { CameraFailure, PermissionHint } from '../camera/camera-failure.tsx';
import type { FlowPhase } from './calibration-flow.ts';

const HOLD_SECONDS = DEFAULT_CALIBRATION_CONFIG.holdMs / 1000;

function Introduction() {
  return (
    <>
      <h1>{text('welcome_title')}</h1>
      <div class="promise">
        <p>{text('welcome_does')}</p>
        <p>{text('welcome_pictures')}</p>
        <p>{text('welcome_control')}</p>
      </div>
      <PermissionHint />
    </>
  );
}

function Recalibration() {
  return (
    <>
      <h1>{text('recalibrate_title')}</h1>
      <p>{text('recalibrate_text')}</p>
      <PermissionHint />
    </>
  );
}

function Guide({ standing }: { standing: boolean }) {
  return (
    <>
      <h1>{text('guide_title')}</h1>
      <ul class="guide">
        <li>{standing ? text('guide_stand') : text('guide_sit')}</li>
        <li>{text('guide_view')}</li>
        <li>{text('guide_look')}</li>
      </ul>
      <p class="quiet">{text('guide_hold', HOLD_SECONDS)}</p>
    </>
  );
}

interface CalibrationTextProps {
  readonly state: FlowPhase;
  readonly introduces: boolean;
  /** Whether the workplace is for standing. */
  readonly standing: boolean;
}

/** The text of each phase. */
export function CalibrationText({ state, introduces, standing }: CalibrationTextProps) {
  if (state.phase === 'failed') return <CameraFailure problem={state.problem} />;
  if (state.phase === 'unsaved')
    return (
      <div role="alert">
        <h1 class="error">{text('unsaved_title')}</h1>
        <p>{text('unsaved_text')}</p>
      </div>
    );
  if (state.phase === 'intro' || state.phase === 'opening')
    return introduces ? <Introduction /> : <Recalibration />;
  return <Guide standing={standing} />;
}
