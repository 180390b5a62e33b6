import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHostWait, holdHostLock } from '../../../src/platform/browser/host-lock.ts';

/** A lock like the browser's: granted to one at a time, in the order of requests, and released when its holder dies. */
function createLocks() {
  let free: Promise<unknown> = Promise.resolve();
  const deaths: (() => void)[] = [];
  return {
    request(_name: string, work: () => unknown): Promise<unknown> {
      const death = new Promise<void>((resolve) => deaths.push(resolve));
      const held = free.then(() => Promise.race([work(), death]));
      free = held;
      return held;
    },
    /** Everyone who has requested it so far is gone. */
    killAll(): void {
      for (const die of deaths.splice(0)) die();
    },
  };
}

describe('the wait for the end of the camera host', () => {
  let locks: ReturnType<typeof createLocks>;
  let hostLives: boolean;
  const tell = vi.fn<() => void>();

  beforeEach(() => {
    vi.useFakeTimers();
    locks = createLocks();
    vi.stubGlobal('navigator', { locks });
    hostLives = true;
    tell.mockReset();
  });
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  function killHost(): void {
    hostLives = false;
    locks.killAll();
  }

  it('is silent while the host lives, and over at once when it dies', async () => {
    holdHostLock();
    createHostWait(async () => hostLives, tell)();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell).not.toHaveBeenCalled();
    killHost();
    await vi.advanceTimersByTimeAsync(100);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('begins before the host has its lock', async () => {
    createHostWait(async () => hostLives, tell)();
    await vi.advanceTimersByTimeAsync(500);
    holdHostLock();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell).not.toHaveBeenCalled();
    killHost();
    await vi.advanceTimersByTimeAsync(1000);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('delays the replacement of a host that dies right after it was opened', async () => {
    holdHostLock();
    createHostWait(async () => hostLives, tell)();
    killHost();
    await vi.advanceTimersByTimeAsync(1000);
    expect(tell).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(5000);
    expect(tell).toHaveBeenCalledTimes(1);
  });

  it('reports once, however often it is begun, and can be begun again', async () => {
    const wait = createHostWait(async () => hostLives, tell);
    holdHostLock();
    for (let i = 0; i < 3; i++) wait();
    await vi.advanceTimersByTimeAsync(10_000);
    killHost();
    await vi.advanceTimersByTimeAsync(100);
    expect(tell).toHaveBeenCalledTimes(1);
    hostLives = true;
    holdHostLock();
    wait();
    await vi.advanceTimersByTimeAsync(10_000);
    killHost();
    await vi.advanceTimersByTimeAsync(100);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('continues with the host that has replaced one that died young, and reports the end of that one', async () => {
    holdHostLock();
    createHostWait(async () => hostLives, tell)();
    killHost();
    await vi.advanceTimersByTimeAsync(1500);
    // A command has opened another host meanwhile.
    hostLives = true;
    holdHostLock();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(tell).not.toHaveBeenCalled();
    killHost();
    await vi.advanceTimersByTimeAsync(100);
    expect(tell).toHaveBeenCalledTimes(1);
  });
});
