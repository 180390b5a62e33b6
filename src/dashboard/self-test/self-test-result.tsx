import { useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { countText, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { lessonsOf } from '../../self-test/lessons.ts';
import type { SelfTestLabel } from '../../self-test/plan.ts';
import { reportOn, type StepReport } from '../../self-test/report.ts';
import type { SelfTest } from '../../self-test/self-test.ts';
import { recordingOfTest } from '../../self-test/self-test-recording.ts';
import type { Workplace } from '../../state/workplaces.ts';
import { saveRecording } from '../replay/save-recording.ts';
import { SelfTestFigure } from './self-test-figure.tsx';
import { noticedGlances, outcomeText, signOf, toneOf, uncountedText } from './self-test-text.ts';

interface Ended {
  readonly test: SelfTest;
  readonly endedAtMs: number;
  readonly workplace: Workplace;
}

interface ResultProps extends Ended {
  /** Takes one posture again. */
  onRetake(label: SelfTestLabel): void;
  onAgain(): void;
}

interface OutcomesProps extends Pick<ResultProps, 'onRetake'> {
  readonly steps: readonly StepReport[];
}

function Retake({ label, onRetake }: Pick<StepReport, 'label'> & Pick<ResultProps, 'onRetake'>) {
  return (
    <span class="end">
      <button
        type="button"
        aria-label={text('selfTestRetakeNamed', text(`selfTest_${label}_title`))}
        data-testid={`self-test-retake-${label}`}
        onClick={() => onRetake(label)}
      >
        {text('selfTestRetake')}
      </button>
    </span>
  );
}

function Outcomes({ steps, onRetake }: OutcomesProps) {
  return (
    <ul class="card rows self-test-outcomes" data-testid="self-test-outcomes">
      {steps.map((step) => (
        <li key={step.label} class={`outcome-${step.outcome}`} data-outcome={step.outcome}>
          <span class={signOf(step) === '≈' ? 'sign sign-near' : 'sign'} aria-hidden="true">
            {signOf(step)}
          </span>
          <span class="outcome-figure" aria-hidden="true">
            <SelfTestFigure label={step.label} tone={toneOf(step.label)} />
          </span>
          <span class="outcome-text">
            <strong>{text(`selfTest_${step.label}_title`)}</strong> {outcomeText(step)}
          </span>
          {(step.outcome === 'wrong' || step.outcome === 'unseen') && (
            <Retake label={step.label} onRetake={onRetake} />
          )}
        </li>
      ))}
    </ul>
  );
}

type Learning = 'asked' | 'learned' | 'undone' | 'failed';

/** Asks whether to learn from what was misjudged. It can be undone here while the page is open. */
function Learn({ test, endedAtMs, workplace }: Ended) {
  const learning = useSignal<Learning>('asked');
  const lessons = lessonsOf(test, endedAtMs);
  const wrong = reportOn(test).steps.some(({ outcome }) => outcome === 'wrong');
  if (!wrong) return null;

  async function learn(): Promise<void> {
    const sent = lessons.map(({ looks, ...said }) =>
      send('pageToBackground.addExample', {
        ...said,
        looks: looks.map((look) => ({ ...look, features: [...look.features] })),
        setup: workplace.id,
      }),
    );
    const answers = await Promise.all(sent);
    learning.value = answers.every(({ ok }) => ok) ? 'learned' : 'failed';
  }
  async function undo(): Promise<void> {
    await Promise.all(lessons.map(({ atMs }) => send('pageToBackground.undoExample', { atMs })));
    learning.value = 'undone';
  }

  return (
    <section aria-labelledby="self-test-learn">
      <h2 id="self-test-learn">
        {text(lessons.length === 0 ? 'selfTestNoLearnTitle' : 'selfTestLearnTitle')}
      </h2>
      <p>
        {lessons.length === 0
          ? text('selfTestNothingToLearn')
          : countText('selfTestCanLearn', lessons.length)}
      </p>
      <p role="status" data-testid="self-test-learning">
        {learning.value === 'asked' ? '' : text(`selfTestLearning_${learning.value}`)}
      </p>
      {lessons.length > 0 && (
        <p class="row">
          {learning.value === 'learned' ? (
            <button type="button" data-testid="self-test-undo" onClick={() => void undo()}>
              {text('undoLimit')}
            </button>
          ) : (
            <button type="button" class="primary" data-testid="self-test-learn" onClick={() => void learn()}>
              {text('selfTestLearn')}
            </button>
          )}
        </p>
      )}
    </section>
  );
}

function Save({ test, endedAtMs, workplace }: Ended) {
  const recording = recordingOfTest(test, endedAtMs, workplace.calibrationPoses);
  if (recording === null) return null;
  return (
    <section aria-labelledby="self-test-save">
      <h2 id="self-test-save">{text('selfTestSaveTitle')}</h2>
      <p>{text('selfTestSaveText')}</p>
      <p class="row">
        <button type="button" data-testid="self-test-save" onClick={() => saveRecording(recording)}>
          {text('recording_save')}
        </button>
      </p>
    </section>
  );
}

/** The end of a test: what was judged right, what was confused with what, and what can be learned from it. */
export function SelfTestResult({ onRetake, onAgain, ...ended }: ResultProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { steps, counted, right } = reportOn(ended.test);
  return (
    <div class="done" data-testid="self-test-result">
      <h1 ref={heading} tabIndex={-1}>
        {counted === 0 ? text('selfTestNone') : countText('selfTestScore', counted, right)}
      </h1>
      {counted > 0 && counted < steps.length && (
        <p class={noticedGlances(steps).length === 0 ? 'quiet' : ''} data-testid="self-test-uncounted">
          {uncountedText(steps, counted)}
        </p>
      )}
      {counted > 0 && <Outcomes steps={steps} onRetake={onRetake} />}
      <Learn {...ended} />
      <Save {...ended} />
      <p class="row">
        <button type="button" data-testid="self-test-again" onClick={onAgain}>
          {text('selfTestAgain')}
        </button>
        <a class="button" href="#settings">
          {text('page_settings')}
        </a>
      </p>
    </div>
  );
}
