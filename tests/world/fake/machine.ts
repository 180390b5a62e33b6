/*
 * A computer with a browser on it, in which one extension is installed: what outlives a context, and how
 * contexts reach each other. Every call takes a little time, as it does between processes, so that two
 * contexts can overtake each other.
 */
import { type Camera, createCamera } from './camera.ts';
import { createClock, type VirtualClock } from './clock.ts';
import type { Context } from './context.ts';
import { createDatabases, type Databases } from './databases.ts';
import { createLocks, type Locks } from './locks.ts';
import { createRandom } from './random.ts';
import type { Tab } from './tabs.ts';

export type AreaName = 'local' | 'session';

export interface Toolbar {
  icon: string;
  badge: string;
  title: string;
}

export interface Machine {
  readonly clock: VirtualClock;
  readonly random: () => number;
  readonly areas: Readonly<Record<AreaName, Map<string, unknown>>>;
  readonly databases: Databases;
  readonly locks: Locks;
  readonly camera: Camera;
  readonly toolbar: Toolbar;
  /** What the loudspeaker played: sounds by their number of tones, and spoken words. */
  readonly heard: { tones: number; readonly said: string[] };
  readonly battery: EventTarget & { charging: boolean };
  readonly notifications: Map<string, Readonly<Record<string, unknown>>>;
  /** The ids of all notifications that were ever shown. */
  readonly notified: string[];
  readonly alarms: Map<string, { readonly timer: number; readonly scheduledTime: number }>;
  readonly tabs: Map<number, Tab>;
  readonly permissions: Set<string>;
  idle: 'active' | 'idle' | 'locked';
  window: { readonly id: number; state: string; focused: boolean };
  /** All calls of `storage.local.set` fail, as on a full disk. */
  storageFull: boolean;
  contexts: Set<Context>;
  /** Calls and events are handled at once: for tests of one context that do not need time. */
  instant: boolean;
  /** How long a call takes between two processes, in ms. */
  latencyMs(): number;
  /**
   * Called for each API call, or message by its name, before it leaves its context. A test may end the
   * context here.
   */
  onCall: (context: Context, name: string) => void;
  /** Whether a message, or the answer to one, gets lost. */
  loseMessage: (name: string) => boolean;
  loseAnswer: (name: string) => boolean;
  /** Additional delay of an answer, by the message's name: resolves when it may be sent. */
  delayAnswer: (name: string) => Promise<void>;
  /** Starts the service worker if it is not running. */
  wakeBackground: () => void;
  /** What the service worker listened to when it last ran: only these events wake it. */
  backgroundListens: ReadonlySet<string>;
  openHost: () => void;
  /** Fires an event in the contexts that listen to it, and wakes the service worker. */
  emit(name: string, ...args: readonly unknown[]): void;
}

export function createMachine(startMs: number, seed: number): Machine {
  const clock = createClock(startMs);
  const random = createRandom(seed);
  const contexts = new Set<Context>();
  const machine: Machine = {
    clock,
    random,
    areas: { local: new Map(), session: new Map() },
    databases: createDatabases(),
    locks: createLocks(clock),
    camera: createCamera(clock),
    toolbar: { icon: '', badge: '', title: '' },
    heard: { tones: 0, said: [] },
    battery: Object.assign(new EventTarget(), { charging: true }),
    notifications: new Map(),
    notified: [],
    alarms: new Map(),
    tabs: new Map(),
    permissions: new Set(['unlimitedStorage']),
    idle: 'active',
    window: { id: 1, state: 'normal', focused: true },
    storageFull: false,
    contexts,
    instant: false,
    latencyMs: () => random() * 3,
    onCall: () => {},
    loseMessage: () => false,
    loseAnswer: () => false,
    delayAnswer: async () => {},
    wakeBackground: () => {},
    backgroundListens: new Set(),
    openHost: () => {},
    emit(name, ...args) {
      const deliver = () => {
        if (machine.backgroundListens.has(name)) machine.wakeBackground();
        for (const context of [...contexts]) context.deliver(name, ...args);
      };
      if (machine.instant) deliver();
      else clock.after(machine.latencyMs(), deliver);
    },
  };
  return machine;
}

/** The running context of a kind. */
export function findContext({ contexts }: Machine, kind: Context['kind']): Context | null {
  return [...contexts].find((context) => context.kind === kind) ?? null;
}
