import { describe, expect, it } from 'vitest';
import { isBacklit } from '../../../src/detection/frame/light.ts';
import type { Thumbnail } from '../../../src/detection/frame/motion-gate.ts';
import { FRAME, sit } from '../posture/seated.ts';

const POSE = sit();

/** A face, clothes, and the wall beside them; part of the left may be brighter. */
function room(face: number, wall: number, window = wall, windowCells = 8): Thumbnail {
  const [, [, eyeY = 0] = []] = POSE;
  return Uint8Array.from({ length: 32 * 24 }, (_, index) => {
    const [x, y] = [((index % 32) + 0.5) * 20, (Math.floor(index / 32) + 0.5) * 20];
    if (Math.hypot(x - 320, (y - eyeY - 15) / 1.3) < 75) return face;
    if (y > 330) return 70;
    return index % 32 < windowCells ? window : wall;
  });
}

describe('light from behind', () => {
  it.each([
    ['a window behind a face in the shade', room(45, 60, 235), true],
    ['a bright wall all around a face in the shade', room(50, 225), true],
    ['a face in good light in front of a bright wall', room(140, 210), false],
    ['dark skin in good light in front of a bright wall', room(95, 210), false],
    ['very dark skin in good light in front of a very bright wall', room(62, 225), false],
    ['a dim evening', room(40, 50), false],
    ['a lamp in the corner', room(50, 70, 235, 2), false],
  ])('%s', (_, thumbnail, expected) => {
    expect(isBacklit(thumbnail, POSE, FRAME)).toBe(expected);
  });

  it('is not reported if nobody is in view', () => {
    expect(isBacklit(room(45, 60, 235), [], FRAME)).toBe(false);
  });
});
