/*
 * Runs in a page of the extension, and so names nothing from outside: keeps the product's own worker at work with frames of a
 * clip, one the moment it asks for the next. Each is read, shrunk, judged and closed as a camera's is.
 */

interface Endurance {
  /** Has the worker see so many more frames. Resolves with the tensors that it keeps then. */
  run(frames: number): Promise<number>;
}

declare global {
  var endurance: Endurance | undefined;
}

type FromWorker =
  | { readonly type: 'ready' | 'frame_wanted' | 'observed' | 'unchanged' | 'covered' | 'ended' }
  | { readonly type: 'measured'; readonly tensors: number }
  | { readonly type: 'failed'; readonly message: string };

export interface ClipFrames {
  readonly width: number;
  readonly height: number;
  /** Each frame's I420 planes, as base64. */
  readonly planes: readonly string[];
}

/** Starts the worker on a backend, and lets it wait for its first frame. */
export async function beginEndurance([file, backend, clip]: readonly [
  string,
  string,
  ClipFrames,
]): Promise<void> {
  const planes = clip.planes.map((text) => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0)));
  const worker = new Worker(file, { type: 'module' });
  const heard: FromWorker[] = [];
  let wake = () => {};
  worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
    heard.push(data);
    wake();
  };
  const next = async <T extends FromWorker['type']>(type: T): Promise<Extract<FromWorker, { type: T }>> => {
    for (;;) {
      const message = heard.shift();
      if (message === undefined) await new Promise<void>((resolve) => (wake = resolve));
      else if (message.type === 'failed') throw new Error(message.message);
      else if (message.type === type) return message as Extract<FromWorker, { type: T }>;
    }
  };
  worker.postMessage({ type: 'load', backend });
  await next('ready');
  const pace = { intervalMs: 0, everyFrame: true, expected: null };
  worker.postMessage({ type: 'watch', frames: null, pace });
  await next('frame_wanted');
  let given = 0;
  const give = () => {
    const { width: codedWidth, height: codedHeight } = clip;
    const bytes = planes[given++ % planes.length] ?? new Uint8Array();
    const frame = new VideoFrame(bytes, {
      format: 'I420',
      codedWidth,
      codedHeight,
      timestamp: given * 200_000,
    });
    worker.postMessage({ type: 'frame', frame }, [frame]);
  };
  globalThis.endurance = {
    async run(frames) {
      for (let seen = 0; seen < frames; seen++) {
        give();
        await next('observed');
        await next('frame_wanted');
      }
      // Asked while the worker waits for a frame: what is kept now is kept for good.
      worker.postMessage({ type: 'measure', runs: 0 });
      return (await next('measured')).tensors;
    },
  };
}

/** Goes on for so many frames. */
export function goOn(frames: number): Promise<number> {
  if (globalThis.endurance === undefined) throw new Error('Nothing has begun.');
  return globalThis.endurance.run(frames);
}
