import { SPEED } from './build-under-test.ts';

/** What a busy machine may take besides: a hang costs this much, and no test waits for it otherwise. */
const SLACK_S = 25;
const LOOK_EVERY_MS = 100;

/**
 * Waits until something holds. Rejects, naming what, when it does not in time.
 * @param productS how many seconds of product time it takes by itself
 */
export async function until(holds: () => Promise<boolean>, productS = 0): Promise<void> {
  const seconds = productS / SPEED + SLACK_S;
  const deadline = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`Not within ${seconds} s: ${holds}`);
    await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  }
}
