// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createPlace } from '../../../src/content/place.ts';

let fullScreen: Element | null;

beforeEach(() => {
  vi.useFakeTimers();
  fullScreen = null;
  Object.defineProperty(document, 'fullscreenElement', { get: () => fullScreen, configurable: true });
});
afterEach(() => vi.useRealTimers());

describe('a place in the page', () => {
  it('shows one thing at a time', () => {
    const place = createPlace();
    const [hideFirst, hideSecond] = [vi.fn(), vi.fn()];
    place.fill(() => hideFirst, 1000);
    place.fill(() => hideSecond, 1000);
    expect(hideFirst).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(false);
    place.clear();
    place.clear();
    expect(hideSecond).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(true);
  });

  it('is empty again after the longest time, and not sooner', () => {
    const place = createPlace();
    const hide = vi.fn();
    place.fill(() => hide, 1000);
    vi.advanceTimersByTime(999);
    expect(hide).not.toHaveBeenCalled();
    vi.advanceTimersByTime(1);
    expect(hide).toHaveBeenCalledOnce();
  });

  it('is emptied when the extension that filled it is gone: no click would be answered any more', () => {
    let orphaned = false;
    const place = createPlace(() => orphaned);
    const hide = vi.fn();
    place.fill(() => hide, 60_000);
    vi.advanceTimersByTime(5000);
    expect(hide).not.toHaveBeenCalled();
    orphaned = true;
    vi.advanceTimersByTime(1000);
    expect(hide).toHaveBeenCalledOnce();
    expect(place.isEmpty()).toBe(true);
  });

  it('is left alone in full screen, and leaves when full screen comes', () => {
    const place = createPlace();
    const hide = vi.fn();
    place.fill(() => hide, 1000);
    fullScreen = document.body;
    document.dispatchEvent(new Event('fullscreenchange'));
    expect(hide).toHaveBeenCalledOnce();
    place.fill(() => {
      throw new Error('Nothing is to be made.');
    }, 1000);
    expect(place.isEmpty()).toBe(true);
  });
});
