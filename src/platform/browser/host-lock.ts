/*
 * The camera host holds a lock while it lives. Whoever waits for the lock learns at once when the host dies, whatever
 * the cause. A dead document sends nothing, and an alarm comes half a minute later at best.
 */

import { delay } from './delay.ts';

const LOCK = 'camera-host';
/** The host requests its lock while it loads. If a host exists without the lock, check again after this time. */
const CHECK_AGAIN_MS = 1000;
/** A host that dies sooner than this is reported late. Otherwise hosts would be opened and die in an endless loop. */
const MIN_LIFE_MS = 5000;

/** Host side: holds the lock until the document is gone. */
export function holdHostLock(): void {
  void navigator.locks.request(LOCK, () => new Promise<never>(() => {}));
}

async function untilHostIsGone(hostIsThere: () => Promise<boolean>): Promise<void> {
  await navigator.locks.request(LOCK, () => {});
  if (!(await hostIsThere())) return;
  await delay(CHECK_AGAIN_MS);
  return untilHostIsGone(hostIsThere);
}

/**
 * Background side: creates a function that waits for the end of the present host, and then calls back. Calling it again
 * while it waits changes nothing. If the host has been replaced meanwhile, it waits for the end of the next one.
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
