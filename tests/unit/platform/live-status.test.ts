import { getEventListeners } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followLiveStatus } from '../../../src/platform/messaging/live-status.ts';

const world = vi.hoisted(() => ({ connections: 0, open: 0 }));

/** A browser in which nobody accepts connections: each ends as soon as it is opened. */
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  browser: {
    runtime: {
      id: 'plumbline',
      connect() {
        world.connections++;
        world.open++;
        const listeners: (() => void)[] = [];
        setTimeout(() => {
          world.open--;
          for (const listener of listeners) listener();
        });
        return {
          onMessage: { addListener() {} },
          onDisconnect: { addListener: (listener: () => void) => listeners.push(listener) },
          disconnect() {},
        };
      },
    },
  },
}));

describe('a page that follows the live status while there is no camera host', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('looks for one twice a second, and leaves nothing behind', async () => {
    const left = new AbortController();
    const seen: unknown[] = [];
    void followLiveStatus((status) => seen.push(status), left.signal);
    await vi.advanceTimersByTimeAsync(60 * 60_000);
    expect(world.connections).toBeGreaterThan(7000);
    expect(getEventListeners(left.signal, 'abort').length).toBeLessThanOrEqual(1);
    expect(world.open).toBeLessThanOrEqual(1);
    expect(seen.every((status) => status === null)).toBe(true);

    left.abort();
    await vi.advanceTimersByTimeAsync(1000);
    const { connections } = world;
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.connections).toBe(connections);
  });
});
