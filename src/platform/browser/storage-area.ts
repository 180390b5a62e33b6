import { browser } from './browser.ts';

/** 'local' survives a restart of the browser, 'session' does not. */
export type AreaName = 'local' | 'session';

/** Reads a stored value; undefined if there is none. */
export async function readStored(area: AreaName, key: string): Promise<unknown> {
  return (await browser.storage[area].get(key))[key];
}

/** Rejects if there is no room. */
export async function writeStored(area: AreaName, key: string, value: unknown): Promise<void> {
  await browser.storage[area].set({ [key]: value });
}

export async function removeStored(area: AreaName, key: string): Promise<void> {
  await browser.storage[area].remove(key);
}

/** Calls back with every new value of a key until the signal aborts. */
export function watchStored(
  area: AreaName,
  key: string,
  onChange: (value: unknown) => void,
  signal: AbortSignal,
): void {
  const listen = (changes: Record<string, { newValue?: unknown }>, changed: string) => {
    const change = changes[key];
    if (changed === area && change !== undefined) onChange(change.newValue);
  };
  browser.storage.onChanged.addListener(listen);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listen));
}
