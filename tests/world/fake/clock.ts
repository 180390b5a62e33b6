/*
 * A clock that moves only when a test moves it. It has two sides, as in a computer: the wall clock, which can
 * be set and runs on while the machine sleeps, and the monotonic one, which timers use.
 */

type Run = () => void;

interface Timer {
  readonly id: number;
  readonly run: Run;
  /** By the wall clock instead of the monotonic one. */
  readonly byWall: boolean;
  atMs: number;
  readonly everyMs: number | null;
}

export interface VirtualClock {
  wallMs(): number;
  monotonicMs(): number;
  /** Runs something after some ms. Returns an id for `cancel`. */
  after(ms: number, run: Run, everyMs?: number | null): number;
  /** Runs something when the wall clock reaches a time. */
  atWall(wallMs: number, run: Run): number;
  cancel(id: number): void;
  /** Runs whatever is due within some ms, in order, and lets everything that follows from it settle. */
  advance(ms: number): Promise<void>;
  /** Sets the wall clock forward or back. */
  shiftWall(byMs: number): void;
}

/** Steps per millisecond. */
const GRID = 1024;

let pendingImmediates = 0;
const realImmediate = globalThis.setImmediate;

/**
 * fake-indexeddb uses immediates. They are counted, so that a test knows when a database has nothing left to
 * do.
 */
export function countImmediates(): void {
  if (globalThis.setImmediate !== realImmediate) return;
  const counting = (run: (...args: unknown[]) => void, ...args: unknown[]) => {
    pendingImmediates++;
    return realImmediate(() => {
      pendingImmediates--;
      run(...args);
    });
  };
  globalThis.setImmediate = counting as typeof setImmediate;
}

/** Lets promises and databases finish what takes no time. */
async function settle(): Promise<void> {
  do await new Promise<void>((resolve) => void realImmediate(resolve));
  while (pendingImmediates > 0);
}

export function createClock(startMs: number): VirtualClock {
  let wall = startMs;
  let monotonic = 0;
  let nextId = 1;
  const timers = new Map<number, Timer>();

  /**
   * Times are on a grid that floating-point numbers represent exactly. So a wait of any length moves the
   * clock; otherwise time could stand still.
   */
  function momentAfter(ms: number): number {
    const atMs = Math.ceil((monotonic + Math.max(0, ms)) * GRID) / GRID;
    const nextMs = (Math.floor(monotonic * GRID) + 1) / GRID;
    return ms > 0 ? Math.max(atMs, nextMs) : Math.max(atMs, monotonic);
  }

  const dueIn = ({ byWall, atMs }: Timer): number => atMs - (byWall ? wall : monotonic);

  function add(timer: Omit<Timer, 'id'>): number {
    const id = nextId++;
    timers.set(id, { id, ...timer });
    return id;
  }

  function nextTimer(withinMs: number): Timer | null {
    let next: Timer | null = null;
    for (const timer of timers.values()) {
      if (dueIn(timer) > withinMs) continue;
      if (next === null || dueIn(timer) < dueIn(next)) next = timer;
    }
    return next;
  }

  function pass(ms: number): void {
    wall += Math.max(0, ms);
    monotonic += Math.max(0, ms);
  }

  return {
    wallMs: () => Math.round(wall),
    monotonicMs: () => monotonic,
    after: (ms, run, everyMs = null) => add({ run, byWall: false, atMs: momentAfter(ms), everyMs }),
    atWall: (wallMs, run) => add({ run, byWall: true, atMs: wallMs, everyMs: null }),
    cancel: (id) => void timers.delete(id),
    async advance(ms) {
      const endMs = monotonic + ms;
      await settle();
      for (let next = nextTimer(endMs - monotonic); next !== null; next = nextTimer(endMs - monotonic)) {
        pass(dueIn(next));
        if (next.everyMs === null) timers.delete(next.id);
        else next.atMs = monotonic + Math.max(1, next.everyMs);
        next.run();
        await settle();
      }
      pass(endMs - monotonic);
    },
    shiftWall(byMs) {
      wall += byMs;
    },
  };
}
