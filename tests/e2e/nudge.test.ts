import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { renderClip } from '../simulator/clip.ts';
import { showing, until } from './extension.ts';
import { copyWithHostPermission, listNodes, type PageServer, readClosedRoots, servePage } from './in-page.ts';

/** A strict page that also tries to hide whatever is put into it. */
const HOSTILE_PAGE = `<!doctype html><title>Work</title>
<style>div { display: none !important; opacity: 0 !important }</style>
<div>hidden by the page</div><input id="field" autofocus>`;

describe('the card in the page', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;
  let devtools: CDPSession;

  const cardShows = async () =>
    (await readClosedRoots(devtools)).some(({ nodeName }) => nodeName === 'BUTTON');

  async function clickInCard(words: string): Promise<void> {
    const nodes = await readClosedRoots(devtools);
    const button = nodes.find(
      (node) =>
        node.nodeName === 'BUTTON' && listNodes(node).some(({ nodeValue }) => nodeValue?.includes(words)),
    );
    if (button === undefined) throw new Error(`The card has no button '${words}'.`);
    const { model } = await devtools.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0] = model.content;
    await page.mouse.click(left + model.width / 3, top + model.height / 3);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    server = await servePage(HOSTILE_PAGE);
    const clip = await renderClip({
      person: 'C',
      camera: 'laptop',
      timeline: 'upright:20,hunch:40,upright:20,hunch:75,upright:20',
      fps: 5,
      format: 'y4m',
    });
    browser = await launchChromium({
      extension: await copyWithHostPermission(folder),
      clip: clip.path,
      headless: true,
    });
    const first = await runFirstRun(browser);
    const settings = { ...DEFAULT_SETTINGS, tooLong: 'quick' as const, coolDownSeconds: 30, card: true };
    await first.evaluate(
      (changed) =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.changeSettings', data: { settings: changed } }),
      settings,
    );
    page = await browser.context.newPage();
    await page.goto(server.url);
    await page.locator('#field').focus();
    devtools = await browser.context.newCDPSession(page);
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('comes when the user slouches, and takes no focus', async () => {
    expect(await cardShows()).toBe(false);
    await until(cardShows, 45);
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
  });

  it('cannot be hidden or read by the page', async () => {
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find(({ localName }) => localName === 'div');
      return { display: host && getComputedStyle(host).display, shadow: host?.shadowRoot ?? null };
    });
    expect(seen).toEqual({ display: 'block', shadow: null });
  });

  it('goes away by itself when the user sits up', async () => {
    await until(async () => !(await cardShows()), 40);
  });

  it('ends when the user was fine, and the rule that spoke is relaxed by a step', async () => {
    await until(cardShows, 60);
    await clickInCard('I was fine');
    await until(async () => !(await cardShows()), 5);
    const worker = await browser.serviceWorker();
    const stored = () => worker.evaluate(async () => chrome.storage.local.get('personalLimits'));
    await expect.poll(stored).toMatchObject({ personalLimits: { version: 1, limits: [{ shift: 0.5 }] } });
    await expect.poll(async () => (await showing(browser)).badge).toBe('');
  });

  it('snoozes when the user says so, and is gone', async () => {
    await until(cardShows, 60);
    await clickInCard('Snooze');
    await clickInCard('15 min');
    await until(async () => !(await cardShows()), 5);
    const worker = await browser.serviceWorker();
    await expect
      .poll(() => worker.evaluate(async () => (await chrome.storage.local.get('session')).session))
      .toMatchObject({ phase: 'watching', snoozedUntilMs: expect.any(Number) });
    // The session is written first; camera host, notification and card hear of it then.
    await expect.poll(async () => (await showing(browser)).notifications).toBe(0);
  });
});
