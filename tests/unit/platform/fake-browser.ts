import { vi } from 'vitest';
import { createWholeApi } from '../../world/fake/api/extension-api.ts';
import { createContext } from '../../world/fake/context.ts';
import { createMachine } from '../../world/fake/machine.ts';

/**
 * One page's view of the world tests' fake browser, for tests of a single module. Calls complete at once. Stored values
 * can be read and changed as `values`. Sent messages go nowhere unless a test provides an answer.
 */
export function createFakeBrowser() {
  const machine = createMachine(0, 1);
  machine.instant = true;
  const api = createWholeApi(createContext('page', machine));
  const { local, session } = api.storage;
  return {
    ...api,
    storage: {
      ...api.storage,
      local: { ...local, values: machine.areas.local },
      session: { ...session, values: machine.areas.session },
    },
    runtime: {
      ...api.runtime,
      sendMessage: vi.fn(async (_message: unknown): Promise<unknown> => undefined),
    },
    tabs: {
      ...api.tabs,
      sendMessage: vi.fn(async (_tab: number, _message: unknown): Promise<unknown> => undefined),
    },
  };
}
