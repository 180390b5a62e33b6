import { toRealMs } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Activity } from '../../state/session.ts';

/** The host suppresses alerts for a little longer than this interval, so that a page that is gone blocks nothing. */
const SUPPRESSION = { everyMs: 20_000, forMs: 30_000 } as const;

/**
 * Asks the camera host to raise no alert until the signal aborts.
 * @param activity what to show in place of the posture; null goes on showing that
 */
export function keepAlertsAway(signal: AbortSignal, activity: Activity | null): void {
  const ask = (forMs: number) => void send('pageToHost.stretching', { forMs, activity });
  ask(SUPPRESSION.forMs);
  const timer = setInterval(() => ask(SUPPRESSION.forMs), toRealMs(SUPPRESSION.everyMs));
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    ask(0);
  });
}
