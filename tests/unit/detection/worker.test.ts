import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type { FromWorker, ToWorker } from '../../../src/detection/worker-protocol.ts';

/* The whole detection worker except for the model: its messages to the page during a watch. */

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

  it('reports that the frames have ended', async () => {
    const frames = new ReadableStream<VideoFrame>({ start: (controller) => controller.close() });
    send({ type: 'watch', frames, pace: PACE });
    await untilTold('ended');
    expect(told).toEqual([{ type: 'ended' }]);
  });

  it('blames the camera if the frames break off with an error, and reports that the watch has ended', async () => {
    const frames = new ReadableStream<VideoFrame>({
      start: (controller) => controller.error(new Error('The camera was taken away.')),
    });
    send({ type: 'watch', frames, pace: PACE });
    await untilTold('ended');
    expect(told).toEqual([
      { type: 'failed', stage: 'camera', fault: 'silent', message: 'The camera was taken away.' },
      { type: 'ended' },
    ]);
  });

  it('blames the camera for unreadable frames: the model works', async () => {
    const frame = { format: null, allocationSize: () => 0, close: vi.fn() };
    const copyTo = async () => Promise.reject(new DOMException('No format.', 'NotSupportedError'));
    const frames = new ReadableStream<VideoFrame>({
      pull: (controller) => controller.enqueue({ ...frame, copyTo } as unknown as VideoFrame),
    });
    send({ type: 'watch', frames, pace: PACE });
    await untilTold('ended');
    expect(told).toEqual([
      { type: 'failed', stage: 'camera', fault: 'unreadable', message: 'No format.' },
      { type: 'ended' },
    ]);
    expect(frame.close).toHaveBeenCalledTimes(3);
  });

  it('reports that it is waiting while no frame comes', async () => {
    send({ type: 'watch', frames: null, pace: PACE });
    await untilTold('frame_wanted');
    send({ type: 'ask_doing' });
    await untilTold('doing');
    expect(told.at(-1)).toMatchObject({ type: 'doing', what: 'waiting' });
    send({ type: 'frame', frame: null });
    await untilTold('ended');
  });

  it('can watch again after that', async () => {
    send({ type: 'watch', frames: null, pace: PACE });
    await untilTold('frame_wanted');
    send({ type: 'frame', frame: null });
    await untilTold('ended');
    expect(told.map(({ type }) => type)).toEqual(['frame_wanted', 'ended']);
  });
});
