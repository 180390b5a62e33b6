import { type Signal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { findFrom, groupAddress, groupFrom } from '../../ui/addresses.ts';
import { GROUPS } from './groups.ts';
import { useWideWindow } from './use-wide-window.ts';

/** What is shown on the settings page, and what it is searched for. */
export interface ShownGroups {
  /** The groups that are open below the basics. */
  readonly open: readonly string[];
  /** The only group that is shown. Null during a search, and in a narrow window, which shows all of them. */
  readonly alone: string | null;
  readonly search: Signal<string>;
  setOpen(id: string, open: boolean): void;
  /** Shows a group. During a search that finds something, it goes to what was found in it. */
  choose(id: string): void;
  /** Leads to a group, by its address. */
  leadTo(id: string): void;
  searchFor(words: string): void;
}

const FIRST = 'basics';

/** Whether a group is shown here, and not on a page of its own. */
function isHere(id: string): boolean {
  return GROUPS.some((group) => group.id === id && group.page === undefined);
}

/** The group of the settings page that an address names. */
function groupIn(hash: string): string {
  const named = groupFrom(hash) ?? FIRST;
  return isHere(named) ? named : FIRST;
}

/** Goes to the row of a group. A group that is shown alone has none, and is there already. */
function goTo(id: string): void {
  requestAnimationFrame(() => {
    const row = document.querySelector<HTMLElement>(`details[data-group="${CSS.escape(id)}"] > summary`);
    if (id === FIRST) scrollTo(0, 0);
    row?.scrollIntoView({ block: 'start' });
    row?.focus({ preventScroll: true });
  });
}

/** Moves the focus to the heading if what had it is gone. */
function keepFocus(): void {
  requestAnimationFrame(() => {
    if (document.activeElement === document.body) document.querySelector<HTMLElement>('main h1')?.focus();
  });
}

function findsSomething(): boolean {
  return document.querySelector('main :is(.setting, .searchable)') !== null;
}

/** Which groups are shown. The address can name one, or a search. */
export function useShownGroups(): ShownGroups {
  const wide = useWideWindow();
  const named = groupIn(location.hash);
  const open = useSignal<readonly string[]>([]);
  const shown = useSignal(named);
  const search = useSignal(findFrom(location.hash));

  function setOpen(id: string, isOpen: boolean): void {
    const others = open.value.filter((each) => each !== id);
    if (isOpen !== open.value.includes(id)) open.value = isOpen ? [...others, id] : others;
  }
  function show(id: string): void {
    search.value = '';
    shown.value = id;
    setOpen(id, true);
    goTo(id);
  }
  useEffect(() => {
    const left = new AbortController();
    const follow = () => {
      if (groupFrom(location.hash) !== null) return show(groupIn(location.hash));
      search.value = findFrom(location.hash);
      shown.value = FIRST;
    };
    if (groupFrom(location.hash) !== null) follow();
    addEventListener('hashchange', follow, { signal: left.signal });
    return () => left.abort();
  }, []);

  const searches = search.value.trim() !== '';
  return {
    open: open.value,
    alone: wide && !searches ? shown.value : null,
    search,
    setOpen,
    choose(id) {
      if (searches && findsSomething()) goTo(id);
      else if (isHere(id)) show(id);
    },
    leadTo(id) {
      // The address may name it already.
      show(id);
      keepFocus();
      location.hash = groupAddress(id);
    },
    searchFor(words) {
      // What was found replaces a page that may have been scrolled.
      if (!searches) scrollTo(0, 0);
      search.value = words;
      if (words === '') keepFocus();
    },
  };
}
