import { describe, expect, it } from 'vitest';
import { judgeLight } from '../../../src/detection/frame/light.ts';
import { hasMoved, makeThumbnail, type Thumbnail } from '../../../src/detection/frame/motion-gate.ts';
import { EMPTY_MEMORY, type GateMemory, passGate } from '../../../src/detection/observation.ts';
import type { Plane } from '../../../src/detection/pose/model-picture.ts';

/** Deterministic sensor noise, roughly normal, with standard deviation 1. */
function createNoise(seed: number): () => number {
  let state = seed;
  const uniform = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  return () => (uniform() + uniform() + uniform() + uniform() - 2) * 1.73;
}

/** A head, 110 pixels wide, in front of a wall. */
function scene(headX: number, { noise = 0, seed = 1, exposure = 0 } = {}): Thumbnail {
  const width = 640;
  const height = 480;
  const random = createNoise(seed);
  const data = Uint8ClampedArray.from({ length: width * height }, (_, i) => {
    const x = i % width;
    const y = Math.floor(i / width);
    const inHead = ((x - headX) / 55) ** 2 + ((y - 200) / 75) ** 2 < 1;
    return (inHead ? 150 : 90) + exposure + noise * random();
  });
  const luma: Plane = { data: new Uint8Array(data.buffer), offset: 0, stride: width, step: 1, width, height };
  return makeThumbnail(luma);
}

describe('the motion gate', () => {
  it('does not take sensor noise for motion, even in a dim room', () => {
    expect(hasMoved(scene(320, { noise: 8, seed: 1 }), scene(320, { noise: 8, seed: 2 }))).toBe(false);
  });

  it('does not take a change of exposure for motion', () => {
    expect(hasMoved(scene(320), scene(320, { exposure: 20 }))).toBe(false);
  });

  // 640 pixels over a view of 60° at 70 cm: 1 cm is 8 pixels.
  it('detects a head that has moved by a centimetre', () => {
    expect(hasMoved(scene(320, { noise: 4, seed: 1 }), scene(328, { noise: 4, seed: 2 }))).toBe(true);
  });
});

describe('passing the gate', () => {
  const still = scene(320);
  const moved = scene(360);

  function run(frames: readonly { at: number; thumbnail: Thumbnail }[]): boolean[] {
    let memory: GateMemory = EMPTY_MEMORY;
    return frames.map(({ at, thumbnail }) => {
      const passed = passGate(memory, thumbnail, at);
      memory = passed.memory;
      return passed.judge;
    });
  }

  it('judges the first frame, two more to settle, then none while nothing moves', () => {
    const frames = [0, 1, 2, 3, 4, 5].map((second) => ({ at: second * 1000, thumbnail: still }));
    expect(run(frames)).toEqual([true, true, true, false, false, false]);
  });

  it('judges again as soon as something moves', () => {
    const frames = [still, still, still, still, moved].map((thumbnail, i) => ({ at: i * 1000, thumbnail }));
    expect(run(frames).at(-1)).toBe(true);
  });

  it('judges a still scene again every 15 seconds', () => {
    const frames = Array.from({ length: 40 }, (_, second) => ({ at: second * 1000, thumbnail: still }));
    expect(run(frames).filter(Boolean)).toHaveLength(5);
  });
});

describe('the light', () => {
  const even = (luma: number) => new Uint8Array(768).fill(luma);
  it.each([
    ['a closed shutter', even(16), 'covered'],
    ['a dark room, with something in it', even(18).map((value, i) => (i % 5 === 0 ? 45 : value)), 'dark'],
    ['a lit room', scene(320), 'enough'],
    ['a white wall', even(200), 'enough'],
  ])('%s', (_name, thumbnail, light) => {
    expect(judgeLight(thumbnail)).toBe(light);
  });
});
