import { useSignal } from '@preact/signals';
import type { LocalDay } from '../../history/local-day.ts';
import { durationText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { dayAddress } from '../../ui/addresses.ts';
import { lastDeletion, rangeText, UNDO_MS, undoDeletion } from './last-deletion.ts';

interface BannerProps {
  /** The day from whose page the user came to delete it; null if from elsewhere. */
  readonly cameFrom?: LocalDay | null;
}

/** What was deleted last, with an undo, on whatever page the user is. */
export function DeletionBanner({ cameFrom = null }: BannerProps) {
  const outcome = useSignal<MessageKey | null>(null);
  const deletion = lastDeletion.value;
  if (deletion === null && outcome.value !== 'delete_undone') return <div role="status" />;
  return (
    <div class="banner" role="status" data-testid="deletion">
      <p>
        {deletion === null || outcome.value === 'delete_failed'
          ? text(outcome.value ?? 'delete_failed')
          : text('delete_done', rangeText(deletion.range), durationText(UNDO_MS))}
      </p>
      {deletion !== null && (
        <button
          type="button"
          data-testid="undo-delete"
          onClick={async () => {
            try {
              await undoDeletion(deletion);
              outcome.value = 'delete_undone';
            } catch (error) {
              console.error('The history could not be put back.', error);
              outcome.value = 'delete_failed';
            }
          }}
        >
          {text('undoLimit')}
        </button>
      )}
      {cameFrom !== null && (
        <a class="button plain" href={`#${dayAddress(cameFrom)}`} data-testid="back-to-day">
          {text('delete_backToDay')}
        </a>
      )}
    </div>
  );
}
