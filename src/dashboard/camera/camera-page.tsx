import { useEffect, useMemo } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { Measurement } from '../../posture/body/measurement.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { checkedTexts, exactTexts, measuredAgainst, wordsMeant } from '../../ui/text/measured-text.ts';
import { headlineOfProduct } from '../../ui/text/product-headline.ts';
import { createCalibrationFlow } from '../calibration/calibration-flow.ts';
import { Stage } from '../calibration/stage.tsx';
import { useOpenAtOnce } from '../calibration/use-open-at-once.ts';
import { problemText } from '../charts/problem.tsx';
import { CameraFailure } from './camera-failure.tsx';
import { onWhileVisible } from './on-while-visible.ts';

/** The values with their likely errors, for who wants to know. */
function Exact({ measurement }: { measurement: Measurement }) {
  return (
    <details class="fold-words" data-testid="measured-exact">
      <summary>{text('measured_exact')}</summary>
      <p class="quiet">{measuredAgainst(measurement)}</p>
      <ul class="quiet">
        {exactTexts(measurement).map(({ name, exact }) => (
          <li key={name}>{text('labelValue', name, exact)}</li>
        ))}
      </ul>
    </details>
  );
}

interface CheckedProps {
  readonly live: LiveStatus | null;
  /** What the user has turned off. */
  readonly ignored: readonly IssueKind[];
}

/** What is looked for, and whether it is found at this moment. It keeps its height when nothing is measured. */
function Checked({ live, ignored }: CheckedProps) {
  const measurement = live?.measurement ?? null;
  const checked = checkedTexts(measurement, live?.assessment ?? null, ignored);
  return (
    <section aria-labelledby="measured">
      <h2 id="measured">{text('camera_measured')}</h2>
      <dl class="measured">
        {checked.map(({ issue, judged, tone }) => (
          <div key={issue}>
            <dt>{problemText(issue)}</dt>
            <dd class={`judged judged-${tone}`}>{judged}</dd>
            <dd class="means">{text(`watchFor_${issue}_text`)}</dd>
          </div>
        ))}
      </dl>
      {wordsMeant(checked).map((words) => (
        <p key={words} class="quiet" data-testid="word-meant">
          {words}
        </p>
      ))}
      {measurement === null ? (
        <p class="quiet">{text('camera_notMeasured')}</p>
      ) : (
        <Exact measurement={measurement} />
      )}
    </section>
  );
}

/** What is wrong with the posture at this moment; null if it is fine, or not known. */
function slouchText(product: ProductState): string | null {
  const headline = headlineOfProduct(product);
  return headline?.tone === 'drift' ? headline.title : null;
}

/** The camera's picture with the keypoints that are found in it, and what is measured from them. */
export function CameraPage({ product }: { product: ProductState }) {
  const flow = useMemo(createCalibrationFlow, []);
  useEffect(() => flow.close, [flow]);
  useOpenAtOnce(flow, product.session.value?.phase === 'watching');
  useEffect(() => onWhileVisible(flow.stream, flow.close, () => void flow.openPreview()), [flow]);
  const state = flow.state.value;
  const slouch = slouchText(product);
  return (
    <main class="page camera-view">
      <div>
        <h1>{text('page_camera')}</h1>
        <p>{text('camera_lead')}</p>
      </div>
      <section class="stage" aria-label={text('stageLabel')}>
        {state.phase === 'failed' ? (
          <>
            <CameraFailure problem={state.problem} />
            <button type="button" class="primary" onClick={() => void flow.openPreview()}>
              {text('tryAgain')}
            </button>
          </>
        ) : (
          <>
            <Stage
              flow={flow}
              clear={slouch ?? text('cameraHint_inView')}
              tone={slouch === null ? 'good' : 'slouch'}
            />
            {state.phase === 'intro' && (
              <button
                type="button"
                class="primary"
                data-testid="open-camera"
                onClick={() => void flow.openPreview()}
              >
                {text('openCamera')}
              </button>
            )}
            <a class="button" href="#calibrate">
              {text('recalibrate')}
            </a>
          </>
        )}
      </section>
      <Checked live={product.live.value} ignored={product.settings.value?.ignoredIssues ?? []} />
    </main>
  );
}
