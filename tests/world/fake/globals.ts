/* Replacements for globals of the browser: everything related to time or to the machine. */
import { createExtensionApi } from './api/extension-api.ts';
import { createAudio } from './audio.ts';
import type { Context } from './context.ts';
import { createMedia, createTrackProcessor } from './media.ts';
import { createWorkerClass } from './worker.ts';

export type Globals = Readonly<Record<string, unknown>>;

function createDate({ machine }: Context): DateConstructor {
  return class extends Date {
    constructor(...args: unknown[]) {
      super(...((args.length === 0 ? [machine.clock.wallMs()] : args) as [number]));
    }
    static override now(): number {
      return machine.clock.wallMs();
    }
  } as DateConstructor;
}

function createTimers(context: Context) {
  return {
    setTimeout: (run: () => void, ms = 0) => context.after(ms, run),
    setInterval: (run: () => void, ms = 0) => context.after(ms, run, Math.max(1, ms)),
    clearTimeout: (id?: number) => context.cancel(id),
    clearInterval: (id?: number) => context.cancel(id),
  };
}

function createPerformance({ machine: { clock } }: Context) {
  const begunMs = clock.monotonicMs();
  return { now: () => clock.monotonicMs() - begunMs, timeOrigin: clock.wallMs() };
}

/** A context's log is kept for the test; a dead context logs nothing. */
function createConsole(context: Context, log: string[]) {
  const note =
    (level: string) =>
    (...args: readonly unknown[]) => {
      if (context.alive()) log.push(`${context.kind} ${level}: ${args.map(String).join(' ')}`);
    };
  return { error: note('error'), warn: note('warn'), log: note('log'), info: note('info') };
}

export function createGlobals(context: Context, log: string[]): Globals {
  const { machine } = context;
  const extension = createExtensionApi(context);
  const globals: Record<string, unknown> = {
    chrome: extension,
    browser: extension,
    Date: createDate(context),
    performance: createPerformance(context),
    console: createConsole(context, log),
    indexedDB: machine.databases.factoryFor(context),
    navigator: {
      userAgent: 'Fake browser',
      locks: {
        request: (name: string, run: () => unknown) => machine.locks.request(context, name, run),
      },
      getBattery: async () => machine.battery,
      ...createMedia(context),
    },
    Worker: createWorkerClass(context, log),
    MediaStreamTrackProcessor: createTrackProcessor(context),
    location: { origin: 'chrome-extension://plumbline', hash: '', pathname: '/' },
    document: undefined,
    modelFailsToLoad: () => machine.camera.faults.modelFailsToLoad,
    ...createAudio(machine),
    ...createTimers(context),
  };
  globals.globalThis = globals;
  globals.self = globals;
  return globals;
}
