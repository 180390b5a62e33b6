import { toRealMs } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';

/** The background holds nudges back again soon after this page was last heard of. It may be new, so it is told often. */
const ASK = { everyMs: 5000, forMs: 12_000 } as const;

/** Lets nudges come at once while this page is in view, until the signal aborts. */
export function keepTryingOut(signal: AbortSignal): void {
  const ask = (forMs: number) => void send('pageToBackground.tryOut', { forMs });
  const askInView = () => {
    if (!document.hidden) ask(ASK.forMs);
  };
  const follow = () => ask(document.hidden ? 0 : ASK.forMs);
  askInView();
  const timer = setInterval(askInView, toRealMs(ASK.everyMs));
  document.addEventListener('visibilitychange', follow, { signal });
  addEventListener('pagehide', () => ask(0), { signal });
  signal.addEventListener('abort', () => {
    clearInterval(timer);
    ask(0);
  });
}
