import { useEffect, useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { SELF_TEST_PLAN, type SelfTestStep } from '../../self-test/plan.ts';
import { currentStep, stepProgress } from '../../self-test/self-test.ts';
import { Countdown } from '../calibration/stage.tsx';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import { CameraProblemBlock } from '../shared/camera-problem-block.tsx';
import { StepIndicator } from '../shared/step-indicator.tsx';
import { SelfTestFigure } from './self-test-figure.tsx';
import type { SelfTestFlow } from './self-test-flow.ts';
import { toneOf } from './self-test-text.ts';

interface RunProps {
  readonly flow: SelfTestFlow;
}

/** The seconds until the posture is done. Seen only: a screen reader would count through the whole test. */
function SecondsLeft({ flow }: RunProps) {
  const { looking, share } = stepProgress(flow.test.value);
  const step = currentStep(flow.test.value);
  if (!looking || step === null || flow.state.value.phase !== 'running') return null;
  return (
    <div aria-hidden="true">
      <Countdown secondsLeft={Math.max(1, Math.ceil(((1 - share) * step.sampleMs) / 1000))} />
    </div>
  );
}

function Picture({ flow }: RunProps) {
  const { phase } = flow.state.value;
  return (
    <div class="picture">
      {flow.stream.value === null ? (
        <p class="camera-off quiet">{text(phase === 'opening' ? 'stageOpening' : 'stageOff')}</p>
      ) : (
        <Preview flow={flow} />
      )}
      <SecondsLeft flow={flow} />
    </div>
  );
}

/** What to do now. The posture's name and instruction are read out when it changes, and when sampling begins. */
function Instruction({ flow, step }: RunProps & { step: SelfTestStep }) {
  const state = flow.state.value;
  if (state.phase === 'failed') return <CameraProblemBlock problem={state.problem} onAllowed={flow.run} />;
  const { looking } = stepProgress(flow.test.value);
  const paused = state.phase === 'paused';
  const title = text(paused ? 'selfTestPaused' : looking ? 'collecting_text' : 'selfTestMove');
  return (
    <div role="status" data-testid="self-test-told">
      <p class="read-out">
        {looking || paused
          ? ''
          : `${text(`selfTest_${step.label}_title`)}. ${text(`selfTest_${step.label}_how`)}`}
      </p>
      {/* No check mark: it's judged afterwards. */}
      <Feedback sign="→" title={title} detail="" />
    </div>
  );
}

function Progress({ flow }: RunProps) {
  const { looking, share } = stepProgress(flow.test.value);
  return (
    <progress
      class={looking ? '' : 'idle'}
      aria-label={text('selfTestProgress')}
      max={1}
      value={looking ? share : 0}
    />
  );
}

/** The buttons stay in place, so that the focus isn't lost. */
function Actions({ flow }: RunProps) {
  const { phase } = flow.state.value;
  const isRunning = phase === 'running' || phase === 'opening';
  const first = useRef<HTMLButtonElement>(null);
  useEffect(() => first.current?.focus(), []);
  return (
    <div class="row">
      <button
        type="button"
        ref={first}
        class={isRunning ? '' : 'primary'}
        data-testid="self-test-pause"
        onClick={isRunning ? flow.pause : flow.run}
      >
        {text(isRunning ? 'selfTestPause' : phase === 'failed' ? 'tryAgain' : 'selfTestResume')}
      </button>
      {flow.test.value.before === null && (
        <button type="button" class="plain" data-testid="self-test-skip" onClick={flow.skip}>
          {text('selfTestSkip')}
        </button>
      )}
      <button type="button" class="plain" data-testid="self-test-stop" onClick={flow.stop}>
        {text('selfTestStop')}
      </button>
    </div>
  );
}

function nextText(at: number): string {
  const next = SELF_TEST_PLAN[at + 1];
  return next === undefined
    ? text('selfTestLast')
    : text('selfTestNext', text(`selfTest_${next.label}_title`));
}

/** The running test: the requested posture, the live picture, and what comes next. */
export function SelfTestRun({ flow }: RunProps) {
  const { at, before } = flow.test.value;
  const isWhole = before === null;
  const step = currentStep(flow.test.value);
  if (step === null) return null;
  const { label, expected } = step;
  return (
    <div class="card self-test-run" data-testid="self-test-run">
      {isWhole && <StepIndicator at={at + 1} of={SELF_TEST_PLAN.length} />}
      <div>
        <h1>{text(`selfTest_${label}_title`)}</h1>
        <p>{text(`selfTest_${label}_how`)}</p>
      </div>
      <div class="self-test-asked">
        <SelfTestFigure label={label} tone={toneOf(label)} />
        <p class="quiet">{text(`selfTestExpected_${expected}`)}</p>
      </div>
      <div class="self-test-led">
        <Picture flow={flow} />
        <Progress flow={flow} />
        <Instruction flow={flow} step={step} />
        {isWhole && <p class="quiet">{nextText(at)}</p>}
      </div>
      <Actions flow={flow} />
    </div>
  );
}
