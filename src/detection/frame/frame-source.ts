/** A source of frames. The caller of `take` closes the frame. */
export interface FrameSource {
  /** The next frame, if one is taken every `intervalMs`; null when there will be no more. */
  take(intervalMs: number): Promise<VideoFrame | null>;
  end(): Promise<void>;
}

/** At a pace this fast, the frame waiting in the stream is recent enough. */
const FRESH_WITHIN_MS = 300;
/** A frame that had to be waited for is as new as possible. Taking a waiting one takes a few ms. */
const WAITED_FROM_MS = 50;

/**
 * The camera's own stream of frames, transferred by the page. One frame may be waiting in it since the last
 * sample.
 */
export function framesOfStream(stream: ReadableStream<VideoFrame>): FrameSource {
  const reader = stream.getReader();
  return {
    async take(intervalMs) {
      const askedMs = performance.now();
      const waiting = await reader.read();
      if (waiting.done) return null;
      const isNew = intervalMs <= FRESH_WITHIN_MS || performance.now() - askedMs >= WAITED_FROM_MS;
      if (isNew) return waiting.value;
      waiting.value.close();
      const newest = await reader.read();
      return newest.done ? null : newest.value;
    },
    async end() {
      await reader.cancel().catch(() => {});
    },
  };
}

/** Frames that the page takes on request, in browsers without such a stream: Firefox. */
export interface AskedFrames extends FrameSource {
  /** The page's answer. */
  give(frame: VideoFrame | null): void;
}

/** The worker asks, so that it has its own clock: a hidden page's would slow down to one tick a second. */
export function framesOnAsking(ask: () => void): AskedFrames {
  let answer: ((frame: VideoFrame | null) => void) | null = null;
  return {
    take() {
      return new Promise((resolve) => {
        answer = resolve;
        ask();
      });
    },
    give(frame) {
      if (answer === null) frame?.close();
      else answer(frame);
      answer = null;
    },
    async end() {
      answer?.(null);
      answer = null;
    },
  };
}
