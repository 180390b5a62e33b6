import { text } from '../../platform/browser/i18n.ts';
import { PostureFigure } from '../../ui/figure/posture-figure.tsx';
import type { CalibrationHint } from '../camera/calibration-hint.ts';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import type { SkeletonTone } from '../camera/skeleton.ts';
import type { CalibrationFlow, FlowPhase } from './calibration-flow.ts';

/** Why there is no picture: it wasn't asked for yet, it is opening, or something else, which is said elsewhere. */
type OffState = 'before' | 'opening' | 'other';

/** In place of the picture. */
export function CameraOff({ state }: { state: OffState }) {
  return (
    <div class="camera-off">
      <PostureFigure measurement={null} tone={state === 'other' ? 'quiet' : 'good'} />
      {state !== 'other' && <p class="quiet">{text(state === 'opening' ? 'stageOpening' : 'stageBefore')}</p>}
    </div>
  );
}

/** Why there is no picture in a phase of a flow. While what was seen is saved, the camera is off already. */
export function cameraOffState(phase: string): OffState {
  if (phase === 'opening') return 'opening';
  return phase === 'intro' ? 'before' : 'other';
}

export function Countdown({ secondsLeft }: { secondsLeft: number }) {
  return (
    <div class="countdown" data-testid="countdown">
      {secondsLeft}
    </div>
  );
}

interface Notice {
  readonly sign: '✓' | '!' | '…';
  readonly title: string;
  readonly detail: string;
}

/** What is said when the camera sees what it needs. A slouch is no check mark. */
type Clear = Pick<Notice, 'sign' | 'title'>;

function hintText(hint: CalibrationHint, clear: Clear): Notice {
  if (hint === 'waiting') return { sign: '…', title: text('cameraHint_waiting'), detail: '' };
  if (hint === 'clear') return { ...clear, detail: '' };
  return { sign: '!', title: text(`calibration_${hint}_title`), detail: text(`calibration_${hint}_text`) };
}

/** The text under the picture in each phase. */
function noticeFor(state: FlowPhase, hint: CalibrationHint, clear: Clear): Notice | null {
  if (state.phase === 'countdown') return { sign: '…', title: text('countdown_text'), detail: '' };
  if (state.phase === 'collecting')
    return state.problem === null
      ? { sign: '…', title: text('collecting_text'), detail: '' }
      : hintText(state.problem, clear);
  if (state.phase !== 'preview') return null;
  // A refusal stays until its cause is fixed. That the user moved cannot be seen in one picture.
  const fixed = hint === 'clear' && state.refused !== 'moving';
  if (state.refused === null || fixed) return hintText(hint, clear);
  const { title, detail } = hintText(state.refused, clear);
  return { sign: '!', title: text('refused', title), detail };
}

interface StageProps {
  readonly flow: CalibrationFlow;
  /** Said when the camera sees what it needs. */
  readonly clear?: string;
  /** The color of the outline. */
  readonly tone?: SkeletonTone;
}

/** The live picture with its overlays, and one line below it about the progress. */
export function Stage({ flow, clear = text('cameraHint_clear'), tone = 'good' }: StageProps) {
  const state = flow.state.value;
  const sign = tone === 'slouch' ? '!' : '✓';
  const notice = noticeFor(state, flow.hint.value, { sign, title: clear });
  const on = flow.stream.value !== null;
  return (
    <>
      <div class="picture">
        {on ? <Preview flow={flow} tone={tone} /> : <CameraOff state={cameraOffState(state.phase)} />}
        <div aria-live="assertive">
          {state.phase === 'countdown' && <Countdown secondsLeft={state.secondsLeft} />}
        </div>
      </div>
      <progress
        class={state.phase === 'collecting' ? '' : 'idle'}
        aria-label={text('progressLabel')}
        max={1}
        value={state.phase === 'collecting' ? state.progress : 0}
      />
      <div role="status" data-testid="feedback">
        {notice !== null && <Feedback {...notice} />}
      </div>
    </>
  );
}
