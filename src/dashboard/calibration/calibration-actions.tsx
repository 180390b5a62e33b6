import { text } from '../../platform/browser/i18n.ts';
import type { CalibrationFlow, FlowPhase } from './calibration-flow.ts';

const BEFORE_CAMERA: readonly FlowPhase['phase'][] = ['intro', 'opening', 'failed', 'unsaved'];

/** Turns the camera on, for the first time or again. */
export function OpenCamera({ flow }: { flow: CalibrationFlow }) {
  const { phase } = flow.state.value;
  const again = phase === 'failed' || phase === 'unsaved';
  return (
    <button
      type="button"
      class="primary large"
      data-testid="open-camera"
      disabled={phase === 'opening'}
      onClick={() => void flow.openPreview()}
    >
      {again ? text('tryAgain') : text('openCamera')}
    </button>
  );
}

/** Nothing was calibrated, so no page says so. */
async function keepCurrent(flow: CalibrationFlow): Promise<void> {
  await flow.keepOld();
  location.hash = 'places';
}

interface ActionsProps {
  readonly flow: CalibrationFlow;
  readonly calibrated: boolean;
  /** Whether a new workplace is being added. */
  readonly isNew: boolean;
  /** Whether the picture opens by itself. The buttons that will be needed are there from the beginning, inactive. */
  readonly opensAtOnce: boolean;
  onCalibrate(): void;
}

/** The buttons of each phase. They stay in the page while they are inactive, so that the focus is not lost. */
export function CalibrationActions({ flow, calibrated, isNew, opensAtOnce, onCalibrate }: ActionsProps) {
  const state = flow.state.value;
  const opens = opensAtOnce && (state.phase === 'intro' || state.phase === 'opening');
  if (BEFORE_CAMERA.includes(state.phase) && !opens) return <OpenCamera flow={flow} />;
  const ready = state.phase === 'preview';
  const refused = state.phase === 'preview' && state.refused !== null;
  return (
    <>
      <button
        type="button"
        class="primary large"
        data-testid="calibrate"
        disabled={!ready}
        onClick={onCalibrate}
      >
        {refused ? text('tryAgain') : text('calibrate')}
      </button>
      {calibrated && (ready || opens) && isNew && (
        <a class="button large" href="#places">
          {text('confirm_keep')}
        </a>
      )}
      {calibrated && (ready || opens) && !isNew && (
        <button
          type="button"
          class="large"
          data-testid="keep-old"
          disabled={!ready}
          onClick={() => void keepCurrent(flow)}
        >
          {text('keepOld')}
        </button>
      )}
    </>
  );
}
