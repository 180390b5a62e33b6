import { text } from '../../platform/browser/i18n.ts';
import type { CalibrationHint } from '../camera/calibration-hint.ts';
import { LiftBlock } from '../camera/camera-failure.tsx';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import type { DeskCheckSession } from './desk-check-session.ts';
import { measuredInShort } from './desk-check-text.ts';

interface PanelProps {
  readonly look: DeskCheckSession;
}

function Failed({ look }: PanelProps) {
  const state = look.state.value;
  if (state.phase !== 'failed') return null;
  return (
    <>
      <p role="alert" class="error">
        <strong>{text(`problem_${state.problem}_title`)}</strong> {text(`problem_${state.problem}_text`)}
      </p>
      <LiftBlock problem={state.problem} onAllowed={() => void look.open()} />
    </>
  );
}

type Notice = { readonly sign: '…' | '!' | '✓'; readonly title: string; readonly detail: string };

/** What prevents a measurement, or what was measured. */
function noticeFor(hint: CalibrationHint, measured: string): Notice {
  if (hint === 'waiting') return { sign: '…', title: text('cameraHint_waiting'), detail: '' };
  if (hint !== 'clear')
    return {
      sign: '!',
      title: text(`calibration_${hint}_title`),
      detail: text(`calibration_${hint}_text`),
    };
  if (measured === '') return { sign: '…', title: text('deskCheckMeasuring'), detail: '' };
  return { sign: '✓', title: text('deskCheckMeasured', measured), detail: '' };
}

function Picture({ look }: PanelProps) {
  return (
    <div class="picture">
      {look.stream.value === null ? (
        <p class="camera-off quiet">{text('stageOpening')}</p>
      ) : (
        <Preview flow={look} />
      )}
    </div>
  );
}

/** Whether the camera is on, and what it measures. */
export function CameraPanel({ look }: PanelProps) {
  const { phase } = look.state.value;
  const on = phase === 'opening' || phase === 'looking';
  const measured = measuredInShort(look.measured.value);
  return (
    <section class="workplace-camera" aria-labelledby="workplace-camera">
      <h2 id="workplace-camera">{text('deskCheckCameraTitle')}</h2>
      <p>{text('deskCheckCameraHow')}</p>
      {on && <Picture look={look} />}
      <div role="status" data-testid="workplace-measured">
        {phase === 'looking' && (
          <Feedback {...noticeFor(look.hint.value, measuredInShort(look.measured.value))} />
        )}
        {!on && measured !== '' && <p>{text('deskCheckMeasured', measured)}</p>}
      </div>
      <Failed look={look} />
      <p class="row">
        <button
          type="button"
          class={on || measured !== '' ? '' : 'primary'}
          data-testid="workplace-camera"
          onClick={() => (on ? look.close() : void look.open())}
        >
          {text(on ? 'deskCheckCameraOff' : phase === 'failed' ? 'tryAgain' : 'deskCheckCameraOn')}
        </button>
      </p>
      <p class="quiet">{text('deskCheckCameraHonest')}</p>
    </section>
  );
}
