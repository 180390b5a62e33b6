import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { LONGEST_PAUSE_WAIT_MS } from '../state/pause-wait.ts';
import type { Settings } from '../state/settings.ts';
import type { ProductState } from '../ui/product-state.ts';

/** Nobody counts the seconds, and words that change with every look would be restless. */
const ROUNDED_TO_MS = 15_000;

/** In about how long. */
function aboutText(inMs: number): string {
  return durationText(Math.ceil(inMs / ROUNDED_TO_MS) * ROUNDED_TO_MS);
}

/** The longest time that is said in seconds: 20 s of slouching and the wait for a pause are 80 s, not 2 min. */
const SAID_IN_SECONDS_MS = 90_000;
/** So that the wait for a pause after 20 s of slouching is the 80 s that they add up to. */
const LATEST_ROUNDED_TO_MS = 10_000;

/** In how long at the latest, with the wait for a pause: a promise that holds. */
function withinText(inMs: number, waits: boolean): string {
  const latestMs = inMs + (waits ? LONGEST_PAUSE_WAIT_MS : 0);
  if (latestMs > SAID_IN_SECONDS_MS) return durationText(Math.ceil(latestMs / MINUTE_MS) * MINUTE_MS);
  return text(
    'durationShortSeconds',
    Math.ceil(latestMs / LATEST_ROUNDED_TO_MS) * (LATEST_ROUNDED_TO_MS / 1000),
  );
}

/** When the nudge of this slouch comes that didn't come when it was due, or that the user's plan leaves it out. */
function skippedText(settings: Settings | null, inMs: number | null, waits: boolean): string {
  const fades = (settings?.nudgePlan ?? 'fading') === 'fading';
  if (!fades || inMs === null) return text('nudge_skippedByPlan');
  return text('nudge_skipped', withinText(inMs, waits));
}

/** What is said about the next nudge; null if none is known to come. */
function timingText({ live, host, nudgeWaits, settings }: ProductState): string | null {
  // Whoever sits up before it comes gets none, although the slouch is over only some seconds later.
  const slouches = host.value?.camera === 'live' && host.value.posture === 'bad';
  if (nudgeWaits.value === true && !slouches) return null;
  if (nudgeWaits.value === true) return text('nudge_atPause');
  const inMs = live.value?.nudgeInMs ?? null;
  const waits = settings.value?.waitForPause === true;
  if (live.value?.nudgeSkipped === true) return skippedText(settings.value, inMs, waits);
  if (inMs === null) return null;
  if (inMs <= 0) return text('nudge_atPause');
  return waits ? text('nudge_soonAtPause', withinText(inMs, true)) : text('nudge_soon', aboutText(inMs));
}

/** When a nudge comes if the user goes on slouching, or why it doesn't. Empty if none is known to come. */
export function NudgeTiming({ product }: { product: ProductState }) {
  const words = timingText(product);
  if (words === null) return null;
  return (
    <p class="nudge-timing" data-testid="nudge-timing">
      {words}
    </p>
  );
}
