import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Launched } from '../../tools/browser/launch.ts';
import { copyWithHostPermission, type PageServer, servePage } from './in-page.ts';
import { launch } from './launch.ts';

/*
 * A hostile page that knows the extension's id and may do everything that a page may. The extension may show its card
 * there.
 */

const HOSTILE_PAGE = '<!doctype html><title>Hostile</title><p>Hello</p>';

const RESOURCES = [
  'manifest.json',
  'icons/on-128.png',
  'content/nudge.js',
  'popup/index.html',
  'dashboard/index.html',
  'camera/index.html',
  'model/movenet-lightning.json',
];

describe('a hostile page', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-hostile-'));
    server = await servePage(HOSTILE_PAGE, null);
    browser = await launch({ extension: await copyWithHostPermission(folder) });
    page = await browser.context.newPage();
    await page.goto(server.url);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(RESOURCES)('cannot read %s, nor detect that it exists', async (path) => {
    const outcome = await page.evaluate(
      async ({ url, nowhere }) => {
        const read = (address: string) => fetch(address).then(String, (error) => String(error));
        const load = (tag: 'img' | 'script' | 'iframe', address: string) =>
          new Promise<string>((resolve) => {
            const element = document.createElement(tag);
            const ends = (kind: string) => () => {
              const seen = tag === 'iframe' ? String((element as HTMLIFrameElement).contentDocument) : kind;
              element.remove();
              resolve(seen);
            };
            element.onload = ends('loaded');
            element.onerror = ends('refused');
            element.src = address;
            document.body.append(element);
          });
        const all = async (address: string) => [
          await read(address),
          await load('img', address),
          await load('script', address),
          await load('iframe', address),
        ];
        return { here: await all(url), nowhere: await all(nowhere) };
      },
      {
        url: `chrome-extension://${browser.extensionId}/${path}`,
        nowhere: `chrome-extension://${'a'.repeat(32)}/${path}`,
      },
    );
    expect(outcome.here).toEqual(outcome.nowhere);
    expect(outcome.here.slice(1, 3)).toEqual(['refused', 'refused']);
  });

  it('cannot send the extension a message', async () => {
    const reached = await page.evaluate((id) => {
      const { chrome } = globalThis as unknown as { chrome?: { runtime?: { sendMessage?: unknown } } };
      window.postMessage({ name: 'pageToBackground.start', data: null }, '*');
      window.postMessage({ name: 'contentToBackground.dismiss', data: null, id }, '*');
      return typeof chrome?.runtime?.sendMessage;
    }, browser.extensionId);
    expect(reached).toBe('undefined');
    const session = await (await browser.serviceWorker()).evaluate(() => chrome.storage.local.get('session'));
    expect(session).toEqual({});
  });

  it('finds nothing new in itself: no element, no global, no style', async () => {
    const traces = await page.evaluate(() => {
      const names = Object.getOwnPropertyNames(globalThis).filter((name) => /plumb|nudge/i.test(name));
      return {
        names,
        elements: [...document.querySelectorAll('*')].map(({ localName }) => localName).sort(),
        styles: document.adoptedStyleSheets.length + document.styleSheets.length,
      };
    });
    expect(traces).toEqual({ names: [], elements: ['body', 'head', 'html', 'p', 'title'], styles: 0 });
  });
});
