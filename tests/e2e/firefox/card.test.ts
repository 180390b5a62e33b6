import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BURNS_MS } from '../../../src/content/auto-hide.ts';
import { type LaunchedFirefox, launchFirefox } from '../../../tools/browser/launch-firefox.ts';
import { copyWithHostPermission, type PageServer, servePage } from '../in-page.ts';
import { step } from '../step.ts';
import { until } from '../until.ts';
import { EXTENSION } from './firefox.ts';

/**
 * Runs in the page, once the card is shown: waits for the full time of the card's auto-hide animation, by that
 * animation's clock. A restart of the animation is not visible in any other way.
 */
async function waitForAutoHide(afterMs: number): Promise<void> {
  await document.documentElement.animate(null, { duration: afterMs + 1 }).finished;
}

/** Runs in a page of the extension: shows the card in the tab at an address, as an alert does. */
async function showCard(url: string): Promise<void> {
  const tab = (await chrome.tabs.query({})).find((each) => each.url === url);
  if (tab?.id === undefined) throw new Error(`No tab at ${url}`);
  // Firefox resolves the path relative to the page that asks.
  await chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['/content/nudge.js'] });
  await chrome.tabs.sendMessage(tab.id, {
    name: 'backgroundToContent.showNudge',
    data: {
      fact: { posture: 'forward_head', forward: null },
      sinceMs: Date.now() - 20_000,
      title: 'Let your head come back over your shoulders.',
      snooze: 'Snooze',
      snoozes: [{ length: 5, label: '5 min' }],
      wasFine: 'I was fine',
      dismiss: 'Close',
    },
  });
}

describe('the card, in Firefox', () => {
  let folder: string;
  let server: PageServer;
  let firefox: LaunchedFirefox;
  let page: Page;
  /** All that a page can know about it: how much room it takes. */
  const width = () =>
    page.evaluate(() => document.querySelector('html > div')?.getBoundingClientRect().width ?? 0);

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-card-'));
    server = await servePage('<!doctype html><title>Work</title><p>Work');
    firefox = await launchFirefox({
      extension: await copyWithHostPermission(folder, EXTENSION),
      headless: true,
      fakeCamera: true,
    });
    page = await firefox.browser.newPage();
    await page.goto(server.url);
    const popup = await firefox.openPage('/popup/index.html');
    await popup.evaluate(showCard, server.url);
  });
  afterAll(async () => {
    await firefox?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('stays while it is shown, and disappears with an extension that is removed', async () => {
    await step('stays', async () => {
      await until(async () => (await width()) > 200);
      await page.bringToFront();
      await page.evaluate(waitForAutoHide, BURNS_MS);
      expect(await width()).toBeGreaterThan(200);
    });
    await step('disappears with the extension: nobody would answer it', async () => {
      await firefox.removeExtension();
      await until(async () => (await width()) === 0);
    });
  });
});
