import { useSignal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { ConfirmChange } from '../shared/confirm-delete.tsx';

interface ResetProps {
  readonly settings: Settings;
  /** Resolves with whether they could be stored. */
  onReplace(settings: Settings): Promise<boolean>;
}

type Phase =
  | { readonly at: 'resting' | 'asking' | 'undone' | 'failed' }
  | { readonly at: 'reset'; readonly before: Settings };

function outcomeText({ at }: Phase): string {
  if (at === 'failed') return text('settingsNotSaved');
  if (at === 'reset') return text('reset_done');
  return at === 'undone' ? text('reset_undone') : '';
}

/** Puts all settings back to their defaults, after a question. It can be undone until the page is left. */
export function ResetSection({ settings, onReplace }: ResetProps) {
  const phase = useSignal<Phase>({ at: 'resting' });
  async function replace(next: Settings, then: Phase): Promise<void> {
    phase.value = { at: 'resting' };
    phase.value = (await onReplace(next)) ? then : { at: 'failed' };
  }
  const now = phase.value;
  return (
    <section aria-labelledby="reset-settings">
      <h2 id="reset-settings" tabIndex={-1}>
        {text('resetSettings')}
      </h2>
      <p>{text('reset_text')}</p>
      <p class="data-act">
        <button
          type="button"
          data-testid="reset"
          onClick={() => {
            phase.value = { at: 'asking' };
          }}
        >
          {text('reset_ask')}
        </button>
      </p>
      <div class="row outcome">
        <p role="status" data-testid="reset-told">
          {outcomeText(now)}
        </p>
        {now.at === 'reset' && (
          <button
            type="button"
            data-testid="undo-reset"
            onClick={() => void replace(now.before, { at: 'undone' })}
          >
            {text('undoLimit')}
          </button>
        )}
      </div>
      {now.at === 'asking' && (
        <ConfirmChange
          question={text('reset_question')}
          explains={text('reset_explains')}
          yes={text('reset_yes')}
          onConfirm={() => void replace(DEFAULT_SETTINGS, { at: 'reset', before: settings })}
          onKeep={() => {
            phase.value = { at: 'resting' };
          }}
        />
      )}
    </section>
  );
}
