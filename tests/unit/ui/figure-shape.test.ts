import { describe, expect, it, vi } from 'vitest';
import {
  drawFront,
  drawProfile,
  type FigureAngles,
  PLUMB_X,
  UPRIGHT,
} from '../../../src/ui/figure/figure-shape.ts';
import { anglesOf } from '../../../src/ui/figure/posture-figure.tsx';
import { measurement } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

const bent = (change: Partial<FigureAngles>): FigureAngles => ({ ...UPRIGHT, ...change });

/**
 * The y of the first point of a path, the end of the shoulder on the picture's left; and of the start of the last
 * piece.
 */
function shoulderEnds(body: string): { left: number; right: number } {
  const starts = [...body.matchAll(/M(-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
  return { left: starts[0] ?? Number.NaN, right: starts[1] ?? Number.NaN };
}

describe('the posture figure', () => {
  it('has the dot of the upright head on the plumb line', () => {
    expect(drawProfile(UPRIGHT).dot.x).toBe(PLUMB_X.profile);
    expect(drawFront(UPRIGHT).dot.x).toBe(PLUMB_X.front);
  });

  it('moves the head forward, to the right, with the neck and with the trunk', () => {
    expect(drawProfile(bent({ neckDeg: 15 })).dot.x).toBeGreaterThan(PLUMB_X.profile + 3);
    expect(drawProfile(bent({ trunkDeg: 10 })).dot.x).toBeGreaterThan(PLUMB_X.profile + 5);
    expect(drawProfile(bent({ neckDeg: -15 })).dot.x).toBeLessThan(PLUMB_X.profile);
  });

  it("is a mirror image: the subject's left, when higher, is higher on the picture's left", () => {
    const { left, right } = shoulderEnds(drawFront(bent({ shoulderTiltDeg: 8 })).body);
    expect(left).toBeLessThan(right);
    // SVG turns clockwise, which raises the left.
    expect(drawFront(bent({ headTiltDeg: 8 })).headTurn).toContain('rotate(8)');
  });

  it("bends the neck to the subject's right, the picture's right, for positive angles", () => {
    expect(drawFront(bent({ lateralDeg: 10 })).dot.x).toBeGreaterThan(PLUMB_X.front);
  });

  it('never draws NaN', () => {
    for (const deg of [-40, 0, 40]) {
      const angles = bent({ trunkDeg: deg, neckDeg: deg, pitchDeg: deg, lateralDeg: deg, headTiltDeg: deg });
      for (const draw of [drawProfile, drawFront])
        expect(JSON.stringify(draw(angles))).not.toMatch(/NaN|null/);
    }
  });
});

describe('the drawn angles', () => {
  it('are upright if nothing is known', () => {
    const reason = { unknown: 'view_changed' } as const;
    const blind = measurement({ neckForwardDeg: reason, trunkForwardDeg: reason, headTiltDeg: reason });
    expect(anglesOf(blind)).toEqual(UPRIGHT);
  });

  it('are against the vertical from the side, where an upright neck is not at zero', () => {
    const seen = measurement({ view: 'side', neckForwardDeg: { value: 40, sd: 3 } });
    expect(anglesOf(seen).neckDeg).toBe(0);
    expect(anglesOf({ ...seen, view: 'front' }).neckDeg).toBeGreaterThan(30);
  });

  it('stay within what still looks like a person', () => {
    const seen = measurement({ neckForwardDeg: { value: 300, sd: 3 }, headTiltDeg: { value: -300, sd: 3 } });
    expect(anglesOf(seen)).toMatchObject({ neckDeg: 40, headTiltDeg: -40 });
  });
});
