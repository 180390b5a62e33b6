import { useEffect, useState } from 'preact/hooks';
import { type Database, openDatabase } from '../../history-db/database.ts';
import { monotonicNow } from '../../platform/browser/clock.ts';
import { historyVersion } from '../../ui/history-version.ts';
import { AS_IT_IS_COUNTED, ONCE } from './how-often.ts';

/** What a page has read from the history. The last value stays until the next one has been read. */
export interface HistoryRead<T> {
  readonly value: T | null;
  readonly failed: boolean;
}

/**
 * Reads something from the history, and again at intervals while the page is open, and at once after a deletion, an
 * undo or an import. A failed reading is soon tried again.
 * @param key changes when something else must be read
 */
export function useHistory<T>(
  read: (database: Database) => Promise<T>,
  key: string,
  everyMs: number = AS_IT_IS_COUNTED,
): HistoryRead<T> {
  const [state, setState] = useState<HistoryRead<T>>({ value: null, failed: false });
  const version = historyVersion();
  useEffect(() => {
    const left = new AbortController();
    let opening: Promise<Database> | null = null;
    let dueAtMs = 0;
    const close = () => {
      opening?.then((database) => database.close()).catch(() => {});
      // Opened again the next time: a connection that another context has closed cannot be read.
      opening = null;
    };
    const readNow = async () => {
      try {
        dueAtMs = monotonicNow() + everyMs;
        opening ??= openDatabase();
        const value = await read(await opening);
        if (!left.signal.aborted) setState({ value, failed: false });
        if (everyMs === ONCE) close();
      } catch (error) {
        if (left.signal.aborted) return;
        dueAtMs = 0;
        close();
        console.error('The history cannot be read.', error);
        setState(({ value }) => ({ value, failed: true }));
      }
    };
    void readNow();
    const timer = setInterval(() => {
      // A timer may be a little early.
      if (document.visibilityState !== 'hidden' && monotonicNow() >= dueAtMs - 1000) void readNow();
    }, AS_IT_IS_COUNTED);
    return () => {
      left.abort();
      clearInterval(timer);
      close();
    };
  }, [key, everyMs, version]);
  return state;
}
