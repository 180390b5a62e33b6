import { useEffect, useState } from 'preact/hooks';
import { readKeys, type Shortcut } from '../platform/browser/shortcuts.ts';

/** The keys that are set in the browser, '' where there are none; null until they are known. */
export function useKeys(): Readonly<Record<Shortcut, string>> | null {
  const [keys, setKeys] = useState<Readonly<Record<Shortcut, string>> | null>(null);
  useEffect(() => {
    const left = new AbortController();
    const read = () =>
      void readKeys().then((found) => {
        if (!left.signal.aborted) setKeys(found);
      });
    read();
    // They are changed in another tab.
    addEventListener('focus', read, { signal: left.signal });
    return () => left.abort();
  }, []);
  return keys;
}
