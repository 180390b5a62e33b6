/*
 * V8 doubles what it reserves for young objects again and again, and gives little of it back while there is work: a worker that watches all day
 * grows by a hundred megabytes though it keeps nothing (docs/measurements/performance.md, Memory). So one that has looked often is ended, and a fresh one
 * goes on before the same open camera. What was seen is in the engine, not in the worker.
 */
import type { BackendName } from '../../detection/pose/pose-detector.ts';
import type { Pace } from '../../posture/body/observation.ts';
import { type DetectionWorker, startDetectionWorker } from './detection-worker.ts';

/** Those of about an hour. Until then V8 has reserved some 20 MB; after ten times as many it is a hundred more. */
export const MAX_INFERENCES = 2000;

/** What the loop of the watch needs of a worker. */
export type LastingWorker = Pick<DetectionWorker, 'ready' | 'watch' | 'setPace' | 'doing'>;

/** One worker's time of service. */
interface Generation {
  readonly worker: DetectionWorker;
  readonly end: () => void;
  looks: number;
}

function startGeneration(backend: BackendName, signal: AbortSignal): Generation {
  const over = new AbortController();
  const worker = startDetectionWorker(backend, AbortSignal.any([signal, over.signal]));
  return { worker, end: () => over.abort(), looks: 0 };
}

function isSpent({ looks }: Generation): boolean {
  return looks >= MAX_INFERENCES;
}

/** Watches until the track ends or the worker has looked often enough. */
async function serve(stint: Generation, ...watched: Parameters<DetectionWorker['watch']>): Promise<void> {
  const [track, pace, onObservation, over] = watched;
  const served = new AbortController();
  const take: typeof onObservation = (observation) => {
    if (observation.type === 'observed') stint.looks++;
    if (isSpent(stint)) stint.worker.endWatch();
    onObservation(observation);
  };
  try {
    await stint.worker.watch(track, pace, take, AbortSignal.any([over, served.signal]));
  } finally {
    served.abort();
  }
}

/** A detection worker whose place a fresh one takes after every so many looks, unnoticed but for a second without any. */
export function startLastingWorker(backend: BackendName, signal: AbortSignal): LastingWorker {
  let stint = startGeneration(backend, signal);
  let latest: Pace | null = null;
  return {
    ready: stint.worker.ready,
    async watch(track, pace, onObservation, over) {
      latest = pace;
      for (;;) {
        // A fresh one, perhaps begun by a watch that is over by now, may still be loading.
        await stint.worker.ready;
        if (over.aborted) return;
        await serve(stint, track, latest, onObservation, over);
        if (!isSpent(stint) || over.aborted) return;
        stint.end();
        stint = startGeneration(backend, signal);
      }
    },
    doing: () => stint.worker.doing(),
    setPace(pace) {
      latest = pace;
      stint.worker.setPace(pace);
    },
  };
}
