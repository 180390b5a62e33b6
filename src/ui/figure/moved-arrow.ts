import type { ExerciseDrawing } from './exercise-figure-shape.ts';
import { type Point, show } from './geometry.ts';

/** A shorter arrow would hardly be seen. */
const SHORTEST = 13;
const LONGEST = 26;
const BARB = 5;
/** It ends beyond the line that moved, so that it is not hidden by it. */
const BEYOND = 3;

function pointsIn(path: string): readonly Point[] {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: Math.floor(numbers.length / 2) }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}

/** The face is drawn about the head's centre, larger than it appears. */
const FACE_SCALE = 0.62;

/** What may move: the ends of the arms, the head, its nose, and the lines of the body. */
function movableIn({ farArm, arms, headPlace, legs, body, face }: ExerciseDrawing): readonly Point[] {
  const [head = { x: 0, y: 0 }] = pointsIn(headPlace);
  const nose = pointsIn(face)
    .slice(0, 1)
    .map(({ x, y }) => ({ x: head.x + FACE_SCALE * x, y: head.y + FACE_SCALE * y }));
  return [farArm, arms].flatMap(pointsIn).concat(head, nose, [legs, body].flatMap(pointsIn));
}

interface Move {
  readonly from: Point;
  readonly to: Point;
  readonly length: number;
}

function largestMove(from: ExerciseDrawing, to: ExerciseDrawing): Move | null {
  const after = movableIn(to);
  const moves = movableIn(from).flatMap((point, index) => {
    const moved = after[index];
    return moved === undefined
      ? []
      : [{ from: point, to: moved, length: Math.hypot(moved.x - point.x, moved.y - point.y) }];
  });
  return moves.reduce<Move | null>((best, move) => (move.length > (best?.length ?? 0.5) ? move : best), null);
}

/** An arrow, as an SVG path, along what moves most between two drawings; '' if nothing moves by half a unit. */
export function drawMovedArrow(from: ExerciseDrawing, to: ExerciseDrawing): string {
  const move = largestMove(from, to);
  if (move === null) return '';
  const along = { x: (move.to.x - move.from.x) / move.length, y: (move.to.y - move.from.y) / move.length };
  const length = Math.min(LONGEST, Math.max(SHORTEST, move.length));
  const tip = { x: move.to.x + BEYOND * along.x, y: move.to.y + BEYOND * along.y };
  const tail = { x: tip.x - length * along.x, y: tip.y - length * along.y };
  const barb = (side: 1 | -1): Point => ({
    x: tip.x - BARB * (along.x + side * along.y),
    y: tip.y - BARB * (along.y - side * along.x),
  });
  return `M${show(tail)}L${show(tip)}M${show(barb(1))}L${show(tip)}L${show(barb(-1))}`;
}
