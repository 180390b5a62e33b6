import { text } from '../platform/browser/i18n.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';

/** Shown while what is counted cannot be saved. */
export function HistoryLine({ live }: { live: LiveStatus | null }) {
  if (live === null || live.historySaved) return null;
  return (
    <p class="warning" role="status" data-testid="history-not-saved">
      {text('historyNotSaved')}
    </p>
  );
}
