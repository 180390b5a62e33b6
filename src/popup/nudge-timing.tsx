import { durationText } from '../platform/browser/format.ts';
import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';

/** Nobody counts the seconds, and words that change with every look would be restless. */
const ROUNDED_TO_MS = 15_000;

/** When a nudge comes if the user goes on slouching. Empty if none is known to come. */
export function NudgeTiming({ live }: { live: LiveStatus | null }) {
  const inMs = live?.nudgeInMs ?? null;
  if (inMs === null) return null;
  const roundedMs = Math.ceil(inMs / ROUNDED_TO_MS) * ROUNDED_TO_MS;
  return (
    <p class="nudge-timing" data-testid="nudge-timing">
      {roundedMs <= 0 ? text('nudge_atPause') : text('nudge_soon', durationText(roundedMs))}
    </p>
  );
}
