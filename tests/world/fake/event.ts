/** An event of the extension API in one context. */
export interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  hasListener(listener: Listener): boolean;
  /** Calls all listeners at once. Returns their results. */
  fire(...args: readonly unknown[]): unknown[];
  count(): number;
  clear(): void;
}

// biome-ignore lint/suspicious/noExplicitAny: listeners of every event of the API, each with parameters of its own
export type Listener = (...args: any[]) => unknown;

export function createEvent(): FakeEvent {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => void listeners.add(listener),
    removeListener: (listener) => void listeners.delete(listener),
    hasListener: (listener) => listeners.has(listener),
    fire: (...args) => [...listeners].map((listener) => listener(...args)),
    count: () => listeners.size,
    clear: () => listeners.clear(),
  };
}
