import { useEffect, useState } from 'preact/hooks';
import { type Database, openDatabase } from '../../history-db/database.ts';

/** What a page has read from the history. The last value stays until the next one has been read. */
export interface HistoryRead<T> {
  readonly value: T | null;
  readonly failed: boolean;
}

/** Time that is being counted appears in the page within this interval. */
const READ_EVERY_MS = 15_000;

/**
 * Reads something from the history at intervals while the page is open.
 * @param key changes when something else must be read
 */
export function useHistory<T>(read: (database: Database) => Promise<T>, key: string): HistoryRead<T> {
  const [state, setState] = useState<HistoryRead<T>>({ value: null, failed: false });
  useEffect(() => {
    const left = new AbortController();
    let opening: Promise<Database> | null = null;
    const close = () => {
      opening?.then((database) => database.close()).catch(() => {});
      // Opened again the next time: a connection that another context has closed cannot be read.
      opening = null;
    };
    const readNow = async () => {
      try {
        opening ??= openDatabase();
        const value = await read(await opening);
        if (!left.signal.aborted) setState({ value, failed: false });
      } catch (error) {
        if (left.signal.aborted) return;
        close();
        console.error('The history cannot be read.', error);
        setState(({ value }) => ({ value, failed: true }));
      }
    };
    void readNow();
    const timer = setInterval(() => {
      if (document.visibilityState !== 'hidden') void readNow();
    }, READ_EVERY_MS);
    return () => {
      left.abort();
      clearInterval(timer);
      close();
    };
  }, [key]);
  return state;
}
