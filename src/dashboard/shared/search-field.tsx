import { Search, X } from 'lucide-preact';
import { useRef } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { Icon } from '../../ui/icon.tsx';

interface SearchFieldProps {
  readonly class: string;
  /** Its name, and what it shows while it is empty. */
  readonly label: string;
  readonly search: string;
  readonly testId?: string;
  readonly smallIcon?: boolean;
  /** Called with every letter, and with '' when it is cleared. Without it, there is nothing to clear. */
  onSearch?(search: string): void;
  /** Called with Enter. */
  onEnter?(search: string): void;
}

/** A search with every letter. Escape, and a button while there is something to clear, clear it. */
export function SearchField(props: SearchFieldProps) {
  const { label, search, testId, smallIcon = false, onSearch, onEnter } = props;
  const input = useRef<HTMLInputElement>(null);
  const clear = () => {
    onSearch?.('');
    input.current?.focus();
  };
  return (
    <search class={props.class}>
      <Icon of={Search} small={smallIcon} />
      <input
        type="search"
        name="search"
        aria-label={label}
        placeholder={label}
        value={search}
        {...(testId !== undefined && { 'data-testid': testId })}
        ref={input}
        onInput={({ currentTarget }) => onSearch?.(currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => {
          if (key === 'Enter') onEnter?.(currentTarget.value);
          if (key === 'Escape') clear();
        }}
      />
      {search !== '' && onSearch !== undefined && (
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
