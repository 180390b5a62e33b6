import { type Signal, signal } from '@preact/signals';
import type { DaySummary } from '../history/day-summary.ts';
import { dayAt, openDatabase, readDay } from '../platform/database.ts';
import { followLiveStatus, type LiveStatus } from '../platform/live-status.ts';
import type { HostStatus, Session } from '../platform/session.ts';
import type { Settings } from '../platform/settings.ts';
import {
  baselineItem,
  hostStatusItem,
  lockedItem,
  type StoredItem,
  sessionItem,
  settingsItem,
} from '../platform/storage.ts';

/** All that popup and dashboard show, kept up to date. Null while it has not been read yet. */
export interface ProductState {
  readonly session: Signal<Session | null>;
  readonly host: Signal<HostStatus | null>;
  readonly settings: Signal<Settings | null>;
  readonly calibrated: Signal<boolean | null>;
  readonly locked: Signal<boolean | null>;
  readonly live: Signal<LiveStatus | null>;
  readonly today: Signal<DaySummary | null>;
}

const TODAY_EVERY_MS = 5000;

function follow<T, S>(item: StoredItem<T>, read: (value: T) => S, abort: AbortSignal): Signal<S | null> {
  const state = signal<S | null>(null);
  void item.get().then((value) => {
    state.value ??= read(value);
  });
  item.watch((value) => {
    state.value = read(value);
  }, abort);
  return state;
}

async function followToday(today: Signal<DaySummary | null>, abort: AbortSignal): Promise<void> {
  const database = await openDatabase();
  const read = async () => {
    today.value = await readDay(database, dayAt(Date.now()));
  };
  await read();
  const timer = setInterval(() => void read(), TODAY_EVERY_MS);
  abort.addEventListener('abort', () => {
    clearInterval(timer);
    database.close();
  });
}

/** Follows the product's state until the signal aborts. */
export function followProduct(abort: AbortSignal): ProductState {
  const live = signal<LiveStatus | null>(null);
  const today = signal<DaySummary | null>(null);
  followLiveStatus((status) => {
    live.value = status;
  }, abort);
  followToday(today, abort).catch((error) => console.error('The history cannot be read.', error));
  return {
    session: follow(sessionItem, (session) => session, abort),
    host: follow(hostStatusItem, (host) => host, abort),
    settings: follow(settingsItem, (settings) => settings, abort),
    calibrated: follow(baselineItem, (baseline) => baseline !== null, abort),
    locked: follow(lockedItem, (locked) => locked, abort),
    live,
    today,
  };
}
