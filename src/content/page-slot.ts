import { armAutoHide } from './auto-hide.ts';

/** Something in the page: what can be seen of it, and what takes it away. */
export interface Shown {
  readonly body: HTMLElement;
  leave(): void;
}

/** A place in the page where one thing can be shown at a time, for a while, and never over full screen. */
export interface PageSlot {
  /** Shows what `create` makes, instead of what is shown. */
  fill(create: () => Shown, longestMs: number): void;
  clear(): void;
  isEmpty(): boolean;
}

/** How soon what nobody can take back any more is gone. */
const ORPHANED_CHECK_MS = 1000;

/** @param isOrphaned whether the extension that this belongs to is gone: nobody would answer a click, nor take it away */
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
      const leaveForFullScreen = () => document.fullscreenElement !== null && clear();
      document.addEventListener('fullscreenchange', leaveForFullScreen, { signal: gone.signal });
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
