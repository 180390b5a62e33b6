import { describe, expect, test } from 'vitest';
import { addSensorNoise } from '../../../tools/simulator/noise.ts';
import { rgbToI420, y4mHeader } from '../../../tools/simulator/y4m.ts';

const plain = (red: number, green: number, blue: number, pixels: number) =>
  Uint8Array.from({ length: pixels * 3 }, (_, index) => [red, green, blue][index % 3] ?? 0);

describe('y4m', () => {
  test.each([
    [5, 'F5:1'],
    [2.5, 'F2500:1000'],
  ])('header at %d frames a second', (fps, rate) => {
    expect(y4mHeader({ width: 640, height: 480 }, fps)).toBe(`YUV4MPEG2 W640 H480 ${rate} Ip A1:1 C420\n`);
  });

  test('a frame has one and a half bytes per pixel', () => {
    expect(rgbToI420(plain(1, 2, 3, 64 * 48), { width: 64, height: 48 })).toHaveLength(64 * 48 * 1.5);
  });

  /** BT.601, limited range. */
  test.each([
    ['black', [0, 0, 0], [16, 128, 128]],
    ['white', [255, 255, 255], [235, 128, 128]],
    ['red', [255, 0, 0], [81, 90, 240]],
    ['green', [0, 255, 0], [145, 54, 34]],
    ['blue', [0, 0, 255], [41, 240, 110]],
  ] as const)('%s', (_, [red, green, blue], [y, u, v]) => {
    const planes = rgbToI420(plain(red, green, blue, 8), { width: 4, height: 2 });
    const near = [...planes.subarray(0, 8), ...planes.subarray(8)].map((value, index) => {
      const wanted = index < 8 ? y : index < 10 ? u : v;
      return Math.abs(value - wanted);
    });
    expect(Math.max(...near)).toBeLessThanOrEqual(1);
  });

  test('odd sides are refused', () => {
    expect(() => rgbToI420(plain(0, 0, 0, 15), { width: 5, height: 3 })).toThrow('even');
  });
});

describe('sensor noise', () => {
  const noisy = (sigma: number, seed: string) => {
    const samples = plain(128, 128, 128, 20_000);
    addSensorNoise(samples, sigma, seed);
    return samples;
  };

  test('has the requested strength and no bias', () => {
    const deviations = [...noisy(3, 'a')].map((value) => value - 128);
    const mean = deviations.reduce((sum, value) => sum + value, 0) / deviations.length;
    const variance = deviations.reduce((sum, value) => sum + value ** 2, 0) / deviations.length;
    expect(Math.abs(mean)).toBeLessThan(0.1);
    expect(Math.sqrt(variance)).toBeGreaterThan(2.8);
    expect(Math.sqrt(variance)).toBeLessThan(3.2);
  });

  test('stays within black and white', () => {
    const samples = Uint8Array.from({ length: 20_000 }, (_, index) => (index % 2 === 0 ? 0 : 255));
    addSensorNoise(samples, 10, 'a');
    const [dark, bright] = [0, 1].map((part) => samples.filter((_, index) => index % 2 === part));
    expect(Math.max(...(dark ?? []))).toBeLessThan(80);
    expect(Math.min(...(bright ?? []))).toBeGreaterThan(175);
  });

  test('is the same for the same seed, another for another', () => {
    expect(noisy(3, 'a')).toEqual(noisy(3, 'a'));
    expect(noisy(3, 'a')).not.toEqual(noisy(3, 'b'));
  });
});
