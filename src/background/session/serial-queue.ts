import { delay } from '../../platform/browser/delay.ts';

let queue: Promise<unknown> = Promise.resolve();
/** A browser call that never returns must not block an alert. */
const LONGEST_TURN_MS = 10_000;

/** One at a time: two simultaneous commands must not both open, or both close, the camera host. */
export function runExclusive<T>(task: () => Promise<T>): Promise<T> {
  const done = queue.then(task);
  const late = queue.then(() => delay(LONGEST_TURN_MS));
  queue = Promise.race([done, late]).catch((error) => console.error(error));
  return done;
}
