import { delay } from '../../platform/browser/delay.ts';

let queue: Promise<unknown> = Promise.resolve();
/** A call of the browser's that never comes back must not keep an alert from being told. */
const LONGEST_TURN_MS = 10_000;

/** One at a time: two commands at once must not both make, or both close, the camera host. */
export function runExclusive<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  const late = queue.then(() => delay(LONGEST_TURN_MS));
  queue = Promise.race([done, late]).catch((error) => console.error(error));
  return done;
}
