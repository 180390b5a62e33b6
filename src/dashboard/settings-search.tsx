import { type ComponentChildren, createContext } from 'preact';
import { useContext } from 'preact/hooks';

/** What the settings are searched for; '' shows all of them. */
export const SettingsSearch = createContext('');

function plain(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** Whether every word that is looked for begins a word of a setting. */
function findsIn(search: string, words: readonly string[]): boolean {
  const all = words.flatMap((each) => plain(each).split(/[^\p{L}\p{N}]+/u));
  const wanted = plain(search)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((each) => each !== '');
  return wanted.every((each) => all.some((word) => word.startsWith(each)));
}

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
