/*
 * The camera host holds a lock for as long as it lives. Whoever waits for that lock learns at once that the host has died, however it
 * died: a dead document sends nothing, and an alarm comes half a minute later at best.
 */

import { delay } from './delay.ts';

const LOCK = 'camera-host';
/** The host asks for its lock as it loads: one that is seen without it does not have it yet. */
const LOOK_AGAIN_MS = 1000;
/** A host that dies sooner than this would be made, and die, without end: it is told so late. */
const MIN_LIFE_MS = 5000;

/** Host side: holds the lock until the document is gone. */
export function holdHostLock(): void {
  void navigator.locks.request(LOCK, () => new Promise<never>(() => {}));
}

async function untilHostIsGone(hostIsThere: () => Promise<boolean>): Promise<void> {
  await navigator.locks.request(LOCK, () => {});
  if (!(await hostIsThere())) return;
  await delay(LOOK_AGAIN_MS);
  return untilHostIsGone(hostIsThere);
}

/**
 * Background side: makes a function that waits for the end of the host that there is, and calls back then. Asked while it waits, it goes on
 * waiting; where the host has been replaced meanwhile, it waits for the end of the next.
 * @param hostIsThere whether there is a host, with or without its lock
 */
export function createHostWait(hostIsThere: () => Promise<boolean>, tell: () => void): () => void {
  let waiting = false;

  async function waitForEnd(): Promise<void> {
    do {
      const earliest = delay(MIN_LIFE_MS);
      await untilHostIsGone(hostIsThere);
      await earliest;
    } while (await hostIsThere());
  }

  return () => {
    if (waiting) return;
    waiting = true;
    void waitForEnd().finally(() => {
      waiting = false;
      tell();
    });
  };
}
