import { describe, expect, it, vi } from 'vitest';
import { framesOfStream, framesOnAsking } from '../../../src/detection/frame/frame-source.ts';

/** As much of a frame as its source needs. */
function madeUpFrame() {
  return { close: vi.fn() } as unknown as VideoFrame;
}

function streamOf(frames: readonly VideoFrame[]): ReadableStream<VideoFrame> {
  return new ReadableStream<VideoFrame>({
    start(controller) {
      for (const frame of frames) controller.enqueue(frame);
      controller.close();
    },
  });
}

describe("frames of the camera's own stream", () => {
  it('are the newest: at a slow pace the waiting one is closed unseen', async () => {
    const [stale, fresh] = [madeUpFrame(), madeUpFrame()];
    expect(await framesOfStream(streamOf([stale, fresh])).take(1000)).toBe(fresh);
    expect(stale.close).toHaveBeenCalledOnce();
    expect(fresh.close).not.toHaveBeenCalled();
  });

  it('are recent enough if they had to be waited for: a slow camera sends one every few seconds', async () => {
    const [first, second] = [madeUpFrame(), madeUpFrame()];
    const slow = new ReadableStream<VideoFrame>(
      {
        async pull(controller) {
          await new Promise((resolve) => setTimeout(resolve, 100));
          controller.enqueue(first);
          controller.enqueue(second);
        },
      },
      { highWaterMark: 0 },
    );
    expect(await framesOfStream(slow).take(1000)).toBe(first);
    expect(first.close).not.toHaveBeenCalled();
  });

  it('are taken in order at a fast pace, up to the end', async () => {
    const [first, second] = [madeUpFrame(), madeUpFrame()];
    const frames = framesOfStream(streamOf([first, second]));
    expect(await frames.take(150)).toBe(first);
    expect(await frames.take(150)).toBe(second);
    expect(await frames.take(150)).toBeNull();
  });
});

describe('frames that the page takes', () => {
  it('are requested one by one', async () => {
    const ask = vi.fn();
    const frames = framesOnAsking(ask);
    expect(ask).not.toHaveBeenCalled();
    const taken = frames.take(1000);
    expect(ask).toHaveBeenCalledOnce();
    const frame = madeUpFrame();
    frames.give(frame);
    expect(await taken).toBe(frame);
  });

  it('end if the page has none, or nobody wants them', async () => {
    const frames = framesOnAsking(() => {});
    const last = frames.take(1000);
    frames.give(null);
    expect(await last).toBeNull();
    const abandoned = frames.take(1000);
    await frames.end();
    expect(await abandoned).toBeNull();
  });

  it('are closed if nobody has requested them, so that no memory is held', () => {
    const frame = madeUpFrame();
    framesOnAsking(() => {}).give(frame);
    expect(frame.close).toHaveBeenCalledOnce();
  });
});
