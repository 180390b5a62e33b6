import { toRealMs } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { keepAlertsAway } from '../camera/keep-alerts-away.ts';

/** The background holds nudges back again soon after this page was last heard of. It may be new, so it is told often. */
const ASK = { everyMs: 5000, forMs: 12_000 } as const;
/** Whoever leaves the page in view for longer works on beside it: their day must count. */
const LONGEST_MS = 3 * MINUTE_MS;

/** Lets nudges come at once while this page is in view, for three minutes at most, until the signal aborts. */
export function keepTryingOut(signal: AbortSignal): void {
  const over = new AbortController();
  const ask = (forMs: number) => void send('pageToBackground.tryOut', { forMs });
  const askInView = () => {
    if (!document.hidden) ask(ASK.forMs);
  };
  const end = () => {
    if (over.signal.aborted) return;
    over.abort();
    clearInterval(asking);
    clearTimeout(longest);
    ask(0);
  };
  askInView();
  const asking = setInterval(askInView, toRealMs(ASK.everyMs));
  const longest = setTimeout(end, toRealMs(LONGEST_MS));
  document.addEventListener('visibilitychange', () => ask(document.hidden ? 0 : ASK.forMs), over);
  addEventListener('pagehide', () => ask(0), over);
  signal.addEventListener('abort', end);
}

/** Raises no nudge and counts nothing, for three minutes at most, until the signal aborts. */
export function awaitSittingUp(signal: AbortSignal): void {
  const over = new AbortController();
  // The try-out waits until it sees the user upright.
  keepAlertsAway(over.signal, null);
  const longest = setTimeout(() => over.abort(), toRealMs(LONGEST_MS));
  signal.addEventListener('abort', () => {
    clearTimeout(longest);
    over.abort();
  });
}
