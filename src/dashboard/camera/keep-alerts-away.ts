import { toRealMs } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';

/** The host keeps quiet for a little longer than until it hears again, so that a page that is gone silences nothing. */
const SILENCE = { everyMs: 20_000, forMs: 30_000 } as const;

/** Asks the camera host to raise no alert until the signal aborts. */
export function keepAlertsAway(signal: AbortSignal): void {
  const ask = (forMs: number) => void send('pageToHost.stretching', { forMs });
  ask(SILENCE.forMs);
  const timer = setInterval(() => ask(SILENCE.forMs), toRealMs(SILENCE.everyMs));
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    ask(0);
  });
}
