import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/detection/worker-protocol.ts';

/* The detection worker, whole, but for the model: what it tells the page while it watches. */

const told: FromWorker[] = [];
const page = {
  location: { origin: 'chrome-extension://plumbline' },
  postMessage: (message: FromWorker) => told.push(message),
  onmessage: (_: MessageEvent<ToWorker>) => {},
};
vi.stubGlobal('self', page);
vi.mock('../../../src/detection/backends.ts', () => ({
  startDetector: async () => ({ backend: 'wasm', estimate: async () => [], dispose: () => {} }),
  startFaceDetector: async () => Promise.reject(new Error('There is no face mesh here.')),
}));

function send(message: ToWorker): void {
  page.onmessage({ data: message } as MessageEvent<ToWorker>);
}

async function untilTold(type: FromWorker['type']): Promise<void> {
  await vi.waitFor(() => expect(told.map((message) => message.type)).toContain(type), { timeout: 10_000 });
}

const PACE = { intervalMs: 100, everyFrame: false, expected: null };

describe('the detection worker', () => {
  beforeAll(async () => {
    await import('../../../src/detection/worker.ts');
    send({ type: 'load', backend: 'wasm' });
    await untilTold('ready');
  });
  beforeEach(() => {
    told.length = 0;
  });

  it('tells that the frames have ended', async () => {
    const frames = new ReadableStream<VideoFrame>({ start: (controller) => controller.close() });
    send({ type: 'watch', frames, pace: PACE });
    await untilTold('ended');
    expect(told).toEqual([{ type: 'ended' }]);
  });

  it('tells that it failed when the frames break off with an error, and that it has ended', async () => {
    const frames = new ReadableStream<VideoFrame>({
      start: (controller) => controller.error(new Error('The camera was taken away.')),
    });
    send({ type: 'watch', frames, pace: PACE });
    await untilTold('ended');
    expect(told).toEqual([
      { type: 'failed', stage: 'frame', message: 'The camera was taken away.' },
      { type: 'ended' },
    ]);
  });

  it('watches again after that', async () => {
    send({ type: 'watch', frames: null, pace: PACE });
    await untilTold('frame_wanted');
    send({ type: 'frame', frame: null });
    await untilTold('ended');
    expect(told.map(({ type }) => type)).toEqual(['frame_wanted', 'ended']);
  });
});
