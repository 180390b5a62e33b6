import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { blame, untilSilent } from '../../../src/camera/source/camera-silence.ts';
import type { Doing } from '../../../src/detection/worker-protocol.ts';

describe('the cause of a silence', () => {
  it.each([
    ['a worker that does not answer', null, 'worker_lost'],
    ['a worker that never finishes one step', { what: 'working', forMs: 7000 }, 'worker_lost'],
    ['the camera that its worker waits for', { what: 'waiting', forMs: 7000 }, 'silent'],
    ['none while the worker is idle', { what: 'resting', forMs: 4000 }, null],
    ['none if it has just begun to wait', { what: 'waiting', forMs: 900 }, null],
    ['none if it has just begun to work', { what: 'working', forMs: 400 }, null],
  ] as const)('is %s', (_, doing, blamed) => {
    expect(blame(doing)).toBe(blamed);
  });
});

describe('a silence', () => {
  let over: AbortController;
  let looks: number;
  let told: string | null;

  beforeEach(() => {
    vi.useFakeTimers();
    over = new AbortController();
    looks = 0;
    told = null;
  });
  afterEach(() => {
    over.abort();
    vi.useRealTimers();
  });

  function listen(ask: () => Promise<Doing>): void {
    void untilSilent(() => looks, ask, over.signal).then((silence) => {
      told = silence;
    });
  }

  it('of a worker that hangs is reported within 11 s', async () => {
    listen(() => new Promise(() => {}));
    await vi.advanceTimersByTimeAsync(11_000);
    expect(told).toBe('worker_lost');
  });

  it('of a camera that has stopped is reported as that', async () => {
    listen(async () => ({ what: 'waiting', forMs: 8000 }));
    await vi.advanceTimersByTimeAsync(9000);
    expect(told).toBe('silent');
  });

  it('is none while the worker sees the same picture repeatedly: the worker reports that itself', async () => {
    listen(async () => ({ what: 'resting', forMs: 500 }));
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toBeNull();
  });

  it('is none while samples come, nor if one comes just before the answer', async () => {
    listen(async () => {
      looks++;
      return { what: 'waiting', forMs: 9000 };
    });
    await vi.advanceTimersByTimeAsync(60_000);
    expect(told).toBeNull();
  });
});
