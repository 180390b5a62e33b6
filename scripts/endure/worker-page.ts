/*
 * Runs in a page of the extension, so it refers to nothing outside. It keeps the product's own worker busy
 * with the open camera, on every frame that the worker can take. Each frame is read, shrunk, judged and
 * closed as in the product.
 */

interface Endurance {
  /**
   * Waits until the worker has processed a number of further frames. Resolves with the number of live
   * tensors.
   */
  run(frames: number): Promise<number>;
  /**
   * Replaces the worker while the camera stays the same, as the product does after a number of inferences.
   * Resolves with whether the camera stayed open.
   */
  replace(): Promise<boolean>;
}

declare global {
  var endurance: Endurance | undefined;
}

type FromWorker =
  | { readonly type: 'ready' | 'observed' | 'unchanged' | 'covered' | 'ended' }
  | { readonly type: 'measured'; readonly tensors: number }
  | { readonly type: 'failed'; readonly message: string };

/** Opens the camera, and starts the worker on a backend. */
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

/** Continues for a number of frames. */
export function goOn(frames: number): Promise<number> {
  if (globalThis.endurance === undefined) throw new Error('The endurance run has not begun.');
  return globalThis.endurance.run(frames);
}

/** Continues with a new worker. */
export function replaceWorker(): Promise<boolean> {
  if (globalThis.endurance === undefined) throw new Error('The endurance run has not begun.');
  return globalThis.endurance.replace();
}
