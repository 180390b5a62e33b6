import { ChevronLeft } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { text } from '../../platform/browser/i18n.ts';
import { settingsAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { SearchField } from '../shared/search-field.tsx';
import { addressOf, GROUPS } from './groups.ts';

interface SearchBoxProps {
  readonly search: string;
  /** Called with every letter. */
  onSearch?(search: string): void;
  /** Called with Enter. */
  onEnter?(search: string): void;
}

/** How many settings a search has found, by group. */
export type Found = Readonly<Record<string, number>>;

interface ListProps {
  /** The group that is shown. */
  readonly current: string | null;
  /** During a search: how many settings it has found in each group. Groups without any are left out. */
  readonly found?: Found | null;
  /** Called when an entry is chosen, even if the address names it already. */
  onChoose?(id: string): void;
}

function GroupList({ current, found = null, onChoose }: ListProps) {
  const hits = found !== null && Object.keys(found).length > 0 ? found : null;
  return (
    <nav aria-label={text('settings_groups')}>
      {GROUPS.filter(({ id }) => hits === null || hits[id] !== undefined).map((group) => (
        <a
          key={group.id}
          href={`#${addressOf(group)}`}
          aria-current={group.id === current ? 'true' : undefined}
          onClick={(event) => {
            // The address would end the search.
            if (hits !== null) event.preventDefault();
            onChoose?.(group.id);
          }}
        >
          <Icon of={group.icon} />
          {text(group.title)}
          {hits !== null && <span class="quiet found-count">{hits[group.id]}</span>}
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
export function SettingsFrame({ current, found = null, onChoose, search, children }: FrameProps) {
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
        <SearchField
          class="settings-search"
          label={text('searchSettings')}
          smallIcon
          {...(search ?? elsewhere)}
        />
        <GroupList current={current} found={found} {...(onChoose !== undefined && { onChoose })} />
      </aside>
      {children}
    </div>
  );
}
