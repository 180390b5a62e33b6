import { armAutoHide } from './auto-hide.ts';

/** Something in the page: its visible element, and how to remove it. */
export interface Shown {
  readonly body: HTMLElement;
  leave(): void;
}

/** A slot in the page for one thing at a time, for a limited time, and never over full screen. */
export interface PageSlot {
  /** Shows what `create` makes, replacing what is shown. */
  fill(create: () => Shown, longestMs: number): void;
  clear(): void;
  isEmpty(): boolean;
}

/** How soon the content is removed once nobody can withdraw it any more. */
const ORPHANED_CHECK_MS = 1000;

/**
 * @param isOrphaned whether the extension that this script belongs to is gone: nobody would answer a click, or remove
 * the content
 */
export function createPageSlot(isOrphaned: () => boolean = () => false): PageSlot {
  let remove: (() => void) | null = null;
  function clear(): void {
    remove?.();
    remove = null;
  }
  return {
    clear,
    isEmpty: () => remove === null,
    fill(create, longestMs) {
      clear();
      if (document.fullscreenElement !== null) return;
      const gone = new AbortController();
      const { body, leave } = create();
      const lightAnew = armAutoHide(body);
      const clearForFullScreen = () => document.fullscreenElement !== null && clear();
      document.addEventListener('fullscreenchange', clearForFullScreen, { signal: gone.signal });
      const timer = setTimeout(clear, longestMs);
      const check = setInterval(() => {
        if (isOrphaned()) clear();
        else lightAnew();
      }, ORPHANED_CHECK_MS);
      remove = () => {
        clearTimeout(timer);
        clearInterval(check);
        gone.abort();
        leave();
      };
    },
  };
}
