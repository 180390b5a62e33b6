import { BACKENDS, type BackendName } from '../../detection/pose/pose-detector.ts';
import type { Database } from '../../history-db/database.ts';
import { startDetectionWorker } from './detection-worker.ts';

const KEY = 'backend';
const RUNS = 12;
/**
 * wasm is preferred unless another backend is this much faster: it starts at once, and its whole cost is in one
 * process. The others wake the GPU.
 */
const WORTHWHILE = 0.6;

interface BackendChoice {
  readonly backend: BackendName;
  /** The browser in which it was measured. Another browser, or version, measures again. */
  readonly userAgent: string;
}

function isChoice(value: unknown): value is BackendChoice {
  return typeof value === 'object' && value !== null && 'backend' in value && 'userAgent' in value;
}

/** The best backend measured in this browser, or null if none has been measured yet. */
export async function rememberedBackend(database: Database | null): Promise<BackendName | null> {
  const choice: unknown = await database?.get('choices', KEY).catch(() => null);
  if (!isChoice(choice) || choice.userAgent !== navigator.userAgent) return null;
  return BACKENDS.find((name) => name === choice.backend) ?? null;
}

/** If the choice cannot be stored, it is measured again next time. That is no reason to stop watching. */
export async function rememberBackend(database: Database | null, backend: BackendName): Promise<void> {
  const choice: BackendChoice = { backend, userAgent: navigator.userAgent };
  await database?.put('choices', choice, KEY).catch((error) => console.error(error));
}

/** The median; Infinity for an empty list. */
function medianRunMs(runsMs: readonly number[]): number {
  const sorted = [...runsMs].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.POSITIVE_INFINITY;
}

/**
 * Median ms of an inference on a backend, in its own worker; null if the backend does not start. If the first
 * inferences are slower than `worthwhileMs`, as with a software GPU, no more are timed.
 */
async function timeBackend(
  backend: BackendName,
  worthwhileMs: number,
  signal: AbortSignal,
): Promise<number | null> {
  const ended = new AbortController();
  const worker = startDetectionWorker(backend, AbortSignal.any([signal, ended.signal]));
  try {
    await worker.ready;
    const glimpsedMs = medianRunMs(await worker.measure(2));
    return glimpsedMs > worthwhileMs ? glimpsedMs : medianRunMs(await worker.measure(RUNS));
  } catch {
    return null;
  } finally {
    ended.abort();
  }
}

/** Which backend to use, given the median ms of those that start. Pure. */
export function chooseBackend(medianMs: Readonly<Partial<Record<BackendName, number | null>>>): BackendName {
  const wasm = medianMs.wasm ?? Number.POSITIVE_INFINITY;
  let best: BackendName = 'wasm';
  let bestMs = wasm * WORTHWHILE;
  for (const name of BACKENDS) {
    const ms = medianMs[name];
    if (name !== 'wasm' && typeof ms === 'number' && ms < bestMs) {
      best = name;
      bestMs = ms;
    }
  }
  return best;
}

/** Measures all backends in turn, and stores the best for the next start. */
export async function measureBackends(database: Database | null, signal: AbortSignal): Promise<BackendName> {
  const medianMs: Partial<Record<BackendName, number | null>> = {};
  for (const name of BACKENDS) {
    medianMs[name] = await timeBackend(name, medianMs.wasm ?? Number.POSITIVE_INFINITY, signal);
    if (signal.aborted) return 'wasm';
  }
  const choice = chooseBackend(medianMs);
  await rememberBackend(database, choice);
  return choice;
}
