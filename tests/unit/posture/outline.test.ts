import { describe, expect, it } from 'vitest';
import { isLayout } from '../../../src/posture/body/layout.ts';
import { medianOutline, type Outline, outlineOf, scaleOutline } from '../../../src/posture/body/outline.ts';
import { readLayout } from '../../../src/posture/body/read-layout.ts';
import { bodyPath } from '../../../src/ui/figure/outline-figure.tsx';
import { FRAME, type Sitting, sit } from './seated.ts';

function outlineFrom(sitting: Sitting = {}): Outline {
  const layout = readLayout(sit(sitting), FRAME);
  if (!isLayout(layout)) throw new Error(layout.unknown);
  return outlineOf(layout, FRAME);
}

describe('the outline of head and shoulders', () => {
  it('follows the user: a sunk head is lower, a near one larger', () => {
    const upright = outlineFrom();
    const sunk = outlineFrom({ head: 1.35, eyeHeight: 0.42 });
    expect(sunk.head.y).toBeGreaterThan(upright.head.y);
    expect(sunk.headRadius).toBeGreaterThan(upright.headRadius);
    expect(sunk.leftShoulder).toEqual(upright.leftShoulder);
  });

  it('has a median that one odd picture does not move', () => {
    const upright = outlineFrom();
    expect(medianOutline([upright, upright, outlineFrom({ x: 200 })])).toEqual(upright);
    expect(medianOutline([])).toBe(null);
  });

  it('is the same in a frame of another size', () => {
    const large = scaleOutline(outlineFrom(), { width: 1280, height: 960 });
    expect(large.head.x / 1280).toBeCloseTo(outlineFrom().head.x / FRAME.width);
    expect(large.headRadius).toBeCloseTo(2 * outlineFrom().headRadius);
  });

  it('is drawn as a path of numbers, mirrored', () => {
    const aside = outlineFrom({ aside: 0.3 });
    expect(bodyPath(aside)).not.toMatch(/NaN|undefined/);
    expect(bodyPath(aside)).not.toBe(bodyPath(outlineFrom({ aside: -0.3 })));
  });
});
