import type { LucideIcon } from 'lucide-preact';
import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { Icon } from '../../ui/icon.tsx';
import { findsIn } from './word-search.ts';

/** The search text of the settings; '' shows all of them. */
export const SettingsSearch = createContext('');

interface SearchableProps {
  /** The text to search: title, explanation and options. */
  readonly words: readonly string[];
  readonly children: ComponentChildren;
}

/** The title of the group of a setting. */
const GroupTitle = createContext('');

/** Shows its children unless the search is for something else. */
export function Searchable({ words, children }: SearchableProps) {
  const all = [...words, useContext(GroupTitle)];
  return findsIn(useContext(SettingsSearch), all) ? children : null;
}

/** The groups that are open, and how to open or close one; or the only one that is shown. */
export const OpenGroups = createContext<{
  readonly open: readonly string[];
  readonly alone: string | null;
  setOpen(id: string, open: boolean): void;
}>({ open: [], alone: null, setOpen() {} });

interface SettingsGroupProps {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly title: string;
  /** Its present values, in a few words. */
  readonly summary: string;
  readonly children: ComponentChildren;
}

/** Related settings: alone below the page's heading, or as a row that opens to them. */
export function SettingsGroup(props: SettingsGroupProps) {
  const { title, children } = props;
  if (useContext(OpenGroups).alone === null) return <GroupRow {...props} />;
  return (
    <section class="setting-rows" aria-label={title}>
      {children}
    </section>
  );
}

/** A row that opens. The group's title finds all of it. During a search it is a heading over what was found in it. */
function GroupRow({ id, icon, title, summary, children }: SettingsGroupProps) {
  const { open, setOpen } = useContext(OpenGroups);
  const searches = useContext(SettingsSearch).trim() !== '';
  const isOpen = searches || open.includes(id);
  return (
    <details class={searches ? 'fold found-group' : 'fold'} data-group={id} open={isOpen}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button */}
      <summary
        onClick={(event) => {
          // What is open is decided here: by the user, the address, or the search.
          event.preventDefault();
          if (!searches) setOpen(id, !isOpen);
        }}
      >
        <Icon of={icon} />
        <span>
          <span class="group-title">{title}</span>
          {!searches && <span class="quiet">{summary}</span>}
        </span>
      </summary>
      <div class="group-content">
        <GroupTitle.Provider value={title}>{children}</GroupTitle.Provider>
      </div>
    </details>
  );
}
