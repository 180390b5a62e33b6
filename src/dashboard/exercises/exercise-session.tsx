import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { LiftBlock } from '../camera/camera-failure.tsx';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import { createExerciseFlow, type ExerciseFlow } from './exercise-flow.ts';
import { ExerciseSteps } from './exercise-steps.tsx';
import { exerciseText } from './exercise-text.ts';

interface SessionProps {
  readonly exercise: DosedExercise;
  readonly withCamera: boolean;
  /** @param counted whether the camera counted to the end */
  onDone(counted: boolean): void;
  onSkip(): void;
  onStop(): void;
  onWithoutCamera(): void;
}

/** Stops while the page is hidden, and continues when it is visible. */
function followVisibility(flow: ExerciseFlow): () => void {
  const follow = () => {
    if (document.visibilityState === 'hidden') flow.pause();
    else if (flow.state.value.phase === 'paused') flow.run();
  };
  document.addEventListener('visibilitychange', follow);
  return () => document.removeEventListener('visibilitychange', follow);
}

function Count({ flow }: { flow: ExerciseFlow }) {
  const { done, total, held, stage } = flow.progress.value;
  return (
    <div class="stretch-count">
      <p class="count" data-testid="count">
        {text('exerciseCount', done, total)}
      </p>
      <progress
        class={stage === 'hold' ? '' : 'idle'}
        aria-label={text('exerciseHeld')}
        max={1}
        value={held}
      />
    </div>
  );
}

/** What to do now, also read out by screen readers: text and count change together. */
function Instruction({ flow }: { flow: ExerciseFlow }) {
  const progress = flow.progress.value;
  return (
    <div role="status" data-testid="stretch-told">
      <Feedback {...exerciseText(progress, flow.byCamera)} />
      <p class="read-out">{text('exerciseCount', progress.done, progress.total)}</p>
    </div>
  );
}

function CameraFailed({ flow }: { flow: ExerciseFlow }) {
  const state = flow.state.value;
  if (state.phase !== 'failed') return null;
  return (
    <div class="stretch-failed">
      <div role="alert">
        <p class="error">
          <strong>{text(`problem_${state.problem}_title`)}</strong>
        </p>
        <p>{text(`problem_${state.problem}_text`)}</p>
      </div>
      <LiftBlock problem={state.problem} onAllowed={flow.run} />
      <p class="row">
        <button type="button" class="primary" onClick={flow.run}>
          {text('tryAgain')}
        </button>
      </p>
    </div>
  );
}

interface ActionsProps extends Pick<SessionProps, 'onDone' | 'onSkip' | 'onStop' | 'onWithoutCamera'> {
  readonly byCamera: boolean;
}

function Actions({ byCamera, onDone, onSkip, onStop, onWithoutCamera }: ActionsProps) {
  return (
    <div class="row">
      <button type="button" data-testid="stretch-done" onClick={() => onDone(false)}>
        {text('exerciseDone')}
      </button>
      <button type="button" data-testid="stretch-skip" onClick={onSkip}>
        {text('exerciseSkip')}
      </button>
      <button type="button" data-testid="stretch-stop" onClick={onStop}>
        {text('exerciseStop')}
      </button>
      {byCamera && (
        <button type="button" class="plain" data-testid="without-camera" onClick={onWithoutCamera}>
          {text('withoutCamera')}
        </button>
      )}
    </div>
  );
}

/** One exercise, guided by the drawing, the steps and the count. */
export function ExerciseSession({ exercise, withCamera, onWithoutCamera, ...ends }: SessionProps) {
  const movement = withCamera ? exercise.movement : null;
  const onDone = useRef(ends.onDone);
  onDone.current = ends.onDone;
  const flow = useMemo(
    () => createExerciseFlow(exercise, movement, () => onDone.current(movement !== null)),
    [exercise, movement],
  );
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useEffect(() => {
    flow.run();
    return flow.pause;
  }, [flow]);
  useEffect(() => followVisibility(flow), [flow]);
  const { side } = flow.progress.value;
  return (
    <div class="stretch-session" data-testid="stretch-session">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text(`exercise_${exercise.id}_title`)}
        </h1>
        <ExerciseFigure id={exercise.id} sides={exercise.sides} side={side} still={false} />
      </div>
      <div class="stretch-led">
        {movement !== null && flow.state.value.phase !== 'failed' && (
          <div class="picture">
            {flow.stream.value === null ? (
              <p class="camera-off quiet">{text('stageOpening')}</p>
            ) : (
              <Preview flow={flow} withArms />
            )}
          </div>
        )}
        <CameraFailed flow={flow} />
        {flow.state.value.phase !== 'failed' && (
          <>
            <Instruction flow={flow} />
            <Count flow={flow} />
          </>
        )}
        <Actions byCamera={movement !== null} onWithoutCamera={onWithoutCamera} {...ends} />
      </div>
      <ExerciseSteps exercise={exercise} />
    </div>
  );
}
