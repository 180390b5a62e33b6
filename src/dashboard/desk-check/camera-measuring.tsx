import { Camera } from 'lucide-preact';
import type { DeskStep } from '../../advice/desk-check.ts';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';
import type { CalibrationHint } from '../camera/calibration-hint.ts';
import { Feedback } from '../camera/feedback.tsx';
import { CameraProblemBlock } from '../shared/camera-problem-block.tsx';
import type { DeskCheckSession } from './desk-check-session.ts';
import { measuredOf } from './desk-check-text.ts';

/** The questions that the camera can help with. It measures all three at once. */
export const CAMERA_STEPS: readonly DeskStep[] = ['height', 'distance', 'light'];

interface MeasuringProps {
  readonly step: DeskStep;
  readonly session: DeskCheckSession;
}

function Failed({ session }: Pick<MeasuringProps, 'session'>) {
  const state = session.state.value;
  if (state.phase !== 'failed') return null;
  return <CameraProblemBlock problem={state.problem} onAllowed={() => void session.open()} />;
}

type Notice = { readonly sign: '…' | '!'; readonly title: string; readonly detail: string };

/** What prevents a measurement, or that it goes on. Null once it is measured. */
function noticeFor(hint: CalibrationHint, measured: string): Notice | null {
  if (hint === 'waiting') return { sign: '…', title: text('cameraHint_waiting'), detail: '' };
  if (hint !== 'clear')
    return {
      sign: '!',
      title: text(`calibration_${hint}_title`),
      detail: text(`calibration_${hint}_text`),
    };
  return measured === '' ? { sign: '…', title: text('deskCheckMeasuring'), detail: '' } : null;
}

function Honest() {
  return (
    <>
      <p class="quiet">{text('deskCheckCameraShort')}</p>
      <details class="fold-words setting-more">
        <summary>{text('deskCheckCameraExact')}</summary>
        <p class="quiet">{text('deskCheckCameraHonest')}</p>
      </details>
    </>
  );
}

/** Offers to measure what is asked; then what it measures, and how far that can be trusted. */
export function CameraMeasuring({ step, session }: MeasuringProps) {
  const { phase } = session.state.value;
  const on = phase === 'opening' || phase === 'looking';
  const measured = measuredOf(step, session.measured.value);
  const notice = phase === 'looking' ? noticeFor(session.hint.value, measured) : null;
  return (
    <div class="workplace-camera">
      <div role="status" data-testid="workplace-measured">
        {measured !== '' && <p class="workplace-says">{measured}</p>}
        {notice !== null && <Feedback {...notice} />}
      </div>
      <Failed session={session} />
      <p>
        <button
          type="button"
          class="plain at-edge"
          data-testid="workplace-camera"
          onClick={() => (on ? session.close() : void session.open())}
        >
          <Icon of={Camera} small />
          {text(on ? 'deskCheckCameraOff' : phase === 'failed' ? 'tryAgain' : 'deskCheckCameraTitle')}
        </button>
      </p>
      {(on || measured !== '') && <Honest />}
    </div>
  );
}
