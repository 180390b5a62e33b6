import { copyFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { renderClip } from '../simulator/clip.ts';
import { changeExtension } from './chrome-extensions.ts';
import { hostIsOpen, readToday, showing, until } from './extension.ts';
import { copyWithHostPermission, type PageServer, readClosedWords, servePage } from './in-page.ts';
import { renderSlouchClip } from './scene.ts';

/*
 * docs/reliability.md: a new version comes while an alert stands. An unpacked extension is read anew by runtime.reload(); what
 * Chrome ends thereby (service worker, camera host, pages, content scripts) is what it ends at any update.
 */

const COOL_DOWN_S = 60;

describe('an update while an alert stands', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;
  let popup: Page;
  let devtools: CDPSession;
  let _startedMs: number;
  let _updatedMs: number;
  let _countedBeforeMs: number;
  let storedBefore: unknown;

  const cards = async () => (await readClosedWords(devtools)).split('I was fine').length - 1;

  const stored = async () =>
    (await browser.serviceWorker()).evaluate(async () => {
      const { settings, personalLimits, setups } = await chrome.storage.local.get();
      const { setups: places } = setups as { setups: readonly { baseline: unknown }[] };
      // When a place was last used may change.
      return { settings, personalLimits, places: places.map(({ baseline }) => baseline) };
    });

  async function countedMs(): Promise<number> {
    const { goodMs, badMs, unknownMs, awayMs } = await readToday(popup);
    return goodMs + badMs + unknownMs + awayMs;
  }

  async function renderSlouchGoingOn(): Promise<string> {
    const timeline = 'hunch:70,upright:40';
    return (await renderClip({ person: 'C', camera: 'laptop', timeline, fps: 5, format: 'y4m' })).path;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-update-'));
    server = await servePage('<!doctype html><title>Work</title><p>Some work.');
    const clip = join(folder, 'clip.y4m');
    await copyFile(await renderSlouchClip(), clip);
    const next = join(folder, 'next.y4m');
    await copyFile(await renderSlouchGoingOn(), next);
    const extension = await copyWithHostPermission(folder);
    browser = await launchChromium({ extension, clip, headless: true });
    await changeExtension(browser);
    const first = await runFirstRun(browser);
    _startedMs = Date.now();
    const settings = {
      ...DEFAULT_SETTINGS,
      tooLong: 'quick' as const,
      coolDownSeconds: COOL_DOWN_S,
      card: true,
    };
    await first.evaluate(async (changed) => {
      const send = (name: string, data: unknown) => chrome.runtime.sendMessage({ name, data });
      await send('pageToBackground.changeSettings', { settings: changed });
      await send('pageToBackground.slouchingNow', { issue: 'head_tilt' });
    }, settings);
    page = await browser.context.newPage();
    await page.goto(server.url);
    devtools = await browser.context.newCDPSession(page);
    await until(async () => (await cards()) === 1, 60);
    popup = first;
    _countedBeforeMs = await countedMs();
    storedBefore = await stored();
    const manifest = join(extension, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"0.1.0"', '"0.2.0"'));
    // A clip begins anew whenever the camera is opened: what is opened next goes on with the slouch.
    await rename(next, clip);
    const old = await browser.serviceWorker();
    _updatedMs = Date.now();
    const gone = new Promise((resolve) => old.once('close', resolve));
    await old.evaluate(() => chrome.runtime.reload()).catch(() => {});
    await gone;
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  });

  it('is a new version that watches again by itself, with one camera host', async () => {
    await until(() => hostIsOpen(browser), 10);
    const worker = await browser.serviceWorker();
    expect(await worker.evaluate(() => chrome.runtime.getManifest().version)).toBe('0.2.0');
    await until(async () => (await showing(browser)).icon === 'drift', 20);
    const hosts = await worker.evaluate(
      async () =>
        (
          await chrome.runtime.getContexts({
            contextTypes: ['OFFSCREEN_DOCUMENT' as chrome.runtime.ContextType],
          })
        ).length,
    );
    expect(hosts).toBe(1);
  });

  it('takes the old card away, which nobody would answer any more', async () => {
    await until(async () => (await cards()) === 0, 5);
    await expect.poll(async () => (await showing(browser)).notifications).toBe(0);
  });

  it('keeps settings, calibration and corrections, and does not welcome anybody again', async () => {
    expect(storedBefore).toMatchObject({ settings: { coolDownSeconds: COOL_DOWN_S }, places: [{}] });
    expect(await stored()).toEqual(storedBefore);
    // Chrome closes the pages of the old version; none of ours is open now.
    const ours = browser.context.pages().filter((each) => each.url().includes(browser.extensionId));
    expect(ours).toEqual([]);
  });
});
