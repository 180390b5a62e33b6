import { vi } from 'vitest';
import { createFakeBrowser } from '../platform/fake-browser.ts';

export { MESSAGES } from '../../world/fake/api/surroundings.ts';

/*
 * A fake browser for tests, in place of src/platform/browser/browser.ts:
 *
 *     vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));
 */

const ANSWERED_BY_NOTHING = [
  'saveBaseline',
  'changeSetup',
  'deleteSetup',
  'chooseSetup',
  'addExample',
  'importExamples',
  'undoExample',
].map((name) => `pageToBackground.${name}`);
const LEARNED = ['wasFine', 'fineNow', 'slouchingNow'].map((name) => `pageToBackground.${name}`);

/** There is only this page: it gets every lock at once. */
if (typeof navigator !== 'undefined')
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: async (_name: string, run: () => unknown) => run() },
  });

/** Answers like the background if all goes well. */
async function answerMessage(message: { name: string; data: unknown }): Promise<unknown> {
  if (message.name === 'pageToBackground.changeSettings')
    return { ok: true, value: (message.data as { settings: unknown }).settings };
  if (ANSWERED_BY_NOTHING.includes(message.name)) return { ok: true, value: null };
  if (LEARNED.includes(message.name)) return { ok: true, value: { problem: null } };
  return { ok: true, value: { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null } };
}

const fake = createFakeBrowser();

export const browser = {
  ...fake,
  runtime: { ...fake.runtime, sendMessage: vi.fn(answerMessage) },
  commands: { ...fake.commands, getAll: vi.fn(fake.commands.getAll) },
  storage: {
    ...fake.storage,
    local: {
      get: vi.fn(fake.storage.local.get),
      set: vi.fn(async (_values: Record<string, unknown>) => {}),
    },
  },
  tabs: { ...fake.tabs, create: vi.fn(async () => ({})) },
  permissions: {
    ...fake.permissions,
    contains: vi.fn(async () => false),
    request: vi.fn(async () => true),
    remove: vi.fn(async () => true),
  },
};

/** The messages that were sent, oldest first. */
export function sentMessages(): { name: string; data: unknown }[] {
  return browser.runtime.sendMessage.mock.calls.map(([message]) => message);
}
