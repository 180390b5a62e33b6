import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';
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

interface SettingsGroupProps {
  readonly id: string;
  readonly title: string;
  readonly children: ComponentChildren;
}

/** Related settings. The group's title finds all of them. */
export function SettingsGroup({ id, title, children }: SettingsGroupProps) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <GroupTitle.Provider value={title}>{children}</GroupTitle.Provider>
    </section>
  );
}
