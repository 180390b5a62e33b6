import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { vi } from 'vitest';

/*
 * A browser of a test's making, in place of src/platform/browser.ts:
 *
 *     vi.mock('../../../src/platform/browser.ts', async () => import('../ui/fake-browser.ts'));
 */

interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The words that ship. */
export const MESSAGES: Readonly<Record<string, Entry>> = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../public/_locales/en/messages.json'), 'utf8'),
);

/** Fills in as the browser does: $NAME$ by its placeholder, and that by the n-th substitution. */
function getMessage(key: string, substitutions: readonly string[] = []): string {
  const entry = MESSAGES[key];
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_whole, name: string) => {
    const content = entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    return substitutions[Number(content.slice(1)) - 1] ?? '';
  });
}

function listeners() {
  const all = new Set<() => void>();
  return {
    addListener: (listener: () => void) => void all.add(listener),
    removeListener: (listener: () => void) => void all.delete(listener),
    fire: () => {
      for (const listener of all) listener();
    },
    count: () => all.size,
  };
}

const ANSWERED_BY_NOTHING = ['saveBaseline', 'changeSetup', 'deleteSetup', 'chooseSetup'].map(
  (name) => `pageToBackground.${name}`,
);

/** The page is alone: it gets every lock at once. */
if (typeof navigator !== 'undefined')
  Object.defineProperty(navigator, 'locks', {
    configurable: true,
    value: { request: async (_name: string, run: () => unknown) => run() },
  });

/** Answers as the background does when all goes well. */
async function answerMessage(message: { name: string; data: unknown }): Promise<unknown> {
  if (message.name === 'pageToBackground.changeSettings')
    return { ok: true, value: (message.data as { settings: unknown }).settings };
  if (ANSWERED_BY_NOTHING.includes(message.name)) return { ok: true, value: null };
  return { ok: true, value: { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null } };
}

export const browser = {
  i18n: { getMessage, getUILanguage: () => 'en-GB' },
  runtime: {
    id: 'plumbline',
    getURL: (path: string) => `chrome-extension://plumbline/${path}`,
    getManifest: () => ({ version: '0.1.0' }),
    sendMessage: vi.fn(answerMessage),
  },
  commands: { getAll: vi.fn(async () => [{ name: 'snooze', shortcut: 'Alt+Shift+S' }]) },
  storage: {
    local: { get: vi.fn(async () => ({})), set: vi.fn(async (_values: Record<string, unknown>) => {}) },
  },
  tabs: { create: vi.fn(async () => ({})) },
  permissions: {
    contains: vi.fn(async () => false),
    request: vi.fn(async () => true),
    remove: vi.fn(async () => true),
    onAdded: listeners(),
    onRemoved: listeners(),
  },
};

/** The messages that were sent, oldest first. */
export function sentMessages(): { name: string; data: unknown }[] {
  return browser.runtime.sendMessage.mock.calls.map(([message]) => message);
}
