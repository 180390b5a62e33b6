import { ChevronLeft, Search } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { settingsAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { addressOf, GROUPS } from './groups.ts';

interface SearchBoxProps {
  readonly search: string;
  /** Called with every letter. */
  onSearch?(search: string): void;
  /** Called with Enter. */
  onEnter?(search: string): void;
}

function SearchBox({ search, onSearch, onEnter }: SearchBoxProps) {
  return (
    <search class="settings-search">
      <Icon of={Search} small />
      <input
        type="search"
        name="search"
        aria-label={text('searchSettings')}
        placeholder={text('searchSettings')}
        value={search}
        onInput={(event) => onSearch?.(event.currentTarget.value)}
        onKeyDown={({ key, currentTarget }) => key === 'Enter' && onEnter?.(currentTarget.value)}
      />
    </search>
  );
}

interface ListProps {
  /** The group that is shown. */
  readonly current: string | null;
  /** Called when an entry is chosen, even if the address names it already. */
  onChoose?(id: string): void;
}

function GroupList({ current, onChoose }: ListProps) {
  return (
    <nav aria-label={text('settings_groups')}>
      {GROUPS.map((group) => (
        <a
          key={group.id}
          href={`#${addressOf(group)}`}
          aria-current={group.id === current ? 'true' : undefined}
          onClick={() => onChoose?.(group.id)}
        >
          <Icon of={group.icon} />
          {text(group.title)}
        </a>
      ))}
    </nav>
  );
}

interface FrameProps extends ListProps {
  /** What the settings are searched for. On another page of the section, Enter leads to them. */
  readonly search?: SearchBoxProps;
  readonly children: ComponentChildren;
}

/** The pages of the section with its side list. In a narrow window, a link leads back instead. */
export function SettingsFrame({ current, onChoose, search, children }: FrameProps) {
  const elsewhere = {
    search: '',
    onEnter: (words: string) => location.assign(`#${settingsAddress(words)}`),
  };
  return (
    <div class={search === undefined ? 'settings-frame' : 'settings-frame settings-frame-first'}>
      <aside class="settings-side" aria-label={text('page_settings')}>
        <a class="settings-back" href="#settings">
          <Icon of={ChevronLeft} small />
          {text('page_settings')}
        </a>
        <SearchBox {...(search ?? elsewhere)} />
        <GroupList current={current} {...(onChoose !== undefined && { onChoose })} />
      </aside>
      {children}
    </div>
  );
}
