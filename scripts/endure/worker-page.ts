/*
 * Runs in a page of the extension, and so names nothing from outside: keeps the product's own worker at work before the open camera, on
 * every frame that it can take. Each is read, shrunk, judged and closed as in the product.
 */

interface Endurance {
  /** Waits until the worker has seen so many more frames. Resolves with the tensors that it keeps then. */
  run(frames: number): Promise<number>;
  /** Has a fresh worker go on before the same camera, as the product does after so many looks. Resolves with whether the camera stayed open. */
  replace(): Promise<boolean>;
}

declare global {
  var endurance: Endurance | undefined;
}

type FromWorker =
  | { readonly type: 'ready' | 'observed' | 'unchanged' | 'covered' | 'ended' }
  | { readonly type: 'measured'; readonly tensors: number }
  | { readonly type: 'failed'; readonly message: string };

/** Opens the camera, and starts the worker on a backend before it. */
export async function beginEndurance([file, backend]: readonly [string, string]): Promise<void> {
  const video = { width: { ideal: 640 }, height: { ideal: 480 }, frameRate: { ideal: 30 } };
  const [track] = (await navigator.mediaDevices.getUserMedia({ video })).getVideoTracks();
  if (track === undefined) throw new Error('The camera has no picture.');
  const begin = async () => {
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
        else if (message.type === 'ended') throw new Error('The camera has ended.');
      }
    };
    worker.postMessage({ type: 'load', backend });
    await next('ready');
    const { readable: frames } = new MediaStreamTrackProcessor({ track: track as MediaStreamVideoTrack });
    const pace = { intervalMs: 0, everyFrame: true, expected: null };
    worker.postMessage({ type: 'watch', frames, pace }, [frames]);
    return { worker, next };
  };
  let serving = await begin();
  globalThis.endurance = {
    async run(more) {
      for (let seen = 0; seen < more; seen++) await serving.next('observed');
      serving.worker.postMessage({ type: 'measure', runs: 0 });
      return (await serving.next('measured')).tensors;
    },
    async replace() {
      serving.worker.postMessage({ type: 'end_watch' });
      await serving.next('ended');
      serving.worker.terminate();
      serving = await begin();
      return track.readyState === 'live';
    },
  };
}

/** Goes on for so many frames. */
export function goOn(frames: number): Promise<number> {
  if (globalThis.endurance === undefined) throw new Error('Nothing has begun.');
  return globalThis.endurance.run(frames);
}

/** Goes on with a fresh worker. */
export function replaceWorker(): Promise<boolean> {
  if (globalThis.endurance === undefined) throw new Error('Nothing has begun.');
  return globalThis.endurance.replace();
}
