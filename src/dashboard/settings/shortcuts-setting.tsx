import { Keyboard } from 'lucide-preact';
import { text } from '../../platform/browser/i18n.ts';
import { openKeysPage, SHORTCUTS } from '../../platform/browser/shortcuts.ts';
import { useKeys } from '../../ui/use-keys.ts';
import { otherWords } from '../shared/other-words.ts';
import { Searchable, SettingsGroup } from '../shared/settings-search.tsx';

/** The keyboard commands with their keys, which can be changed only in the browser. */
export function ShortcutsSetting() {
  const keys = useKeys();
  const set = keys === null ? 0 : SHORTCUTS.filter((shortcut) => keys[shortcut] !== '').length;
  const names = SHORTCUTS.map((shortcut) => text(`shortcut_${shortcut}`));
  const words = [text('settings_shortcuts_text'), ...names, ...otherWords('shortcuts')];
  return (
    <SettingsGroup
      id="shortcuts"
      icon={Keyboard}
      title={text('settings_shortcuts')}
      summary={keys === null ? '' : text('summary_set', set, SHORTCUTS.length)}
    >
      <Searchable words={words}>
        <section class="searchable setting-part" aria-label={text('settings_shortcuts')}>
          <p class="quiet">{text('settings_shortcuts_text')}</p>
          <dl class="shortcuts">
            {SHORTCUTS.map((shortcut) => (
              <div key={shortcut}>
                <dt>{text(`shortcut_${shortcut}`)}</dt>
                <dd>{keys === null ? '' : <kbd>{keys[shortcut] || text('noKeys')}</kbd>}</dd>
              </div>
            ))}
          </dl>
          <p>
            <button type="button" onClick={() => void openKeysPage()}>
              {text('changeKeys')}
            </button>
          </p>
        </section>
      </Searchable>
    </SettingsGroup>
  );
}
