import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';

/** Why no break is due. */
function whyNone(live: LiveStatus | null): string {
  if (live === null || live.status.camera !== 'live') return text('nextBreak_stopped');
  return text(live.status.posture === 'away' ? 'nextBreak_away' : 'nextBreak_none');
}

/** When the next break is due, or why none is. */
export function nextBreakText(live: LiveStatus | null): string {
  const next = live?.nextBreak ?? null;
  if (live === null || next === null) return whyNone(live);
  const inMs = next.atMs - live.atMs;
  return inMs <= 0 ? text('nextBreak_due') : text(`nextBreak_in_${next.kind}`, durationText(inMs));
}
