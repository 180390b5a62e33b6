// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { awaitSittingUp, keepTryingOut } from '../../../src/dashboard/calibration/keep-trying-out.ts';

const send = vi.hoisted(() => vi.fn(async (_type: string, _data: { forMs: number }) => ({ ok: true })));
vi.mock('../../../src/platform/messaging/messages.ts', () => ({ send }));
vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const asked = () => send.mock.calls.map(([, { forMs }]) => forMs > 0);

beforeEach(() => {
  vi.useFakeTimers();
  send.mockClear();
});
afterEach(() => {
  vi.useRealTimers();
});

it('ends by itself, so that the day counts of somebody who leaves the page open', () => {
  const left = new AbortController();
  keepTryingOut(left.signal);
  vi.advanceTimersByTime(170_000);
  expect(asked().every((each) => each)).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(asked().at(-1)).toBe(false);
  const before = asked().length;
  document.dispatchEvent(new Event('visibilitychange'));
  vi.advanceTimersByTime(600_000);
  left.abort();
  expect(asked()).toHaveLength(before);
});

it('ends when it is left', () => {
  const left = new AbortController();
  keepTryingOut(left.signal);
  left.abort();
  expect(asked()).toEqual([true, false]);
  vi.advanceTimersByTime(60_000);
  expect(asked()).toHaveLength(2);
});

it('holds nudges back until the user has sat up, for three minutes at most', () => {
  const sitsUp = new AbortController();
  awaitSittingUp(sitsUp.signal);
  vi.advanceTimersByTime(170_000);
  expect(asked().every((each) => each)).toBe(true);
  vi.advanceTimersByTime(20_000);
  expect(asked().at(-1)).toBe(false);
  const before = asked().length;
  sitsUp.abort();
  vi.advanceTimersByTime(60_000);
  expect(asked()).toHaveLength(before);
});
