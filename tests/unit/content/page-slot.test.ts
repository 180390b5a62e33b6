// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPageSlot, type Shown } from '../../../src/content/page-slot.ts';

let fullScreen: Element | null;

/** The browser's own animation: it goes on whatever happens to the script, and the script restarts it in time. */
const fuse = { currentTime: 0, options: {} as KeyframeAnimationOptions };

function showing(leave: () => void): Shown {
  const body = document.createElement('div');
  body.animate = (_frames, options) => {
    fuse.options = options as KeyframeAnimationOptions;
    return fuse as unknown as Animation;
  };
  return { body, leave };
}

beforeEach(() => {
  vi.useFakeTimers();
  fullScreen = null;
  Object.defineProperty(document, 'fullscreenElement', { get: () => fullScreen, configurable: true });
});
afterEach(() => vi.useRealTimers());

describe('a slot in the page', () => {
  it('shows one thing at a time', () => {
    const place = createPageSlot();
    const [hideFirst, hideSecond] = [vi.fn(), vi.fn()];
    place.fill(() => showing(hideFirst), 1000);
    place.fill(() => showing(hideSecond), 1000);
    expect(hideFirst).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(false);
    place.clear();
    place.clear();
    expect(hideSecond).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(true);
  });

  it('is empty again after the maximum time, and not sooner', () => {
    const place = createPageSlot();
    const hide = vi.fn();
    place.fill(() => showing(hide), 1000);
    vi.advanceTimersByTime(999);
    expect(hide).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(hide).toHaveBeenCalledOnce();
  });

  it('is emptied when the extension that filled it is gone: no click would be answered', () => {
    let orphaned = false;
    const place = createPageSlot(() => orphaned);
    const hide = vi.fn();
    place.fill(() => showing(hide), 60_000);
    vi.advanceTimersByTime(5000);
    expect(hide).not.toHaveBeenCalled();
    orphaned = true;
    vi.advanceTimersByTime(1000);
    expect(hide).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(true);
  });

  it('keeps its content visible while the script lives', () => {
    const place = createPageSlot();
    place.fill(() => showing(vi.fn()), 60_000);
    const { delay = 0, fill } = fuse.options;
    expect(fill).toBe('forwards');
    for (let ms = 0; ms < 30_000; ms += 250) {
      fuse.currentTime += 250;
      vi.advanceTimersByTime(250);
      expect(fuse.currentTime).toBeLessThan(delay);
    }
    place.clear();
    fuse.currentTime = 1;
    vi.advanceTimersByTime(5000);
    expect(fuse.currentTime).toBe(1);
  });

  it('is left alone in full screen, and emptied when full screen begins', () => {
    const place = createPageSlot();
    const hide = vi.fn();
    place.fill(() => showing(hide), 1000);
    fullScreen = document.body;
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(hide).toHaveBeenCalledOnce();
    place.fill(() => {
      throw new Error('Nothing is to be made.');
    }, 1000);
    expect(place.isEmpty()).toBe(true);
  });
});
