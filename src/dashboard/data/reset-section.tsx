import { useSignal } from '@preact/signals';
import { text } from '../../platform/browser/i18n.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../state/settings.ts';
import { ConfirmChange } from '../shared/confirm-delete.tsx';
import { otherWords } from '../shared/other-words.ts';
import { Searchable } from '../shared/settings-search.tsx';

interface ResetProps {
  readonly settings: Settings;
  onReplace(settings: Settings): void;
}

type Phase =
  | { readonly at: 'resting' | 'asking' | 'undone' }
  | { readonly at: 'reset'; readonly before: Settings };

function outcomeText({ at }: Phase): string {
  if (at === 'reset') return text('reset_done');
  return at === 'undone' ? text('reset_undone') : '';
}

/** Puts all settings back to their defaults, after a question. It can be undone until the page is left. */
export function ResetSetting({ settings, onReplace }: ResetProps) {
  const phase = useSignal<Phase>({ at: 'resting' });
  function reset(): void {
    phase.value = { at: 'reset', before: settings };
    onReplace(DEFAULT_SETTINGS);
  }
  function undo(before: Settings): void {
    phase.value = { at: 'undone' };
    onReplace(before);
  }
  const now = phase.value;
  return (
    <Searchable words={[text('resetSettings'), text('reset_text'), ...otherWords('settingsFile')]}>
      <div class="setting">
        <span class="setting-title">{text('resetSettings')}</span>
        <button
          type="button"
          data-testid="reset"
          onClick={() => {
            phase.value = { at: 'asking' };
          }}
        >
          {text('reset_ask')}
        </button>
        <p class="quiet">{text('reset_text')}</p>
        {now.at === 'asking' && (
          <ConfirmChange
            question={text('reset_question')}
            explains={text('reset_explains')}
            yes={text('reset_yes')}
            onConfirm={reset}
            onKeep={() => {
              phase.value = { at: 'resting' };
            }}
          />
        )}
        <div class="row outcome">
          <p role="status" data-testid="reset-told">
            {outcomeText(now)}
          </p>
          {now.at === 'reset' && (
            <button type="button" data-testid="undo-reset" onClick={() => undo(now.before)}>
              {text('undoLimit')}
            </button>
          )}
        </div>
      </div>
    </Searchable>
  );
}
