import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../advice/exercises.ts';
import { monotonicNow } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Side } from '../../posture/exercise/movement.ts';
import type { ExerciseStage } from '../../posture/exercise/progress.ts';
import { ExerciseBody } from './exercise-body.tsx';
import { drawExercise, type ExercisePose } from './exercise-figure-shape.ts';
import { blendPoses, exerciseEnds, partAt, partInStage } from './exercise-poses.ts';
import { drawMovedArrow } from './moved-arrow.ts';

/** Twenty frames a second look smooth at this speed. */
const REDRAW_MS = 50;

function Drawing({ pose }: { pose: ExercisePose }) {
  const drawing = drawExercise(pose);
  return (
    <>
      <path class="figure-chair" d={drawing.chair} />
      <ExerciseBody drawing={drawing} />
    </>
  );
}

interface FigureProps {
  readonly id: ExerciseId;
  readonly sides: boolean;
  /** The side to do now; null shows both in turn. */
  readonly side: Side | null;
}

/** The progress of the drawing, redrawn as time passes. */
function useRound() {
  const [now, setNow] = useState({ part: 0, round: 0 });
  useEffect(() => {
    const beganMs = monotonicNow();
    const timer = setInterval(() => setNow(partAt(monotonicNow() - beganMs)), REDRAW_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

function MovingFigure({ id, sides, side }: FigureProps) {
  const { part, round } = useRound();
  const shown = side ?? (sides && round % 2 === 1 ? 'right' : 'left');
  const { from, to } = exerciseEnds(id, shown);
  return <Drawing pose={blendPoses(from, to, part)} />;
}

/** The start, pale, the end over it, and an arrow along what moves: for users who want no motion, and in lists. */
function StillFigure({ id, side }: FigureProps) {
  const { from, to } = exerciseEnds(id, side ?? 'left');
  return (
    <>
      <g class="figure-start">
        <Drawing pose={from} />
      </g>
      <Drawing pose={to} />
      <path class="figure-arrow" d={drawMovedArrow(drawExercise(from), drawExercise(to))} />
    </>
  );
}

function wantsLessMotion(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

function Frame({ id, children }: { id: ExerciseId; children: ComponentChildren }) {
  return (
    <svg
      class="figure stretch-figure"
      viewBox="-8 6 140 128"
      role="img"
      aria-label={text('exerciseFigureLabel', text(`exercise_${id}_title`))}
    >
      {children}
    </svg>
  );
}

/** For how long it has run since it was mounted, redrawn as time passes. */
function useRanMs(isRunning: boolean): number {
  const [ranMs, setRanMs] = useState(0);
  useEffect(() => {
    if (!isRunning) return;
    let lastMs = monotonicNow();
    const timer = setInterval(() => {
      const sinceMs = monotonicNow() - lastMs;
      lastMs += sinceMs;
      setRanMs((before) => before + sinceMs);
    }, REDRAW_MS);
    return () => clearInterval(timer);
  }, [isRunning]);
  return ranMs;
}

interface LedProps extends FigureProps {
  readonly stage: ExerciseStage;
  readonly isPaused: boolean;
}

/** One stage, which keeps its place over a pause. Who wants less motion sees where it goes at once. */
function StageFigure({ stage, isPaused, ...props }: LedProps) {
  const moves = (stage === 'go' || stage === 'back') && !wantsLessMotion();
  const ranMs = useRanMs(moves && !isPaused);
  if (isPaused) return <StillFigure {...props} />;
  const { from, to } = exerciseEnds(props.id, props.side);
  const part = partInStage(stage, moves ? ranMs : Number.POSITIVE_INFINITY);
  return <Drawing pose={blendPoses(from, to, part)} />;
}

/** What is asked right now: the drawing moves, holds and comes back with the words beside it. */
export function LedExerciseFigure(props: LedProps) {
  return (
    <Frame id={props.id}>
      <StageFigure key={props.stage} {...props} />
    </Frame>
  );
}

/**
 * How an exercise is done: as an animated drawing, or as its start and end in one if the user wants less motion or it is
 * `still`.
 */
export function ExerciseFigure({ still, ...props }: FigureProps & { still: boolean }) {
  const calm = still || wantsLessMotion();
  return <Frame id={props.id}>{calm ? <StillFigure {...props} /> : <MovingFigure {...props} />}</Frame>;
}
