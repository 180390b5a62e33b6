import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { openKeysPage, readKeys, SHORTCUTS, type Shortcut } from '../../platform/browser/shortcuts.ts';
import { Searchable } from '../shared/settings-search.tsx';

/** The keyboard commands with their keys, which can be changed only in the browser. */
export function ShortcutsSetting() {
  const keys = useSignal<Readonly<Record<Shortcut, string>> | null>(null);
  useEffect(() => {
    const read = () =>
      void readKeys().then((found) => {
        keys.value = found;
      });
    read();
    // They are changed in another tab.
    addEventListener('focus', read);
    return () => removeEventListener('focus', read);
  }, [keys]);
  const names = SHORTCUTS.map((shortcut) => text(`shortcut_${shortcut}`));
  return (
    <Searchable words={[text('settings_shortcuts'), text('settings_shortcuts_text'), ...names]}>
      <section class="searchable" aria-labelledby="shortcuts">
        <h2 id="shortcuts">{text('settings_shortcuts')}</h2>
        <p class="quiet">{text('settings_shortcuts_text')}</p>
        <dl class="shortcuts">
          {SHORTCUTS.map((shortcut) => (
            <div key={shortcut}>
              <dt>{text(`shortcut_${shortcut}`)}</dt>
              <dd>{keys.value === null ? '' : <kbd>{keys.value[shortcut] || text('noKeys')}</kbd>}</dd>
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
  );
}
