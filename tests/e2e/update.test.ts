import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { changeExtension } from '../../tools/browser/chrome-extensions.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { raiseAlert } from './alert.ts';
import { countHosts, hostIsOpen, send, showing } from './extension.ts';
import { copyWithHostPermission, type PageServer, readClosedWords, servePage } from './in-page.ts';
import { step } from './step.ts';
import { until } from './until.ts';
import { isJudging, watchClip } from './watch.ts';

/*
 * docs/design/reliability.md: a new version is installed while an alert stands. runtime.reload() reloads an unpacked
 * extension. It ends the same things as any update in Chrome: service worker, camera host, pages, content scripts.
 */

describe('an update while an alert stands', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-update-'));
    server = await servePage('<!doctype html><title>Work</title><p>Some work.');
  });
  afterEach(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  /** What an update must not change. */
  const stored = async () =>
    (await browser.serviceWorker()).evaluate(async () => {
      const { settings, personalLimits, personalExamples, setups } = await chrome.storage.local.get();
      const { setups: places } = setups as { setups: readonly { baseline: unknown }[] };
      // When a workplace was last used may change.
      return { settings, personalLimits, personalExamples, places: places.map(({ baseline }) => baseline) };
    });

  async function openWork(): Promise<CDPSession> {
    const page = await browser.context.newPage();
    await page.goto(server.url);
    return browser.context.newCDPSession(page);
  }

  async function update(extension: string): Promise<void> {
    const manifest = join(extension, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"0.1.0"', '"0.2.0"'));
    const old = await browser.serviceWorker();
    const gone = new Promise((resolve) => old.once('close', resolve));
    await old.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await gone;
  }

  it('watches again by itself, removes the old card, keeps what is stored, and shows no welcome page', async () => {
    const extension = await copyWithHostPermission(folder);
    const settings = { card: true, cardAfterSeconds: 0, coolDownSeconds: 60 } as const;
    const watched = await watchClip('upright', { extension, settings });
    browser = watched.browser;
    await changeExtension(browser);
    // As earlier versions stored it.
    const limits = [{ issue: 'head_tilt', shift: -0.5, sinceMs: 1 }];
    const worker = await browser.serviceWorker();
    await worker.evaluate((personalLimits) => chrome.storage.local.set({ personalLimits }), {
      version: 1,
      limits,
    });
    await send(watched.popup, 'pageToBackground.wasFine');
    const devtools = await openWork();
    const cards = async () => (await readClosedWords(devtools)).split('I was fine').length - 1;
    await raiseAlert(watched.popup);
    await until(async () => (await cards()) === 1);
    const before = await stored();
    expect(before).toMatchObject({
      settings,
      places: [{}],
      personalLimits: { limits: [{}] },
      personalExamples: { examples: [{}] },
    });
    await update(extension);
    await step('the new version watches by itself, with one camera host', async () => {
      await until(() => hostIsOpen(browser));
      const worker = await browser.serviceWorker();
      expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
      await until(() => isJudging(browser));
      expect(await countHosts(browser)).toBe(1);
    });
    await step('the old card, which nobody would answer any more, is gone', async () => {
      await until(async () => (await cards()) === 0);
      await expect.poll(() => showing(browser)).toMatchObject({ notifications: 0, badge: '' });
    });
    await step('everything is kept, and there is no welcome page', async () => {
      expect(await stored()).toEqual(before);
      // Chrome closes the pages of the old version. None of ours is open now.
      const ours = browser.context.pages().filter((each) => each.url().includes(browser.extensionId));
      expect(ours).toEqual([]);
    });
  });
});
