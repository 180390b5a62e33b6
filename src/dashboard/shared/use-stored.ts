import { useEffect, useState } from 'preact/hooks';
import type { StoredItem } from '../../state/stored-items.ts';

/** A stored value, kept up to date; null until it has been read. */
export function useStored<T>(item: StoredItem<T>): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    const left = new AbortController();
    let changed = false;
    item.watch((next) => {
      changed = true;
      setValue(next);
    }, left.signal);
    void item.get().then((stored) => {
      // A change that arrived during the reading is newer.
      if (!left.signal.aborted && !changed) setValue(stored);
    });
    return () => left.abort();
  }, [item]);
  return value;
}
