/*
 * Detects that samples have stopped, and why. If a worker is waiting for a frame, the worker is fine and its camera has
 * stopped. If it doesn't answer, or never finishes one step, it hangs.
 */
import type { Doing } from '../../detection/worker-protocol.ts';

/** If no sample comes for this long, something is wrong. The slowest pace is one sample every 5 s. */
const SILENCE_LIMIT_MS = 8000;
const CHECK_MS = 1000;
/**
 * A healthy worker answers between two steps of its work. The longest step is an inference, half a second on a slow
 * machine.
 */
const ANSWER_WITHIN_MS = 2000;
/** Work, or waiting for a frame, takes no longer than this. At the slowest pace, 5 s of a silence are idle time. */
const LONGEST_STEP_MS = 6000;

/** What caused a silence. */
export type Silence = 'worker_lost' | 'silent';

type AskDoing = () => Promise<Doing>;

/** What the worker is doing; null if it does not answer in time. */
function askInTime(ask: AskDoing): Promise<Doing | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ANSWER_WITHIN_MS);
    void ask().then(
      (doing) => {
        clearTimeout(timer);
        resolve(doing);
      },
      () => {},
    );
  });
}

/** Judges a silent worker by its own report; null if nothing is wrong. */
export function blame(doing: Doing | null): Silence | null {
  if (doing === null) return 'worker_lost';
  if (doing.what === 'resting' || doing.forMs < LONGEST_STEP_MS) return null;
  return doing.what === 'waiting' ? 'silent' : 'worker_lost';
}

/**
 * Resolves when no sample has come for too long. It counts checks instead of clock time, because a machine that slept
 * was not silent.
 * @param lastSample a value that changes with every sample: its time, or its number
 */
export function untilSilent(lastSample: () => number, ask: AskDoing, signal: AbortSignal): Promise<Silence> {
  return new Promise((resolve) => {
    let last = lastSample();
    let silentMs = 0;
    let asking = false;
    const check = async () => {
      silentMs = lastSample() === last ? silentMs + CHECK_MS : 0;
      last = lastSample();
      if (silentMs < SILENCE_LIMIT_MS || asking) return;
      asking = true;
      const blamed = blame(await askInTime(ask));
      asking = false;
      if (blamed !== null && lastSample() === last) resolve(blamed);
    };
    const timer = setInterval(() => void check(), CHECK_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  });
}
