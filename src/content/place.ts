/** A place in the page where one thing can be shown at a time, for a while, and never over full screen. */
export interface Place {
  /** Shows what `create` makes, instead of what is shown; `create` returns what takes it away. */
  fill(create: () => () => void, longestMs: number): void;
  clear(): void;
  isEmpty(): boolean;
}

export function createPlace(): Place {
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
      const hide = create();
      const leaveForFullScreen = () => document.fullscreenElement !== null && clear();
      document.addEventListener('fullscreenchange', leaveForFullScreen, { signal: gone.signal });
      const timer = setTimeout(clear, longestMs);
      remove = () => {
        clearTimeout(timer);
        gone.abort();
        hide();
      };
    },
  };
}
