import { type Signal, useSignal } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { findFrom, groupFrom } from '../../ui/addresses.ts';
import { groupInView } from './group-in-view.ts';

/** What is open on the settings page, and what it is searched for. */
export interface ShownGroups {
  readonly open: readonly string[];
  /** The group that is being read: the one that was shown last, until the page is scrolled. Null during a search. */
  readonly current: string | null;
  readonly search: Signal<string>;
  setOpen(id: string, open: boolean): void;
  /** Opens a group, and goes there. */
  show(id: string): void;
  searchFor(words: string): void;
}

const FIRST = 'basics';

/** Goes to a group once it is open. The page's heading stands for the basics. Then says that it is there. */
function goTo(id: string, onThere: () => void): void {
  requestAnimationFrame(() => {
    const group = document.querySelector<HTMLElement>(`[data-group="${CSS.escape(id)}"]`);
    if (id === FIRST) scrollTo({ top: 0 });
    else group?.scrollIntoView({ block: 'start' });
    const target = group?.querySelector<HTMLElement>('summary') ?? group;
    target?.focus({ preventScroll: true });
    onThere();
  });
}

/** What users scroll with. The scrollbar is pressed like the page. */
const SCROLLS = ['wheel', 'touchmove', 'keydown', 'pointerdown'];

/** Calls back when the user has scrolled. A jump to a group, and the page that grows after it, scroll too. */
function useScrolling(onScrolled: () => void): { onJumped(): void } {
  const jumped = useRef(false);
  useEffect(() => {
    const left = new AbortController();
    const options = { signal: left.signal, passive: true };
    const take = () => {
      jumped.current = false;
    };
    for (const each of SCROLLS) addEventListener(each, take, options);
    addEventListener('scroll', () => jumped.current || onScrolled(), options);
    return () => left.abort();
  }, []);
  return {
    onJumped() {
      jumped.current = true;
    },
  };
}

/** Which groups are open. The address can name one, or a search. */
export function useOpenGroups(): ShownGroups {
  const open = useSignal<readonly string[]>([]);
  const current = useSignal(FIRST);
  const search = useSignal(findFrom(location.hash));
  const { onJumped } = useScrolling(() => {
    if (search.value.trim() === '') current.value = groupInView() ?? current.value;
  });

  function setOpen(id: string, isOpen: boolean): void {
    const others = open.value.filter((each) => each !== id);
    if (isOpen !== open.value.includes(id)) open.value = isOpen ? [...others, id] : others;
  }
  /** During a search that finds something, its groups are open: the page only goes there. */
  function choose(id: string): void {
    const finds = document.querySelector('.setting, .searchable') !== null;
    if (search.value.trim() !== '' && finds) goTo(id, onJumped);
    else show(id);
  }
  function show(id: string): void {
    search.value = '';
    current.value = id;
    setOpen(id, true);
    goTo(id, () => {
      // The end of a search may have scrolled the page meanwhile.
      current.value = id;
      onJumped();
    });
  }
  useEffect(() => {
    const left = new AbortController();
    const follow = () => {
      const group = groupFrom(location.hash);
      if (group !== null) show(group);
      else search.value = findFrom(location.hash);
    };
    if (groupFrom(location.hash) !== null) follow();
    addEventListener('hashchange', follow, { signal: left.signal });
    return () => left.abort();
  }, []);

  return {
    open: open.value,
    current: search.value.trim() === '' ? current.value : null,
    search,
    setOpen,
    show: choose,
    searchFor(words) {
      search.value = words;
    },
  };
}
