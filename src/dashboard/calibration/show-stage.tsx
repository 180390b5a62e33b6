import { countText, text } from '../../platform/browser/i18n.ts';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import type { ShowFlow, ShowPhase } from './show-flow.ts';
import { CameraOff, Countdown, cameraOffState } from './stage.tsx';

interface StageNotice {
  readonly sign: '✓' | '!' | '…';
  readonly title: string;
  readonly detail: string;
}

/** The text under the picture. */
function noticeFor(state: ShowPhase, learned: number): StageNotice | null {
  if (state.phase === 'countdown') return { sign: '…', title: text('show_countdown'), detail: '' };
  if (state.phase === 'looking') {
    const title = text(state.problem === null ? 'collecting_text' : `show_notYet_${state.problem}`);
    return { sign: '…', title, detail: '' };
  }
  if (state.phase !== 'ready') return null;
  if (state.problem === 'not_saved') return { sign: '!', title: text('settingsNotSaved'), detail: '' };
  if (state.problem !== null)
    return { sign: '!', title: text('show_useless'), detail: text(`useless_${state.problem}`) };
  if (learned === 0) return null;
  return { sign: '✓', title: countText('show_learned', learned), detail: '' };
}

/** The live picture while a slouch is shown, and one line below it about the progress. */
export function ShowStage({ flow }: { flow: ShowFlow }) {
  const state = flow.state.value;
  const notice = noticeFor(state, flow.learned.value.length);
  return (
    <section class="stage" aria-label={text('stageLabel')}>
      <div class="picture">
        {flow.stream.value !== null ? (
          <Preview flow={flow} />
        ) : (
          <CameraOff state={cameraOffState(state.phase)} />
        )}
        <div aria-live="assertive">
          {state.phase === 'countdown' && <Countdown secondsLeft={state.secondsLeft} />}
        </div>
      </div>
      <progress
        class={state.phase === 'looking' ? '' : 'idle'}
        aria-label={text('progressLabel')}
        max={1}
        value={state.phase === 'looking' ? state.progress : 0}
      />
      <div role="status" data-testid="feedback">
        {notice !== null && <Feedback {...notice} />}
      </div>
    </section>
  );
}
