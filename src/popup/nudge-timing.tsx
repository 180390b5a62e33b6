import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { Settings } from '../state/settings.ts';
import type { ProductState } from '../ui/product-state.ts';

/** Nobody counts the seconds, and words that change with every look would be restless. */
const ROUNDED_TO_MS = 15_000;

function roundUp(ms: number): number {
  return Math.ceil(ms / ROUNDED_TO_MS) * ROUNDED_TO_MS;
}

/** When the nudge of this slouch comes that didn't come when it was due, or that the user's plan leaves it out. */
function skippedText(settings: Settings | null, inMs: number | null): string {
  const fades = (settings?.nudgePlan ?? 'fading') === 'fading';
  if (!fades || inMs === null) return text('nudge_skippedByPlan');
  return text('nudge_skipped', durationText(roundUp(inMs)));
}

/** What is said about the next nudge; null if none is known to come. */
function timingText({ live, nudgeWaits, settings }: ProductState): string | null {
  if (nudgeWaits.value === true) return text('nudge_atPause');
  const inMs = live.value?.nudgeInMs ?? null;
  if (live.value?.nudgeSkipped === true) return skippedText(settings.value, inMs);
  if (inMs === null) return null;
  const roundedMs = roundUp(inMs);
  if (roundedMs <= 0) return text('nudge_atPause');
  const waits = settings.value?.waitForPause === true;
  return text(waits ? 'nudge_soonAtPause' : 'nudge_soon', durationText(roundedMs));
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
