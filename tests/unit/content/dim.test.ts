// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDim, DEEPEN_MS, DIM_OPACITY } from '../../../src/content/dim.ts';
import { DIM_DEPTHS } from '../../../src/state/settings.ts';

/** WCAG's relative luminance of a grey, 0 to 1. */
function luminance(grey: number): number {
  return grey <= 0.04045 ? grey / 12.92 : ((grey + 0.055) / 1.055) ** 2.4;
}

/** WCAG's contrast of two greys under the dim. */
function contrast(light: number, dark: number, opacity: number): number {
  const lum = (grey: number) => luminance(grey * (1 - opacity)) + 0.05;
  return lum(light) / lum(dark);
}

/** The lightest grey that has at least this contrast to white. */
function greyOf(least: number): number {
  let grey = 255;
  while (contrast(1, grey / 255, 0) < least) grey--;
  return grey / 255;
}

const animate = vi.fn((_frames: Keyframe[], _options: KeyframeAnimationOptions) => ({
  finished: Promise.resolve(),
}));
let lessMotion: boolean;
const hosts = () => document.querySelectorAll('html > div');

beforeEach(() => {
  lessMotion = false;
  animate.mockClear();
  HTMLElement.prototype.showPopover = () => {};
  Object.assign(HTMLElement.prototype, { animate });
  vi.spyOn(globalThis, 'matchMedia').mockImplementation(() => ({ matches: lessMotion }) as MediaQueryList);
});
afterEach(() => {
  vi.restoreAllMocks();
  for (const host of hosts()) host.remove();
});

describe('the dim', () => {
  it.each(DIM_DEPTHS)('leaves a page readable: %s', (depth) => {
    const opacity = DIM_OPACITY[depth];
    expect(opacity).toBeLessThanOrEqual(0.35);
    expect(contrast(1, greyOf(7), opacity)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(1, greyOf(4.5), opacity)).toBeGreaterThanOrEqual(3);
  });

  it('is slow: less than 2 % of relative luminance a second on a white page', () => {
    const seconds = DEEPEN_MS / 1000;
    for (let second = 0; second < seconds; second++) {
      const at = (time: number) => luminance(1 - (DIM_OPACITY.deep * time) / seconds);
      expect(at(second) - at(second + 1)).toBeLessThan(0.02);
    }
  });

  it("has steps below WCAG's 10 % with reduced motion", () => {
    lessMotion = true;
    createDim('deep');
    const [[frames, { easing, duration }]] = animate.mock.calls as [[Keyframe[], KeyframeAnimationOptions]];
    const steps = Number(/steps\((\d+)/.exec(easing ?? '')?.[1]);
    const opacity = Number(frames.at(-1)?.opacity);
    expect([opacity, duration]).toEqual([DIM_OPACITY.deep, DEEPEN_MS]);
    for (let step = 0; step < steps; step++) {
      const at = (count: number) => luminance(1 - (opacity * count) / steps);
      expect(at(step) - at(step + 1)).toBeLessThan(0.1);
    }
  });

  it('begins from nothing, takes no click, and is hidden from screen readers', () => {
    createDim('light');
    expect(animate.mock.calls[0]?.[0]).toEqual([{ opacity: 0 }, { opacity: DIM_OPACITY.light }]);
    expect(hosts()).toHaveLength(1);
    expect(hosts()[0]?.ariaHidden).toBe('true');
  });

  it('is removed with a short fade, or at once with reduced motion', async () => {
    createDim('light').leave();
    expect(animate.mock.calls[1]?.[1].duration).toBeLessThanOrEqual(300);
    await vi.waitFor(() => expect(hosts()).toHaveLength(0));
    lessMotion = true;
    createDim('light').leave();
    expect(hosts()).toHaveLength(0);
  });
});
