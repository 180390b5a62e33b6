import type { Signal } from '@preact/signals';
import { Search, X } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

/** Searches the guide with every letter. Escape, and a button while there is something to clear, clear it. */
export function GuideSearchField({ search }: { search: Signal<string> }) {
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    search.value = '';
    input.current?.focus();
  };
  return (
    <search class="guide-search">
      <Icon of={Search} />
      <input
        type="search"
        aria-label={text('guide_search')}
        placeholder={text('guide_search')}
        value={search.value}
        data-testid="guide-search"
        ref={input}
        onInput={({ currentTarget }) => {
          search.value = currentTarget.value;
        }}
        onKeyDown={({ key }) => {
          if (key === 'Escape') clear();
        }}
      />
      {search.value !== '' && (
        <button
          type="button"
          class="plain icon-button"
          aria-label={text('search_clear')}
          title={text('search_clear')}
          data-testid="clear-search"
          onClick={clear}
        >
          <Icon of={X} small />
        </button>
      )}
    </search>
  );
}
