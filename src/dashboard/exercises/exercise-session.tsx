import { ChevronLeft } from 'lucide-preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { LiftBlock } from '../camera/camera-failure.tsx';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import { createExerciseFlow, type ExerciseFlow } from './exercise-flow.ts';
import { ExerciseSteps, SkipIf } from './exercise-steps.tsx';
import { exerciseText } from './exercise-text.ts';

/** Who says that it is done. */
export type DoneBy = 'camera' | 'clock' | 'user';

interface SessionProps {
  readonly exercise: DosedExercise;
  readonly withCamera: boolean;
  onDone(by: DoneBy): void;
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

const RADIUS = 50;
const AROUND = 2 * Math.PI * RADIUS;
const HELD_RADIUS = 40;
const HELD_AROUND = 2 * Math.PI * HELD_RADIUS;

function dash(part: number, around: number): string {
  return `${(Math.min(1, part) * around).toFixed(1)} ${around.toFixed(1)}`;
}

/** How many are done, with a ring; an inner ring fills while a position is held, with the seconds that are left. */
function Count({ flow, holdMs }: { flow: ExerciseFlow; holdMs: number }) {
  const { done, total, held, stage } = flow.progress.value;
  return (
    <div class="count-ring">
      <svg viewBox="0 0 112 112" width="112" height="112" aria-hidden="true">
        <circle class="ring-track" cx="56" cy="56" r={RADIUS} />
        {done > 0 && (
          <circle
            class="ring-fill"
            cx="56"
            cy="56"
            r={RADIUS}
            stroke-dasharray={dash(done / total, AROUND)}
          />
        )}
        {stage === 'hold' && (
          <circle
            class="ring-held"
            cx="56"
            cy="56"
            r={HELD_RADIUS}
            stroke-dasharray={dash(held, HELD_AROUND)}
          />
        )}
      </svg>
      <p class="count" data-testid="count">
        {text('exerciseCount', done, total)}
        {stage === 'hold' && (
          <span class="quiet" aria-hidden="true" data-testid="hold-left">
            {durationText(Math.max(1000, Math.ceil(((1 - held) * holdMs) / 1000) * 1000))}
          </span>
        )}
      </p>
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

function Picture({ flow }: { flow: ExerciseFlow }) {
  return (
    <div class="picture">
      {flow.stream.value === null ? (
        <p class="camera-off quiet">{text('stageOpening')}</p>
      ) : (
        <Preview flow={flow} withArms />
      )}
    </div>
  );
}

interface ActionsProps extends Pick<SessionProps, 'onDone' | 'onSkip' | 'onWithoutCamera'> {
  readonly byCamera: boolean;
}

function Actions({ byCamera, onDone, onSkip, onWithoutCamera }: ActionsProps) {
  return (
    <div class="row">
      <button type="button" class="primary" data-testid="stretch-done" onClick={() => onDone('user')}>
        {text('exerciseDone')}
      </button>
      <button type="button" class="plain" data-testid="stretch-skip" onClick={onSkip}>
        {text('exerciseSkip')}
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
    () =>
      createExerciseFlow(exercise, movement, () => onDone.current(movement === null ? 'clock' : 'camera')),
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
      <button type="button" class="plain stretch-back" data-testid="stretch-stop" onClick={ends.onStop}>
        <Icon of={ChevronLeft} />
        {text('exerciseAll')}
      </button>
      <h1 ref={heading} tabIndex={-1}>
        {text(`exercise_${exercise.id}_title`)}
      </h1>
      <SkipIf exercise={exercise} />
      <div class="card">
        <div class="stretch-pictures">
          <div class="exercise-stage">
            <ExerciseFigure id={exercise.id} sides={exercise.sides} side={side} still={false} />
          </div>
          {movement !== null && flow.state.value.phase !== 'failed' && <Picture flow={flow} />}
        </div>
        <CameraFailed flow={flow} />
        {flow.state.value.phase !== 'failed' && (
          <div class="stretch-led">
            <Count flow={flow} holdMs={exercise.holdMs} />
            <Instruction flow={flow} />
          </div>
        )}
        <Actions
          byCamera={movement !== null}
          onDone={ends.onDone}
          onSkip={ends.onSkip}
          onWithoutCamera={onWithoutCamera}
        />
      </div>
      <div class="card">
        <ExerciseSteps exercise={exercise} />
      </div>
    </div>
  );
}
