import { SPEED } from './build-under-test.ts';

/** Extra time for a busy machine. A hang costs this much; otherwise no test waits for it. */
const SLACK_S = 25;
const LOOK_EVERY_MS = 100;

/**
 * Waits until a condition holds. If it does not in time, it rejects and names the condition.
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
