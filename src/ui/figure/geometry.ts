/* Plane geometry for the drawings, y downwards. */

export interface Point {
  readonly x: number;
  readonly y: number;
}

const RADIANS = Math.PI / 180;

/** A tenth is fine enough for a drawing. */
export const round = (value: number): number => Math.round(value * 10) / 10;
/** A point as in an SVG path. */
export const show = ({ x, y }: Point): string => `${round(x)} ${round(y)}`;

/** A point at a distance from another, in a direction measured from straight down, outwards to `side`. */
export function hang(from: Point, deg: number, length: number, side: 1 | -1): Point {
  return {
    x: from.x + side * length * Math.sin(deg * RADIANS),
    y: from.y + length * Math.cos(deg * RADIANS),
  };
}

/** Turns a point about another; towards the picture's right is +. */
export function turnAbout(pivot: Point, deg: number, { x, y }: Point): Point {
  const [sin, cos] = [Math.sin(deg * RADIANS), Math.cos(deg * RADIANS)];
  const [dx, dy] = [x - pivot.x, y - pivot.y];
  return { x: pivot.x + dx * cos - dy * sin, y: pivot.y + dx * sin + dy * cos };
}
