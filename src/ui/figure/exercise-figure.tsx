import { useEffect, useState } from 'preact/hooks';
import type { ExerciseId } from '../../advice/exercises.ts';
import { monotonicNow } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Side } from '../../posture/exercise/movement.ts';
import { ExerciseBody } from './exercise-body.tsx';
import { drawExercise, type ExercisePose } from './exercise-figure-shape.ts';
import { blendPoses, exerciseEnds, partAt } from './exercise-poses.ts';
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

/**
 * How an exercise is done: as an animated drawing, or as its start and end in one if the user wants less motion or it is
 * `still`.
 */
export function ExerciseFigure({ still, ...props }: FigureProps & { still: boolean }) {
  const calm = still || matchMedia('(prefers-reduced-motion: reduce)').matches;
  return (
    <svg
      class="figure stretch-figure"
      viewBox="-8 6 140 128"
      role="img"
      aria-label={text('exerciseFigureLabel', text(`exercise_${props.id}_title`))}
    >
      {calm ? <StillFigure {...props} /> : <MovingFigure {...props} />}
    </svg>
  );
}
