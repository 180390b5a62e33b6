/*
 * Noticing that no look comes any more, and whose fault that is: a worker that waits for a frame is well, and its camera has stopped; one
 * that doesn't answer, or works at one thing without end, hangs.
 */
import type { Doing } from '../../detection/worker-protocol.ts';

/** Without a look for this long something is wrong. The slowest pace is one look in 5 s. */
const SILENCE_LIMIT_MS = 8000;
const CHECK_MS = 1000;
/** A worker that is well answers between two steps of its work: the longest is an inference, half a second on a slow machine. */
const ANSWER_WITHIN_MS = 2000;
/** Work, or the wait for a frame, takes no longer: at the slowest pace 5 s of the silence are rest. */
const LONGEST_STEP_MS = 6000;

/** Who is to blame for a silence. */
export type Silence = 'worker_lost' | 'silent';

type AskDoing = () => Promise<Doing>;

/** What the worker does; null where it does not answer in time. */
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

/** Judges what a silent worker says of itself; null where nothing is wrong. */
export function blame(doing: Doing | null): Silence | null {
  if (doing === null) return 'worker_lost';
  if (doing.what === 'resting' || doing.forMs < LONGEST_STEP_MS) return null;
  return doing.what === 'waiting' ? 'silent' : 'worker_lost';
}

/**
 * Resolves when there has been no look for too long. Counted in checks, not by the clock: a machine that has slept has not been silent.
 * @param lastSample what changes with every look: its time, or its number
 */
export function untilSilent(lastSample: () => number, ask: AskDoing, signal: AbortSignal): Promise<Silence> {
  return new Promise((resolve) => {
    let look = lastSample();
    let silentMs = 0;
    let asking = false;
    const check = async () => {
      silentMs = lastSample() === look ? silentMs + CHECK_MS : 0;
      look = lastSample();
      if (silentMs < SILENCE_LIMIT_MS || asking) return;
      asking = true;
      const blamed = blame(await askInTime(ask));
      asking = false;
      if (blamed !== null && lastSample() === look) resolve(blamed);
    };
    const timer = setInterval(() => void check(), CHECK_MS);
    signal.addEventListener('abort', () => clearInterval(timer), { once: true });
  });
}
