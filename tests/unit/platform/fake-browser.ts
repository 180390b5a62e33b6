import { vi } from 'vitest';

type Listener = (...args: never[]) => unknown;

interface FakeEvent {
  addListener(listener: Listener): void;
  removeListener(listener: Listener): void;
  fire(...args: unknown[]): unknown[];
}

function fakeEvent(): FakeEvent {
  const listeners = new Set<Listener>();
  return {
    addListener: (listener) => listeners.add(listener),
    removeListener: (listener) => listeners.delete(listener),
    fire: (...args) => [...listeners].map((listener) => listener(...(args as never[]))),
  };
}

/** A storage area in memory, as the browser's behaves: values are copied, changes are told. */
function fakeArea(name: string, onChanged: FakeEvent) {
  const values = new Map<string, unknown>();
  return {
    values,
    get: async (key: string) => (values.has(key) ? { [key]: structuredClone(values.get(key)) } : {}),
    async set(entries: Record<string, unknown>) {
      for (const [key, value] of Object.entries(entries)) {
        values.set(key, structuredClone(value));
        onChanged.fire({ [key]: { newValue: structuredClone(value) } }, name);
      }
    },
    async remove(key: string) {
      values.delete(key);
      onChanged.fire({ [key]: {} }, name);
    },
  };
}

/** As much of the extension API as the platform's modules use. */
export function createFakeBrowser() {
  const onChanged = fakeEvent();
  return {
    storage: { local: fakeArea('local', onChanged), session: fakeArea('session', onChanged), onChanged },
    runtime: {
      id: 'plumbline',
      getURL: (path: string) => `chrome-extension://plumbline/${path}`,
      onMessage: fakeEvent(),
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    tabs: { sendMessage: vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined) },
  };
}
