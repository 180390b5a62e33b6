/*
 * V8 keeps doubling the memory it reserves for young objects, and gives little of it back under load. A worker that
 * watches all day grows by a hundred megabytes although it keeps nothing (docs/measurements/performance.md, Memory). So
 * after enough inferences a fresh worker replaces it, with the same open camera. All state is in the engine, none in
 * the worker.
 */
import type { BackendName } from '../../detection/pose/pose-detector.ts';
import type { Pace } from '../../posture/body/observation.ts';
import { type DetectionWorker, startDetectionWorker } from './detection-worker.ts';

/** About an hour's worth. By then V8 has reserved some 20 MB; after ten times as many it is a hundred more. */
export const MAX_INFERENCES = 2000;

/** What the watch loop needs of a worker. */
export type LastingWorker = Pick<DetectionWorker, 'ready' | 'watch' | 'setPace' | 'doing'>;

/** One worker, from its start to its replacement. */
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

/** Watches until the track ends or the worker has run enough inferences. */
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

/**
 * A detection worker that is replaced by a fresh one after a fixed number of inferences. The only trace is about a
 * second without a sample.
 */
export function startLastingWorker(backend: BackendName, signal: AbortSignal): LastingWorker {
  let stint = startGeneration(backend, signal);
  let latest: Pace | null = null;
  return {
    ready: stint.worker.ready,
    async watch(track, pace, onObservation, over) {
      latest = pace;
      for (;;) {
        // A fresh worker may still be loading, perhaps for a watch that is over by now.
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
