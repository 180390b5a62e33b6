import type { StoredItem } from '../../../src/state/stored-items.ts';

/** A fake stored value in memory, which also reports changes. */
export function fakeStoredItem<T>(cell: { value: T }): StoredItem<T> {
  const watchers = new Set<(value: T) => void>();
  const set = async (value: T): Promise<void> => {
    cell.value = value;
    for (const tell of watchers) tell(value);
  };
  return {
    get: async () => cell.value,
    set,
    async update(change) {
      const after = change(cell.value);
      if (after !== null) await set(after);
      return cell.value;
    },
    watch(onChange, signal) {
      watchers.add(onChange);
      signal.addEventListener('abort', () => watchers.delete(onChange));
    },
  };
}
