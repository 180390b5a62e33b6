import { loadScript } from '../bundle/load-script.ts';
import { type Context, createContext } from './context.ts';
import { createGlobals } from './globals.ts';
import { type FakeFrameStream, readFrames } from './media.ts';

type Handler = ((event: { readonly data: unknown }) => void) | null;

function isWatch(
  message: unknown,
): message is { readonly type: 'watch'; readonly frames: FakeFrameStream | null } {
  return typeof message === 'object' && message !== null && 'type' in message && message.type === 'watch';
}

/** The class `Worker` of one context: each instance runs the shipped detection worker in its own context. */
export function createWorkerClass(owner: Context, log: string[]) {
  return class FakeWorker {
    onmessage: Handler = null;
    onerror: Handler = null;
    readonly #context: Context;
    #hear: (message: unknown) => void = () => {};

    constructor() {
      const context = createContext('worker', owner.machine);
      this.#context = context;
      owner.life.addEventListener('abort', () => context.kill(), { once: true });
      const globals = Object.assign(createGlobals(context, log), {
        onmessage: null as Handler,
        postMessage: (message: unknown) => {
          const copy = structuredClone(message);
          context.tell(
            'postMessage',
            () => owner.alive() && context.alive() && this.onmessage?.({ data: copy }),
          );
        },
      });
      loadScript('worker', globals);
      this.#hear = (message) => globals.onmessage?.({ data: message });
    }

    /** A transferred stream is read in the worker. */
    postMessage(message: unknown): void {
      const context = this.#context;
      const heard =
        isWatch(message) && message.frames !== null
          ? { ...message, frames: readFrames(context, message.frames) }
          : structuredClone(message);
      owner.tell('worker.postMessage', () => {
        if (context.alive()) this.#hear(heard);
      });
    }

    terminate(): void {
      this.#context.kill();
    }
  };
}
