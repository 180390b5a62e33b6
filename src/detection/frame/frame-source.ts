/** Where the frames come from. Whoever takes one closes it. */
export interface FrameSource {
  /** The next frame, where one is taken every `intervalMs`; null when there will be no more. */
  take(intervalMs: number): Promise<VideoFrame | null>;
  end(): Promise<void>;
}

/** At a pace this quick the frame that waits in a stream is new enough. */
const FRESH_WITHIN_MS = 300;
/** One that had to be waited for is as new as can be. Taking one that waits is a matter of a few ms. */
const WAITED_FROM_MS = 50;

/** The camera's own stream of frames, which the page has handed over. One may wait in it since the last look. */
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

/** Frames that the page takes when it is asked to, where the browser has no such stream: Firefox. */
export interface AskedFrames extends FrameSource {
  /** The page's answer. */
  give(frame: VideoFrame | null): void;
}

/** The worker asks, so that the clock is its own: a hidden page's would slow down to one tick a second. */
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
