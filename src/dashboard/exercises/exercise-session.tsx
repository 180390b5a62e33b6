import { ChevronLeft, Pause, Play, Square } from 'lucide-preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import type { DosedExercise } from '../../advice/exercises.ts';
import { text } from '../../platform/browser/i18n.ts';
import { readsArms } from '../../posture/exercise/movement.ts';
import { ExerciseFigure, LedExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Feedback } from '../camera/feedback.tsx';
import { Preview } from '../camera/preview.tsx';
import { CameraProblemBlock } from '../shared/camera-problem-block.tsx';
import { CountRing } from './count-ring.tsx';
import { createExerciseFlow, type ExerciseFlow } from './exercise-flow.ts';
import { ExerciseSteps, SkipIf } from './exercise-steps.tsx';
import { exerciseText, type SideMeaning } from './exercise-text.ts';
import { useMayBeDone } from './use-may-be-done.ts';

/** Who says that it is done. */
export type DoneBy = 'camera' | 'clock' | 'user';

/** How far an exercise has come, as far as anybody knows. */
export interface Extent {
  /** What the camera has counted; null if the clock leads. */
  readonly counted: number | null;
  /** For how long it went by the clock; null if the camera counts. */
  readonly timedMs: number | null;
}

/** The end of an exercise. A camera that has counted nothing knows nothing: then both are null. */
export interface Ending extends Extent {
  readonly by: DoneBy;
  /** How long it took, without pauses. */
  readonly tookMs: number;
}

interface SessionProps {
  readonly exercise: DosedExercise;
  readonly withCamera: boolean;
  /** The repeats that were counted before. */
  readonly done: number;
  onDone(ending: Ending): void;
  /** Ends it before it is done. */
  onStop(ending: Ending): void;
  /** Leaves it for the list. */
  onBack(): void;
  onWithoutCamera(): void;
}

/** Stops while the page is hidden, and continues when it is visible, unless the user had paused it. */
function followVisibility(flow: ExerciseFlow): () => void {
  let isHeld = false;
  const follow = () => {
    const isPaused = flow.state.value.phase === 'paused';
    if (document.visibilityState === 'hidden') {
      isHeld = !isPaused;
      flow.pause();
    } else if (isPaused && isHeld) flow.run();
  };
  document.addEventListener('visibilitychange', follow);
  return () => document.removeEventListener('visibilitychange', follow);
}

/**
 * What to do now, also read out by screen readers: text and count change together. A screen reader tells changes only,
 * so the clock's lead-in is added once the page is there.
 */
function Instruction({ flow, meaning }: { flow: ExerciseFlow; meaning: SideMeaning }) {
  const progress = flow.progress.value;
  const { phase } = flow.state.value;
  if (phase === 'opening' && !flow.byCamera) return <div role="status" data-testid="stretch-told" />;
  const isPaused = phase === 'paused';
  const paused = { sign: '…', title: text('paused_title'), detail: '' };
  const said = isPaused ? paused : exerciseText(progress, flow.byCamera, meaning);
  const isSided = progress.side !== null && (said.sign === '←' || said.sign === '→');
  return (
    <div role="status" class={isSided ? 'to-side' : ''} data-testid="stretch-told">
      <Feedback {...said} />
      <p class="read-out">{text('exerciseCount', progress.done, progress.total)}</p>
    </div>
  );
}

function CameraFailed({ flow }: { flow: ExerciseFlow }) {
  const state = flow.state.value;
  if (state.phase !== 'failed') return null;
  return (
    <>
      <CameraProblemBlock problem={state.problem} onAllowed={flow.run} />
      <p class="row">
        <button type="button" class="primary" onClick={flow.run}>
          {text('tryAgain')}
        </button>
      </p>
    </>
  );
}

function Picture({ flow, withArms }: { flow: ExerciseFlow; withArms: boolean }) {
  return (
    <div class="picture">
      {flow.stream.value === null ? (
        <p class="camera-off quiet">
          {text(flow.state.value.phase === 'paused' ? 'paused_title' : 'stageOpening')}
        </p>
      ) : (
        <Preview flow={flow} withArms={withArms} />
      )}
    </div>
  );
}

/** Pauses, or goes on. Nothing if the camera has failed. */
function PauseButton({ flow }: { flow: ExerciseFlow }) {
  const { phase } = flow.state.value;
  if (phase === 'failed') return null;
  const isPaused = phase === 'paused';
  return (
    <button
      type="button"
      class={isPaused ? 'primary' : ''}
      data-testid="stretch-pause"
      onClick={isPaused ? flow.run : flow.pause}
    >
      <Icon of={isPaused ? Play : Pause} small />
      {text(isPaused ? 'exerciseResume' : 'exercisePause')}
    </button>
  );
}

interface ActionsProps extends Pick<SessionProps, 'onDone' | 'onStop' | 'onWithoutCamera'> {
  readonly flow: ExerciseFlow;
}

/** The clock counts its own pace, not what was done. */
function extentOf(flow: ExerciseFlow): Extent {
  return { counted: flow.byCamera ? flow.progress.value.done : null, timedMs: flow.timedMs() };
}

/** The user ends it, done or not. A camera that has counted nothing has not seen it. */
function endingByUser(flow: ExerciseFlow): Ending {
  const { counted, timedMs } = extentOf(flow);
  return { by: 'user', counted: counted === 0 ? null : counted, timedMs, tookMs: flow.ranMs() };
}

/** Who has done nothing can only stop: that is no reason for praise. */
function Actions({ flow, onDone, onStop, onWithoutCamera }: ActionsProps) {
  const mayBeDone = useMayBeDone(flow);
  return (
    <div class="row">
      <PauseButton flow={flow} />
      {mayBeDone && (
        <button
          type="button"
          class={flow.state.value.phase === 'paused' ? '' : 'primary'}
          data-testid="stretch-done"
          onClick={() => onDone(endingByUser(flow))}
        >
          {text('exerciseDone')}
        </button>
      )}
      <button type="button" data-testid="stretch-stop" onClick={() => onStop(endingByUser(flow))}>
        <Icon of={Square} small />
        {text('exerciseStop')}
      </button>
      {flow.byCamera && (
        <button type="button" class="plain at-edge" data-testid="without-camera" onClick={onWithoutCamera}>
          {text('withoutCamera')}
        </button>
      )}
    </div>
  );
}

interface PicturesProps {
  readonly flow: ExerciseFlow;
  readonly exercise: DosedExercise;
}

function Pictures({ flow, exercise }: PicturesProps) {
  const { phase } = flow.state.value;
  const { side, stage } = flow.progress.value;
  const shown = { id: exercise.id, sides: exercise.sides, side };
  return (
    <div class="stretch-pictures">
      <div class="exercise-stage">
        {phase === 'failed' ? (
          <ExerciseFigure {...shown} still={false} />
        ) : (
          // The drawing rests while the user does.
          <LedExerciseFigure {...shown} stage={stage} isPaused={phase === 'paused'} />
        )}
      </div>
      {flow.byCamera && phase !== 'failed' && <Picture flow={flow} withArms={readsArms(exercise.movement)} />}
    </div>
  );
}

/** One exercise, guided by the drawing, the steps and the count. */
export function ExerciseSession({ exercise, withCamera, done, onWithoutCamera, ...ends }: SessionProps) {
  const movement = withCamera ? exercise.movement : null;
  const onDone = useRef(ends.onDone);
  onDone.current = ends.onDone;
  const flow = useMemo(() => {
    const by = movement === null ? 'clock' : 'camera';
    const created: ExerciseFlow = createExerciseFlow({
      exercise,
      movement,
      done,
      onDone: () => onDone.current({ by, ...extentOf(created), tookMs: created.ranMs() }),
    });
    return created;
  }, [exercise, movement, done]);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  useEffect(() => {
    flow.run();
    return flow.pause;
  }, [flow]);
  useEffect(() => followVisibility(flow), [flow]);
  const hasFailed = flow.state.value.phase === 'failed';
  return (
    <div class="stretch-session" data-testid="stretch-session">
      <button type="button" class="plain stretch-back" data-testid="stretch-back" onClick={ends.onBack}>
        <Icon of={ChevronLeft} />
        {text('exerciseAll')}
      </button>
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {text(`exercise_${exercise.id}_title`)}
        </h1>
        <SkipIf exercise={exercise} />
      </div>
      <div class="card stretch-guided">
        <Pictures flow={flow} exercise={exercise} />
        <div class="stretch-guide">
          <CameraFailed flow={flow} />
          {!hasFailed && (
            <div class="stretch-led">
              <CountRing flow={flow} holdMs={exercise.holdMs} />
              <Instruction flow={flow} meaning={exercise.purpose === 'strength' ? 'limb' : 'way'} />
            </div>
          )}
          <Actions flow={flow} onDone={ends.onDone} onStop={ends.onStop} onWithoutCamera={onWithoutCamera} />
          <ExerciseSteps exercise={exercise} />
        </div>
      </div>
    </div>
  );
}
