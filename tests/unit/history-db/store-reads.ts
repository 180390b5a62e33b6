import { vi } from 'vitest';

/** One reading of several records: the store, and the first key. */
interface StoreRead {
  readonly store: string;
  readonly from: unknown;
}

const firstKey = (query: unknown) => (query instanceof IDBKeyRange ? query.lower : query);

/** Notes from now on, until the mocks are restored, what is read. The answer tells what was read by then. */
export function noteReads(): () => StoreRead[] {
  const ofStore = vi.spyOn(IDBObjectStore.prototype, 'getAll').mock;
  const ofIndex = vi.spyOn(IDBIndex.prototype, 'getAll').mock;
  return () => [
    ...ofStore.calls.map(([query], call) => ({
      store: (ofStore.contexts[call] as IDBObjectStore).name,
      from: firstKey(query),
    })),
    ...ofIndex.calls.map(([query], call) => ({
      store: (ofIndex.contexts[call] as IDBIndex).objectStore.name,
      from: firstKey(query),
    })),
  ];
}
