import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { StoredItem } from '../state/stored-items.ts';

/** A stored value, kept up to date; null until it has been read. */
export interface Followed<S> {
  readonly state: Signal<S | null>;
  readonly firstRead: Promise<void>;
}

/** Follows a stored value, or what is read from it, until the signal aborts. */
export function followItem<T, S>(
  item: StoredItem<T>,
  read: (value: T) => S,
  abort: AbortSignal,
): Followed<S> {
  const state = signal<S | null>(null);
  const firstRead = item.get().then((value) => {
    state.value ??= read(value);
  });
  item.watch((value) => {
    state.value = read(value);
  }, abort);
  return { state, firstRead };
}

/** Calls back at each change of a value after its first reading, until the signal aborts. */
export function onChange(state: ReadonlySignal<unknown>, act: () => void, abort: AbortSignal): void {
  let isRead = false;
  const stop = state.subscribe((value) => {
    if (isRead) act();
    isRead = value !== null;
  });
  abort.addEventListener('abort', stop);
}
