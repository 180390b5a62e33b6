import { toRealMs } from '../../platform/browser/clock.ts';
import { delay } from '../../platform/browser/delay.ts';

const SECONDS = 3;

/**
 * Counts down before the camera is to look, second by second.
 * @returns false when the camera was closed meanwhile
 */
export async function countDown(show: (secondsLeft: number) => void, closed: AbortSignal): Promise<boolean> {
  for (let secondsLeft = SECONDS; secondsLeft > 0; secondsLeft--) {
    show(secondsLeft);
    await delay(toRealMs(1000));
    if (closed.aborted) return false;
  }
  return true;
}
