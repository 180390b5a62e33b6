import { Armchair, Monitor, PersonStanding, ScanFace } from 'lucide-preact';
import { cameraPermission } from '../../camera/source/camera-stream.ts';
import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_CALIBRATION_CONFIG } from '../../posture/calibration/calibration.ts';
import { Icon } from '../../ui/icon.tsx';
import { useAnswer } from '../../ui/use-answer.ts';
import { CameraFailure, PermissionHint } from '../camera/camera-failure.tsx';
import type { FlowPhase } from './calibration-flow.ts';

const HOLD_SECONDS = DEFAULT_CALIBRATION_CONFIG.holdMs / 1000;

async function isCameraAllowed(): Promise<boolean> {
  return (await cameraPermission()).state === 'granted';
}

/** Before a later calibration: of a new workplace, or again. The browser may not ask any more. */
function LaterCalibration({ isNew, onlyAllows }: { isNew: boolean; onlyAllows: boolean }) {
  const allowed = useAnswer(isCameraAllowed, false);
  if (onlyAllows)
    return (
      <>
        <h1>{text('nextStep_allow')}</h1>
        <p>{text('allowAgain_text')}</p>
        <PermissionHint />
      </>
    );
  return (
    <>
      <h1>{text(isNew ? 'workplaces_add' : 'recalibrate')}</h1>
      <p>{text(isNew ? 'newWorkplace_text' : 'recalibrate_text')}</p>
      {!allowed && <PermissionHint />}
    </>
  );
}

function Guide({ standing }: { standing: boolean }) {
  return (
    <>
      <h1>{text('guide_title')}</h1>
      <ul class="guide guide-steps">
        <li>
          <Icon of={standing ? PersonStanding : Armchair} />
          {standing ? text('guide_stand') : text('guide_sit')}
        </li>
        <li>
          <Icon of={ScanFace} />
          {text('guide_view')}
        </li>
        <li>
          <Icon of={Monitor} />
          {text('guide_look')}
        </li>
      </ul>
      <p class="quiet">{text('guide_hold', HOLD_SECONDS)}</p>
    </>
  );
}

interface CalibrationTextProps {
  readonly state: FlowPhase;
  /** Whether a new workplace is being added. */
  readonly isNew: boolean;
  /** Whether the workplace is for standing. */
  readonly standing: boolean;
  /** Whether the user is here to allow the camera, and the calibration stays. */
  readonly onlyAllows: boolean;
  /** Whether the picture opens by itself, so that there is nothing to do before it. */
  readonly opensAtOnce: boolean;
}

/** The text of each phase. */
export function CalibrationText({ state, isNew, standing, onlyAllows, opensAtOnce }: CalibrationTextProps) {
  if (state.phase === 'failed') return <CameraFailure problem={state.problem} />;
  if (state.phase === 'unsaved')
    return (
      <div role="alert">
        <h1 class="error">{text('unsaved_title')}</h1>
        <p>{text('unsaved_text')}</p>
      </div>
    );
  if ((state.phase === 'intro' || state.phase === 'opening') && !opensAtOnce)
    return <LaterCalibration isNew={isNew} onlyAllows={onlyAllows} />;
  return <Guide standing={standing} />;
}
