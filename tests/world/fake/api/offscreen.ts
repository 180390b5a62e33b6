import type { Context } from '../context.ts';
import { findContext } from '../machine.ts';

/** How long a document takes to load, in ms. */
const LOADS_MS = 30;

/** Chrome's one offscreen document. It can be closed, or die, while it loads. */
export function createOffscreenApi(context: Context) {
  const { machine } = context;
  return {
    createDocument: () =>
      context.call('offscreen.createDocument', () => {
        if (findContext(machine, 'host') !== null)
          throw new Error('Only a single offscreen document may be created.');
        machine.openHost();
        return new Promise<void>((resolve) => void machine.clock.after(LOADS_MS, resolve));
      }),
    closeDocument: () =>
      context.call('offscreen.closeDocument', () => {
        const host = findContext(machine, 'host');
        if (host === null) throw new Error('No current offscreen document.');
        host.kill();
      }),
  };
}
