import { type Point, show } from './geometry.ts';

/** A line of cubic curves: a start, then three points for each curve. */
export type Curves = readonly Point[];

/** The outline of a person as one closed line, in three pieces, so that the head can move by itself. */
export interface BodyOutline {
  /** From the lower edge up to the head. */
  readonly before: Curves;
  /** Around the head, without its first point. */
  readonly head: Curves;
  /** From the head down to the lower edge, without its first point. */
  readonly after: Curves;
}

/** Reads the coordinates of a path that has only absolute curves. */
export function readCurves(path: string): Curves {
  const numbers = path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];
  return Array.from({ length: numbers.length / 2 }, (_, index) => ({
    x: numbers[2 * index] ?? 0,
    y: numbers[2 * index + 1] ?? 0,
  }));
}

/** The curves as an SVG path. */
export function drawCurves([start, ...points]: Curves, closed = true): string {
  if (start === undefined) return '';
  return `M${show(start)}C${points.map(show).join(' ')}${closed ? 'Z' : ''}`;
}
