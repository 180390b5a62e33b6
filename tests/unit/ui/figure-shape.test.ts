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

/** The y of the ends of the shoulders: the second and the last but one corner of the outline. */
function shoulderEnds(outline: string): { left: number; right: number } {
  const points = [...outline.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, , y]) => Number(y));
  return { left: points[3] ?? Number.NaN, right: points.at(-4) ?? Number.NaN };
}

describe('the posture figure', () => {
  it('has the dot of the upright head on the plumb line', () => {
    expect(drawProfile(UPRIGHT).dot.x).toBeCloseTo(PLUMB_X);
    expect(drawFront(UPRIGHT).dot.x).toBeCloseTo(PLUMB_X);
  });

  it('moves the head forward, to the right, with the neck and with the trunk', () => {
    expect(drawProfile(bent({ neckDeg: 15 })).dot.x).toBeGreaterThan(PLUMB_X + 3);
    expect(drawProfile(bent({ trunkDeg: 10 })).dot.x).toBeGreaterThan(PLUMB_X + 5);
    expect(drawProfile(bent({ neckDeg: -15 })).dot.x).toBeLessThan(PLUMB_X);
  });

  it("is a mirror image: the subject's left, when higher, is higher on the picture's left", () => {
    const { left, right } = shoulderEnds(drawFront(bent({ shoulderTiltDeg: 8 })).outline);
    expect(left).toBeLessThan(right);
  });

  it('tilts the head with its left side up for positive angles, about the chin', () => {
    expect(drawFront(bent({ headTiltDeg: 8 })).dot.x).toBeGreaterThan(PLUMB_X);
  });

  it("bends the neck to the subject's right, the picture's right, for positive angles", () => {
    expect(drawFront(bent({ lateralDeg: 10 })).dot.x).toBeGreaterThan(PLUMB_X);
  });

  it('shows a head that comes forward from the front too: lower', () => {
    const heights = (angles: FigureAngles) =>
      [...drawFront(angles).outline.matchAll(/-?[\d.]+ (-?[\d.]+)/g)].map(([, y]) => Number(y));
    expect(Math.min(...heights(bent({ trunkDeg: 20, neckDeg: 30 })))).toBeGreaterThan(
      Math.min(...heights(UPRIGHT)) + 3,
    );
  });

  it('draws the head of the other view while the head is turned', () => {
    expect(drawFront(UPRIGHT, true).outline).not.toBe(drawFront(UPRIGHT).outline);
    expect(drawProfile(UPRIGHT, true).outline).not.toBe(drawProfile(UPRIGHT).outline);
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
