import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

const fake = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  get browser() {
    return fake.browser;
  },
}));

const { answerMessages, send } = await import('../../../src/platform/messaging/messages.ts');

const PAGE = { id: 'plumbline', url: 'chrome-extension://plumbline/popup/index.html' };
const CONTENT = { id: 'plumbline', url: 'https://example.com/', tab: { id: 7 } };
const STRANGER = { id: 'another-extension', url: 'chrome-extension://another/page.html' };

describe('messages', () => {
  let browser: ReturnType<typeof createFakeBrowser>;
  let dismissed: number;

  function listenAsBackground(overrides: Record<string, unknown> = {}): void {
    const handlers = {
      'contentToBackground.dismiss': () => {
        dismissed++;
      },
      'pageToBackground.pause': async ({ minutes }: { minutes: number | null }) => ({
        version: 1,
        phase: 'paused',
        sinceMs: 0,
        untilMs: minutes,
      }),
      ...overrides,
    };
    answerMessages<'Background'>(handlers as never);
  }

  async function receive(message: unknown, sender: unknown): Promise<unknown> {
    const [reply] = browser.runtime.onMessage.fire(message, sender);
    return reply;
  }

  beforeEach(() => {
    browser = createFakeBrowser();
    fake.browser = browser;
    dismissed = 0;
    vi.spyOn(console, 'error').mockImplementation(() => {});
  });

  it('are answered by the context that they are addressed to', async () => {
    listenAsBackground();
    const reply = await receive({ name: 'pageToBackground.pause', data: { minutes: 5 } }, PAGE);
    expect(reply).toMatchObject({ ok: true, value: { phase: 'paused', untilMs: 5 } });
  });

  it.each([
    ['is for another context', { name: 'backgroundToHost.finish', data: null }, PAGE],
    ['has no name', { data: null }, PAGE],
    ['is not an object', 'contentToBackground.dismiss', PAGE],
    ['has the name of a property that every object has', { name: 'constructor' }, PAGE],
    ['comes from another extension', { name: 'contentToBackground.dismiss', data: null }, STRANGER],
    [
      'is for pages only, but comes from a content script',
      { name: 'pageToBackground.pause', data: { minutes: 5 } },
      CONTENT,
    ],
  ])('get no answer when one %s', (_name, message, sender) => {
    listenAsBackground();
    expect(browser.runtime.onMessage.fire(message, sender)).toEqual([undefined]);
    expect(dismissed).toBe(0);
  });

  it('are accepted from a content script if they are its own', async () => {
    listenAsBackground();
    expect(await receive({ name: 'contentToBackground.dismiss', data: null }, CONTENT)).toEqual({
      ok: true,
      value: null,
    });
    expect(dismissed).toBe(1);
  });

  it.each([[{ minutes: -1 }], [{ minutes: 'ten' }], [{}], [null], [{ minutes: 1e9 }]])(
    'are refused with a code if their data are invalid: %j',
    async (data) => {
      listenAsBackground();
      const reply = await receive({ name: 'pageToBackground.pause', data }, PAGE);
      expect(reply).toMatchObject({ ok: false, error: { code: 'bad_message' } });
    },
  );

  it('return an error of the handler as a value', async () => {
    listenAsBackground({
      'pageToBackground.pause': () => {
        throw new Error('no room');
      },
    });
    const reply = await receive({ name: 'pageToBackground.pause', data: { minutes: 5 } }, PAGE);
    expect(reply).toEqual({ ok: false, error: { code: 'failed', message: 'no room' } });
  });

  it.each([
    [
      'nobody listens',
      (): Promise<unknown> => Promise.reject(new Error('Receiving end does not exist')),
      'no_receiver',
    ],
    ['nobody answers', async (): Promise<unknown> => undefined, 'no_receiver'],
    [
      'the answer violates its schema',
      async (): Promise<unknown> => ({ ok: true, value: { phase: 'dancing' } }),
      'bad_answer',
    ],
  ] as const)('never reject when sent, even if %s', async (_name, reply, code) => {
    browser.runtime.sendMessage.mockImplementation(reply);
    expect(await send('pageToBackground.stop')).toMatchObject({ ok: false, error: { code } });
  });
});
