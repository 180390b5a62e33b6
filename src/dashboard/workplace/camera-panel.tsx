import { text } from '../../platform/i18n.ts';
import { Preview } from '../preview.tsx';
import type { Sight } from '../sight.ts';
import type { WorkplaceSight } from './workplace-sight.ts';
import { measuredInShort } from './workplace-words.ts';

interface PanelProps {
  readonly look: WorkplaceSight;
}

function Failed({ look }: PanelProps) {
  const state = look.state.value;
  if (state.phase !== 'failed') return null;
  return (
    <p role="alert" class="error">
      <strong>{text(`problem_${state.problem}_title`)}</strong> {text(`problem_${state.problem}_text`)}
    </p>
  );
}

/** What keeps it from measuring, or what it has measured. */
function toldOf(sight: Sight, measured: string): { title: string; detail: string; held: boolean } {
  if (sight === 'waiting') return { title: text('sight_waiting'), detail: '', held: false };
  if (sight !== 'clear') {
    const [title, detail] = [text(`calibration_${sight}_title`), text(`calibration_${sight}_text`)];
    return { title, detail, held: true };
  }
  if (measured === '') return { title: text('workplaceMeasuring'), detail: '', held: false };
  return { title: text('workplaceMeasured', measured), detail: '', held: false };
}

function Told({ look }: PanelProps) {
  const { title, detail, held } = toldOf(look.sight.value, measuredInShort(look.measured.value));
  return (
    <p class={held ? 'feedback held-up' : 'feedback'}>
      <span class="sign" aria-hidden="true">
        {held ? '!' : '…'}
      </span>
      <span>
        <strong>{title}</strong> {detail}
      </span>
    </p>
  );
}

/** Camera off or on, and what it measures. */
export function CameraPanel({ look }: PanelProps) {
  const { phase } = look.state.value;
  const on = phase === 'opening' || phase === 'looking';
  const measured = measuredInShort(look.measured.value);
  return (
    <section class="workplace-camera" aria-labelledby="workplace-camera">
      <h2 id="workplace-camera">{text('workplaceCameraTitle')}</h2>
      <p>{text('workplaceCameraHow')}</p>
      {on && (
        <div class="picture">
          {phase === 'opening' ? (
            <p class="camera-off quiet">{text('stageOpening')}</p>
          ) : (
            <Preview flow={look} />
          )}
        </div>
      )}
      <div role="status" data-testid="workplace-measured">
        {phase === 'looking' && <Told look={look} />}
        {!on && measured !== '' && <p>{text('workplaceMeasured', measured)}</p>}
      </div>
      <Failed look={look} />
      <p class="row">
        <button
          type="button"
          class={on || measured !== '' ? '' : 'primary'}
          data-testid="workplace-camera"
          onClick={() => (on ? look.close() : void look.open())}
        >
          {text(on ? 'workplaceCameraOff' : phase === 'failed' ? 'tryAgain' : 'workplaceCameraOn')}
        </button>
      </p>
      <p class="quiet">{text('workplaceCameraHonest')}</p>
    </section>
  );
}
