import { describe, expect, it } from 'vitest';
import { EXERCISES } from '../../../src/advice/exercises.ts';
import { drawExercise } from '../../../src/ui/figure/exercise-figure-shape.ts';
import { blendPoses, exerciseEnds, partAt } from '../../../src/ui/figure/exercise-poses.ts';
import { drawMovedArrow } from '../../../src/ui/figure/moved-arrow.ts';

const numbersIn = (path: string): number[] => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

const pointsIn = (path: string): (readonly [number, number])[] => {
  const numbers = numbersIn(path);
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [[x, numbers[index + 1] ?? 0] as const] : []));
};

/** From a point to the nearest of the sides of a polygon; 0 inside. */
function distanceTo(
  polygon: readonly (readonly [number, number])[],
  [x, y]: readonly [number, number],
): number {
  let isInside = false;
  let nearest = Number.POSITIVE_INFINITY;
  for (const [index, [ax, ay]] of polygon.entries()) {
    const [bx, by] = polygon[(index + 1) % polygon.length] ?? [ax, ay];
    if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) isInside = !isInside;
    const along = ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2 || 1);
    const part = Math.max(0, Math.min(1, along));
    nearest = Math.min(nearest, Math.hypot(ax + part * (bx - ax) - x, ay + part * (by - ay) - y));
  }
  return isInside ? 0 : nearest;
}

describe('the drawing of an exercise', () => {
  it.each(EXERCISES.map(({ id }) => id))('stays within its area all the time: %s', (id) => {
    for (const side of ['left', 'right'] as const) {
      const { from, to } = exerciseEnds(id, side);
      for (let part = 0; part <= 1; part += 0.1) {
        const { body, neck, legs, arms, farArm, farLeg, headPlace } = drawExercise(
          blendPoses(from, to, part),
        );
        const lines = body + neck + legs + arms + farArm + farLeg;
        expect(`${lines}${headPlace}`).not.toMatch(/NaN|undefined/);
        for (const value of numbersIn(lines)) {
          expect(value).toBeGreaterThan(0);
          expect(value).toBeLessThan(132);
        }
      }
    }
  });

  it.each(EXERCISES.map(({ id }) => id))(
    'is one figure: a closed trunk, and limbs that begin in it: %s',
    (id) => {
      const { from, to } = exerciseEnds(id, 'left');
      for (let part = 0; part <= 1; part += 0.25) {
        const { body, neck, legs, arms, farArm, farLeg, widths } = drawExercise(blendPoses(from, to, part));
        expect(body).toMatch(/Z$/);
        const trunk = pointsIn(body);
        for (const [path, width] of [
          [neck, widths.neck],
          [legs + farLeg, widths.leg],
          [arms + farArm, widths.arm],
        ] as const)
          for (const [, x, y] of path.matchAll(/M(\S+) ([^L]+)/g))
            expect(distanceTo(trunk, [Number(x), Number(y)])).toBeLessThan(width);
      }
    },
  );

  it.each(EXERCISES.map(({ id }) => id))('shows that something moves: %s', (id) => {
    const { from, to } = exerciseEnds(id, 'left');
    expect(drawExercise(from)).not.toEqual(drawExercise(to));
  });

  it.each(EXERCISES.map(({ id }) => id))('has an arrow along what moves: %s', (id) => {
    const { from, to } = exerciseEnds(id, 'left');
    expect(drawMovedArrow(drawExercise(from), drawExercise(to))).toMatch(/^M.*L/);
    expect(drawMovedArrow(drawExercise(from), drawExercise(from))).toBe('');
  });

  it('points the arrow of raised hands up', () => {
    const { from, to } = exerciseEnds('overhead_reach', null);
    const [, tailY = 0, , tipY = 0] = numbersIn(drawMovedArrow(drawExercise(from), drawExercise(to)));
    expect(tipY).toBeLessThan(tailY);
  });

  it('shows the right side if that is requested', () => {
    const [left, right] = [exerciseEnds('neck_side_bend', 'left'), exerciseEnds('neck_side_bend', 'right')];
    expect(right.to.headDeg).toBe(-left.to.headDeg);
  });

  it('raises the hands above the head', () => {
    const { arms, headPlace } = drawExercise(exerciseEnds('overhead_reach', null).to);
    const [, headY = 0] = numbersIn(headPlace);
    const heights = numbersIn(arms).filter((_value, index) => index % 2 === 1);
    expect(Math.min(...heights)).toBeLessThan(headY - 10);
  });

  it('starts and ends each cycle at rest', () => {
    expect(partAt(0)).toEqual({ part: 0, round: 0 });
    expect(partAt(2000).part).toBe(1);
    expect(partAt(5200).part).toBe(0);
    expect(partAt(5400).round).toBe(1);
  });
});
