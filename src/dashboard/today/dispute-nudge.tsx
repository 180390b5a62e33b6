import { useSignal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import { rereadHistory } from '../../ui/history-version.ts';

interface DisputeProps {
  /** What would be learned from the nudge. */
  readonly moment: StoredExample;
  /** When the user said that they were fine; null if they haven't. */
  readonly saidFineAtMs: number | null;
  /** When the nudge was, in words. */
  readonly time: string;
}

/** Says that a nudge was mistaken, though the user has sat up since; and takes that back. */
export function DisputeNudge({ moment, saidFineAtMs, time }: DisputeProps) {
  const failed = useSignal(false);
  async function answer(): Promise<void> {
    const { ok } =
      saidFineAtMs === null
        ? await send('pageToBackground.addExample', moment)
        : await send('pageToBackground.undoExample', { atMs: saidFineAtMs });
    failed.value = !ok;
    if (ok) rereadHistory();
  }
  const words = text(saidFineAtMs === null ? 'wasFine' : 'undoLimit');
  return (
    <>
      <button
        type="button"
        class="plain small"
        data-testid="dispute"
        aria-label={text('namedValue', words, time)}
        onClick={() => void answer()}
      >
        {words}
      </button>
      <span role="status" class="warning">
        {failed.value ? text('settingsNotSaved') : ''}
      </span>
    </>
  );
}
