import { computed, type Signal, signal } from '@preact/signals';
import type { DaySummary } from '../history/day-summary.ts';
import type { LocalDay } from '../history/local-day.ts';
import type { StoredDay } from '../history/whole-day.ts';
import { type Database, dayAt, openDatabase } from '../history-db/database.ts';
import { readStoredDay, summaryOf } from '../history-db/read-hours.ts';
import { now } from '../platform/browser/clock.ts';
import { onChange } from './follow-item.ts';
import { historyVersion } from './history-version.ts';

/** Today as it was last read. */
export interface ReadToday {
  readonly day: LocalDay;
  readonly stored: StoredDay;
}

/** What pages show of the history all the time. */
export interface FollowedHistory {
  readonly today: Signal<DaySummary | null>;
  /** Whether the last attempt to read the history failed. */
  readonly failed: Signal<boolean>;
  /** Resolves once it has been read, or could not be. */
  readonly firstRead: Promise<void>;
  /** Reads today again. */
  refresh(): Promise<void>;
  /** Reads something that depends on today, over the same connection. Today itself is read only if it hasn't been. */
  readWithToday(read: (database: Database, today: ReadToday) => Promise<void>): Promise<void>;
}

const TODAY_EVERY_MS = 5000;

/**
 * Runs readings one after the other: two at once would open two connections, and one would never be closed. After a
 * failure it opens the history again, because the connection may be the cause.
 */
function createReader(failed: Signal<boolean>, abort: AbortSignal) {
  let opened: Database | null = null;
  let last: Promise<void> = Promise.resolve();
  const attempt = async (read: (database: Database) => Promise<void>) => {
    if (abort.aborted) return;
    try {
      opened ??= await openDatabase();
      await read(opened);
      failed.value = false;
    } catch (error) {
      console.error('The history cannot be read.', error);
      opened?.close();
      opened = null;
      failed.value = true;
    }
  };
  abort.addEventListener('abort', () => void last.then(() => opened?.close()));
  return (read: (database: Database) => Promise<void>): Promise<void> => {
    last = last.then(() => attempt(read));
    return last;
  };
}

/**
 * Reads today at intervals while the page can be seen, and at once when the history is changed by hand, until the signal
 * aborts.
 */
export function followHistory(abort: AbortSignal): FollowedHistory {
  const today = signal<DaySummary | null>(null);
  const failed = signal(false);
  const readInTurn = createReader(failed, abort);
  let last: ReadToday | null = null;
  const readToday = async (database: Database): Promise<ReadToday> => {
    const day = dayAt(now());
    const stored = await readStoredDay(database, day);
    last = { day, stored };
    today.value = summaryOf(day, stored);
    return last;
  };
  const refresh = () => readInTurn(async (database) => void (await readToday(database)));
  const refreshIfSeen = () => {
    if (document.visibilityState !== 'hidden') void refresh();
  };
  const timer = setInterval(refreshIfSeen, TODAY_EVERY_MS);
  abort.addEventListener('abort', () => clearInterval(timer));
  document.addEventListener('visibilitychange', refreshIfSeen, { signal: abort });
  const readAnew = () => {
    last = null;
    void refresh();
  };
  onChange(computed(historyVersion), readAnew, abort);
  const readWithToday: FollowedHistory['readWithToday'] = (read) =>
    readInTurn(async (database) => {
      const known = last?.day === dayAt(now()) ? last : await readToday(database);
      await read(database, known);
    });
  return { today, failed, firstRead: refresh(), refresh, readWithToday };
}
