import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { findsIn } from './word-search.ts';

/** What the settings are searched for; '' shows all of them. */
export const SettingsSearch = createContext('');

interface SearchableProps {
  /** The words by which it is found: its title, what explains it, what it offers. */
  readonly words: readonly string[];
  readonly children: ComponentChildren;
}

/** The title of the group that a setting belongs to. */
const GroupTitle = createContext('');

/** Shows its children unless the search is for something else. */
export function Searchable({ words, children }: SearchableProps) {
  const all = [...words, useContext(GroupTitle)];
  return findsIn(useContext(SettingsSearch), all) ? children : null;
}

interface SettingsGroupProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Settings that belong together; by the group's title all of them are found. */
export function SettingsGroup({ id, title, children }: SettingsGroupProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <GroupTitle.Provider value={title}>{children}</GroupTitle.Provider>
    </section>
  );
}
