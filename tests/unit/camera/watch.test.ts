import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { keepWatching, type WatchPort } from '../../../src/camera/host/watch.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';

/* The watch loop, with fake cameras and workers, on a clock that the test moves. */

type Reports = (observation: Observation) => void;

const world = vi.hoisted(() => ({
  workers: [] as { ended: boolean; report: (observation: unknown) => void; fail(error: Error): void }[],
  camerasOpen: 0,
  /** How often a camera was opened. */
  looks: 0,
  /** What a worker reports that it is doing; a worker that hangs does not answer. */
  doing: (): Promise<unknown> => new Promise(() => {}),
}));
vi.mock('../../../src/camera/source/camera-stream.ts', () => ({
  openCamera: async (signal: AbortSignal) => {
    world.camerasOpen++;
    world.looks++;
    signal.addEventListener('abort', () => world.camerasOpen--, { once: true });
    return { ok: true, camera: { stream: {}, track: {}, stop: () => {} } };
  },
  cameraLost: () => new Promise(() => {}),
  whyEnded: async () => 'unplugged',
  cameraPermission: async () => new EventTarget(),
}));
vi.mock('../../../src/camera/detector/detection-worker.ts', async (original) => ({
  ...(await original<object>()),
  startDetectionWorker: (_backend: string, signal: AbortSignal) => {
    const worker = { ended: false, report: (_observation: unknown) => {}, fail: (_error: Error) => {} };
    world.workers.push(worker);
    signal.addEventListener('abort', () => {
      worker.ended = true;
    });
    return {
      ready: Promise.resolve(),
      doing: () => world.doing(),
      watch: (_track: unknown, _pace: unknown, report: Reports) =>
        new Promise((_resolve, reject) => {
          worker.report = report as (observation: unknown) => void;
          worker.fail = reject;
        }),
    };
  },
}));

const SEEN: Observation = { type: 'unchanged', light: 'enough' } as unknown as Observation;

describe('the watch', () => {
  let ended: AbortController;
  let lastHeardMs: number;
  let port: WatchPort;
  let endLook: () => void;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.stubGlobal('navigator', { mediaDevices: new EventTarget() });
    vi.spyOn(console, 'error').mockImplementation(() => {});
    world.workers.length = 0;
    world.camerasOpen = 0;
    world.looks = 0;
    world.doing = () => new Promise(() => {});
    lastHeardMs = Date.now();
    ended = new AbortController();
    port = {
      backend: async () => 'wasm',
      backendFailed: vi.fn(async () => {}),
      opening: vi.fn(),
      cameraId: async () => null,
      isSeen: false,
      opened: async () => {
        lastHeardMs = Date.now();
      },
      otherCameraWanted: () => new Promise(() => {}),
      seenEnough: () =>
        new Promise((resolve) => {
          endLook = resolve;
        }),
      rest: (signal) =>
        new Promise((resolve) => {
          setTimeout(resolve, 60_000);
          signal.addEventListener('abort', () => resolve());
        }),
      live: vi.fn(),
      observed: () => {
        lastHeardMs = Date.now();
      },
      failed: vi.fn(),
      lastHeardMs: () => lastHeardMs,
      pace: () => ({ intervalMs: 1000, everyFrame: false, expected: null }),
      now: () => Date.now(),
    };
    void keepWatching(port, ended.signal);
  });
  afterEach(() => {
    ended.abort();
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('continues with a worker that reports now and then', async () => {
    for (let second = 0; second < 120; second += 5) {
      await vi.advanceTimersByTimeAsync(5000);
      world.workers[0]?.report(SEEN);
    }
    expect(port.failed).not.toHaveBeenCalled();
    expect(world.workers).toHaveLength(1);
  });

  it('reports a hanging worker within 11 s, ends it, and starts another: never two, and one camera', async () => {
    await vi.advanceTimersByTimeAsync(11_000);
    expect(port.failed).toHaveBeenCalledWith('worker_lost');
    expect(world.workers[0]?.ended).toBe(true);
    await vi.advanceTimersByTimeAsync(8000);
    expect(world.workers.length).toBeGreaterThan(1);
    expect(world.workers.filter((worker) => !worker.ended)).toHaveLength(1);
    expect(world.camerasOpen).toBe(1);
  });

  it.each(['silent', 'frozen', 'unreadable'])(
    'reopens a camera that is %s, gives no backend up for it, and reports the problem until something is seen',
    async (fault) => {
      await vi.advanceTimersByTimeAsync(1000);
      world.workers[0]?.fail(new Error('', { cause: fault }));
      await vi.advanceTimersByTimeAsync(3000);
      expect(port.failed).toHaveBeenCalledWith(fault);
      expect(port.backendFailed).not.toHaveBeenCalled();
      expect(world.looks).toBe(2);
      expect(port.opening).toHaveBeenCalledOnce();
    },
  );

  it('blames the camera that its worker waits for', async () => {
    world.doing = async () => ({ what: 'waiting', forMs: 8000 });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(port.failed).toHaveBeenCalledWith('silent');
    expect(port.failed).not.toHaveBeenCalledWith('worker_lost');
  });

  it('continues after a sleep, or a clock change: no worker was silent in that time', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    for (const jumpMs of [3_600_000, -7_200_000]) {
      vi.setSystemTime(Date.now() + jumpMs);
      await vi.advanceTimersByTimeAsync(5000);
      world.workers[0]?.report(SEEN);
    }
    expect(port.failed).not.toHaveBeenCalled();
    expect(world.workers).toHaveLength(1);
  });

  it('detects a hanging worker although the clock is set back', async () => {
    await vi.advanceTimersByTimeAsync(3000);
    vi.setSystemTime(Date.now() - 7_200_000);
    await vi.advanceTimersByTimeAsync(30_000);
    expect(port.failed).toHaveBeenCalledWith('worker_lost');
  });

  it('replaces a worker that fails, and gives its backend up', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    world.workers[0]?.fail(new Error('lost context'));
    await vi.advanceTimersByTimeAsync(8000);
    expect(port.backendFailed).toHaveBeenCalledWith('wasm');
    expect(world.workers.filter((worker) => !worker.ended)).toHaveLength(1);
  });

  it('closes the camera when enough was seen, keeps the model, and opens it again after the camera pause', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    endLook();
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.camerasOpen).toBe(0);
    await vi.advanceTimersByTimeAsync(58_000);
    expect(world.camerasOpen).toBe(0);
    await vi.advanceTimersByTimeAsync(2000);
    expect(world.camerasOpen).toBe(1);
    expect(world.workers).toHaveLength(1);
    expect(world.workers[0]?.ended).toBe(false);
    expect(port.failed).not.toHaveBeenCalled();
  });

  it('does not open the camera again if it is ended in a camera pause', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    endLook();
    await vi.advanceTimersByTimeAsync(1000);
    ended.abort();
    await vi.advanceTimersByTimeAsync(120_000);
    expect(world.looks).toBe(1);
    expect(world.workers[0]?.ended).toBe(true);
  });

  it('turns the camera off when it is ended', async () => {
    await vi.advanceTimersByTimeAsync(1000);
    expect(world.camerasOpen).toBe(1);
    ended.abort();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(world.camerasOpen).toBe(0);
    expect(world.workers.filter((worker) => !worker.ended)).toEqual([]);
  });
});
