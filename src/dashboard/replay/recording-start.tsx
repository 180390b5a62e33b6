import { text } from '../../platform/browser/i18n.ts';
import { UprightPicture } from '../../ui/figure/posture-figure.tsx';
import { isCalibrated, type ProductState } from '../../ui/product-state.ts';
import { StartButton } from '../frame/start-button.tsx';
import { FileButton } from '../shared/file-button.tsx';

interface StartProps {
  readonly product: ProductState;
  onTake(): void;
  onFile(file: File): void;
}

/** The button that leads on: replays the last minutes, or makes that there are some. */
function LeadOn({ product, onTake }: Pick<StartProps, 'product' | 'onTake'>) {
  if (isCalibrated(product) === false)
    return (
      <a class="button primary large" href="#calibrate">
        {text('nextStep_calibrate')}
      </a>
    );
  const phase = product.session.value?.phase;
  if (phase === 'off' || phase === 'paused') {
    const label = text(phase === 'paused' ? 'nextStep_resume' : 'empty_start');
    return <StartButton product={product} label={label} testId="recording-start" large />;
  }
  return (
    <button type="button" class="primary large" data-testid="take-recording" onClick={onTake}>
      {text('recording_take')}
    </button>
  );
}

/** Whether there can be last minutes: they are kept only while it is on. */
function isOff(product: ProductState): boolean {
  const phase = product.session.value?.phase;
  return isCalibrated(product) === false || phase === 'off' || phase === 'paused';
}

const STEPS = ['play', 'mark', 'report'] as const;

function Steps() {
  return (
    <ol class="recording-steps">
      {STEPS.map((step, index) => (
        <li key={step}>
          <span class="show-number" aria-hidden="true">
            {index + 1}
          </span>
          <span>{text(`recording_step_${step}`)}</span>
        </li>
      ))}
    </ol>
  );
}

/** Before a recording is open: how a misjudged moment is reported, and the button that begins. */
export function RecordingStart({ product, onTake, onFile }: StartProps) {
  return (
    <>
      <section class="empty" aria-label={text('recording_ways')}>
        <div class="stage-figure">
          <UprightPicture />
        </div>
        <div>
          <Steps />
          <p class="empty-actions">
            <LeadOn product={product} onTake={onTake} />
            <FileButton
              label={text('recording_open')}
              accept=".jsonl"
              testId="open-recording"
              onFile={onFile}
            />
          </p>
          <div class="recording-kept">
            {isOff(product) && <p class="quiet">{text('recording_none')}</p>}
            <p class="quiet">{text('recording_points')}</p>
            <details class="fold-words setting-more">
              <summary>{text('recording_exactly')}</summary>
              <p class="quiet">
                {text('recording_what')} {text('recording_kept')}
              </p>
            </details>
          </div>
        </div>
      </section>
      <section class="ways" aria-label={text('page_selftest')}>
        <ul class="rows">
          <li>
            <div>
              <strong>{text('page_selftest')}</strong>
              <p class="quiet">{text('recording_selftest_text')}</p>
            </div>
            <span class="end">
              <a class="button" href="#selftest">
                {text('recording_selftest')}
              </a>
            </span>
          </li>
        </ul>
      </section>
    </>
  );
}
