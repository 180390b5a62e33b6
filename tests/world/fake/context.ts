/*
 * One context of the extension: a service worker, a page, the camera host, its detection worker. It has its
 * own globals. All it has dies with it: timers, listeners, locks, cameras, transactions.
 */
import { createEvent, type FakeEvent } from './event.ts';
import type { Machine } from './machine.ts';

export type ContextKind = 'background' | 'host' | 'page' | 'worker';

export interface Context {
  readonly kind: ContextKind;
  readonly machine: Machine;
  /** Aborts when the context dies. */
  readonly life: AbortSignal;
  alive(): boolean;
  event(name: string): FakeEvent;
  /** The events that have a listener. */
  listened(): ReadonlySet<string>;
  /** Calls the browser: calls arrive in order, and the answer comes back later, or never. */
  call<T>(name: string, effect: () => T | Promise<T>): Promise<T>;
  /** Notifies the browser without an answer. */
  tell(name: string, effect: () => void): void;
  /** Fires an event here. Returns the results of the listeners. */
  deliver(name: string, ...args: readonly unknown[]): unknown[];
  after(ms: number, run: () => void, everyMs?: number | null): number;
  cancel(id: number | undefined): void;
  /** When the context was last active, and how much it still waits for, monotonic. */
  lastActiveMs(): number;
  kill(): void;
}

export function createContext(kind: ContextKind, machine: Machine): Context {
  const { clock } = machine;
  const over = new AbortController();
  const events = new Map<string, FakeEvent>();
  const timers = new Set<number>();
  let arrivesMs = 0;
  let activeMs = clock.monotonicMs();

  const alive = () => !over.signal.aborted;

  function event(name: string): FakeEvent {
    const known = events.get(name) ?? createEvent();
    events.set(name, known);
    return known;
  }

  /** Calls of one context arrive in the order in which they left. */
  function untilArrival(): number {
    const now = clock.monotonicMs();
    arrivesMs = Math.max(arrivesMs, now + machine.latencyMs());
    return arrivesMs - now;
  }

  function leave(name: string): boolean {
    if (!alive()) return false;
    machine.onCall(context, name);
    activeMs = clock.monotonicMs();
    return alive();
  }

  const context: Context = {
    kind,
    machine,
    life: over.signal,
    alive,
    event,
    listened: () => new Set([...events].filter(([, each]) => each.count() > 0).map(([name]) => name)),
    call<T>(name: string, effect: () => T | Promise<T>): Promise<T> {
      if (!leave(name)) return new Promise(() => {});
      if (machine.instant)
        return new Promise<T>((done) => done(effect())).then((value) => structuredClone(value));
      return new Promise<T>((resolve, reject) => {
        const answer = (give: () => void) =>
          clock.after(machine.latencyMs(), () => {
            activeMs = clock.monotonicMs();
            if (alive()) give();
          });
        clock.after(untilArrival(), () => {
          new Promise<T>((done) => done(effect())).then(
            (value) => answer(() => resolve(structuredClone(value))),
            (error) => answer(() => reject(error)),
          );
        });
      });
    },
    tell(name, effect) {
      if (leave(name)) clock.after(untilArrival(), effect);
    },
    deliver(name, ...args) {
      const listened = events.get(name);
      if (!alive() || listened === undefined || listened.count() === 0) return [];
      activeMs = clock.monotonicMs();
      return listened.fire(...args);
    },
    after(ms, run, everyMs = null) {
      if (!alive()) return 0;
      const id = clock.after(
        ms,
        () => {
          if (everyMs === null) timers.delete(id);
          run();
        },
        everyMs,
      );
      timers.add(id);
      return id;
    },
    cancel(id) {
      if (id === undefined || !timers.delete(id)) return;
      clock.cancel(id);
    },
    lastActiveMs: () => activeMs,
    kill() {
      if (!alive()) return;
      machine.contexts.delete(context);
      for (const id of timers) clock.cancel(id);
      for (const each of events.values()) each.clear();
      machine.locks.releaseAll(context);
      machine.databases.releaseAll(context);
      over.abort();
    },
  };
  machine.contexts.add(context);
  return context;
}
