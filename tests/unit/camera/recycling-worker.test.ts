import { beforeEach, describe, expect, it, vi } from 'vitest';
import { MAX_INFERENCES, startLastingWorker } from '../../../src/camera/detector/recycling-worker.ts';
import type { Observation, Pace } from '../../../src/posture/body/observation.ts';

interface FakeWorker {
  ended: boolean;
  track: unknown;
  pace: Pace | null;
  over: AbortSignal | null;
  report(observation: Observation): void;
  /** Ends the camera's track. */
  trackEnds(): void;
}

const world = vi.hoisted(() => ({ workers: [] as FakeWorker[], loads: true }));
vi.mock('../../../src/camera/detector/detection-worker.ts', () => ({
  startDetectionWorker: (_backend: string, signal: AbortSignal) => {
    const worker: FakeWorker = {
      ended: false,
      track: null,
      pace: null,
      over: null,
      report: () => {},
      trackEnds: () => {},
    };
    world.workers.push(worker);
    signal.addEventListener('abort', () => {
      worker.ended = true;
    });
    const ready = world.loads ? Promise.resolve({ startMs: 1 }) : Promise.reject(new Error('No model.'));
    ready.catch(() => {});
    return {
      ready,
      watch: (track: unknown, pace: Pace, report: FakeWorker['report'], over: AbortSignal) =>
        new Promise<void>((resolve) => {
          Object.assign(worker, { track, pace, over, report, trackEnds: resolve });
        }),
      endWatch: () => worker.trackEnds(),
      setPace: (pace: Pace) => {
        worker.pace = pace;
      },
    };
  },
}));

const TRACK = {} as MediaStreamTrack;
const SLOW: Pace = { intervalMs: 2000, everyFrame: false, expected: null };
const FAST: Pace = { intervalMs: 400, everyFrame: false, expected: null };
const SEEN = { type: 'observed' } as Observation;
const STILL: Observation = { type: 'unchanged' };

describe('a worker that runs all day', () => {
  let over: AbortController;
  let heard: number;
  let watched: Promise<void>;
  const running = () => world.workers.filter(({ ended }) => !ended);

  async function look(observation: Observation, times: number): Promise<void> {
    for (let time = 0; time < times; time++) world.workers.at(-1)?.report(observation);
    await vi.waitFor(() => expect(running().at(0)?.track).toBe(TRACK));
  }

  beforeEach(() => {
    world.workers.length = 0;
    world.loads = true;
    heard = 0;
    over = new AbortController();
    const worker = startLastingWorker('wasm', new AbortController().signal);
    const hear = () => heard++;
    watched = worker.watch(TRACK, SLOW, hear, over.signal);
    worker.setPace(FAST);
  });

  it('is replaced after a number of inferences, with the same camera and at the same pace', async () => {
    await look(SEEN, MAX_INFERENCES - 1);
    expect(world.workers).toHaveLength(1);
    await look(SEEN, 1);
    await vi.waitFor(() => expect(world.workers).toHaveLength(2));
    expect(running()).toHaveLength(1);
    await vi.waitFor(() => expect(world.workers[1]).toMatchObject({ track: TRACK, pace: FAST }));
    expect(world.workers[0]?.over?.aborted).toBe(true);
    expect(over.signal.aborted).toBe(false);
    await look(SEEN, 10);
    expect(heard).toBe(MAX_INFERENCES + 10);
  });

  it('does not count frames in which nothing moved', async () => {
    await look(STILL, 3 * MAX_INFERENCES);
    expect(world.workers).toHaveLength(1);
  });

  it('ends with its camera', async () => {
    world.workers[0]?.trackEnds();
    await watched;
    expect(world.workers).toHaveLength(1);
  });

  it('takes no other camera if the watch is over just then', async () => {
    over.abort();
    world.workers[0]?.report(SEEN);
    await look(SEEN, MAX_INFERENCES);
    await watched;
    expect(world.workers).toHaveLength(1);
  });

  it('reports it if the fresh one does not load', async () => {
    world.loads = false;
    for (let time = 0; time < MAX_INFERENCES; time++) world.workers[0]?.report(SEEN);
    await expect(watched).rejects.toThrow('No model.');
  });
});
