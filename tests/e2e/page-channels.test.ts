import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Settings } from '../../src/state/settings.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { endAlert, raiseAlert, sayPosture } from './alert.ts';
import { changeSettings, killServiceWorker, readStored, send, showing } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import {
  copyWithHostPermission,
  listNodes,
  type PageServer,
  readClosedRoots,
  readClosedWords,
  readDarkness,
  servePage,
} from './in-page.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/*
 * The alert channels in the page, and the audible ones, in a strict page that also tries to hide whatever is inserted
 * into it.
 */

const HIDING_PAGE = `<!doctype html><title>Work</title>
<style>div { display: none !important; opacity: 0 !important }</style>
<div>hidden by the page</div><input id="field" autofocus>`;

const CARD: Partial<Settings> = { card: true, cardAfterSeconds: 0 };

const LADDER: Partial<Settings> = {
  notificationAfterSeconds: 0,
  card: true,
  cardAfterSeconds: 30,
  dim: true,
  dimAfterSeconds: 30,
  dimDepth: 'deep',
  sound: true,
  soundAfterSeconds: 30,
  speech: true,
  speechAfterSeconds: 30,
};

const DIM: Partial<Settings> = { ...CARD, dim: true, dimAfterSeconds: 0, dimDepth: 'deep' };

/** Records what would be heard: this machine has neither a loudspeaker nor a voice. */
const LISTEN = `
  globalThis.heard = { tones: 0, said: [] };
  const { start } = OscillatorNode.prototype;
  OscillatorNode.prototype.start = function (...at) {
    globalThis.heard.tones++;
    globalThis.heard.context = this.context.state;
    return start.apply(this, at);
  };
  globalThis.SpeechSynthesisUtterance = function (words) { this.words = words; };
  Object.defineProperty(globalThis, 'speechSynthesis', { value: {
    getVoices: () => [
      { lang: 'en-US', localService: false, default: true, name: 'of the network' },
      { lang: 'en-US', localService: true, default: false, name: 'own' },
    ],
    cancel: () => {},
    speak: ({ words, voice }) => globalThis.heard.said.push([voice.name, words]),
  } });
  null;`;

describe('an alert in the page', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let popup: Page;
  let page: Page;
  let devtools: CDPSession;

  const words = () => readClosedWords(devtools);
  const darkness = () => readDarkness(devtools);
  const cardShows = async () =>
    (await readClosedRoots(devtools)).some(({ nodeName }) => nodeName === 'BUTTON');
  const heard = async () =>
    JSON.parse(String(await evaluateInHost(browser, 'JSON.stringify(globalThis.heard)')));

  async function openWork(): Promise<{ page: Page; devtools: CDPSession }> {
    const opened = await browser.context.newPage();
    await opened.goto(server.url);
    const tools = await browser.context.newCDPSession(opened);
    await tools.send('DOM.enable');
    await tools.send('CSS.enable');
    return { page: opened, devtools: tools };
  }

  async function clickInCard(label: string): Promise<void> {
    const nodes = await readClosedRoots(devtools);
    const button = nodes.find(
      (node) =>
        node.nodeName === 'BUTTON' && listNodes(node).some(({ nodeValue }) => nodeValue?.includes(label)),
    );
    if (button === undefined) throw new Error(`The card has no button '${label}'.`);
    const { model } = await devtools.send('DOM.getBoxModel', { nodeId: button.nodeId });
    const [left = 0, top = 0] = model.content;
    await page.mouse.click(left + model.width / 3, top + model.height / 3);
  }

  /** Raises an alert, which with these settings shows the card at once. */
  async function raiseCard(settings = CARD): Promise<void> {
    await changeSettings(popup, settings);
    await raiseAlert(popup);
    await until(cardShows);
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    server = await servePage(HIDING_PAGE);
    const extension = await copyWithHostPermission(folder);
    ({ browser, popup } = await watchClip('upright', { extension }));
    ({ page, devtools } = await openWork());
    await evaluateInHost(browser, LISTEN);
  });
  beforeEach(async () => {
    await endAlert(popup, 'left');
    await send(popup, 'pageToBackground.snooze', { length: null });
    await evaluateInHost(browser, 'Object.assign(globalThis.heard, { tones: 0, said: [] }); null');
    await page.bringToFront();
    await page.locator('#field').focus();
    await until(async () => (await words()) === '');
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is a card that takes no focus, and that the page can neither hide nor read', async () => {
    await raiseCard();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('field');
    const host = await page.evaluate(() => {
      const div = [...document.documentElement.children].find(({ localName }) => localName === 'div');
      return { display: div && getComputedStyle(div).display, shadow: div?.shadowRoot ?? null };
    });
    expect(host).toEqual({ display: 'block', shadow: null });
  });

  it('ends when the user was fine, which is learned', async () => {
    await raiseCard();
    await clickInCard('I was fine');
    await until(async () => !(await cardShows()));
    await expect
      .poll(() => readStored(browser, 'local', 'personalExamples'))
      .toMatchObject({ version: 1, examples: [{ source: 'was_fine', bad: false }] });
    await expect.poll(async () => (await showing(browser)).badge).toBe('');
    await send(popup, 'pageToBackground.undoExample', { atMs: null });
  });

  it('snoozes when the user says so, and disappears', async () => {
    await raiseCard();
    await clickInCard('Snooze');
    await clickInCard('15 min');
    await until(async () => !(await cardShows()));
    await expect
      .poll(() => readStored(browser, 'local', 'session'))
      .toMatchObject({ phase: 'watching', snoozedUntilMs: expect.any(Number) });
    // The session is written first. Camera host, notification and card are updated after that.
    await expect.poll(async () => (await showing(browser)).notifications).toBe(0);
  });

  it('praises the user who sits up, and then disappears by itself', async () => {
    await raiseCard(DIM);
    await until(async () => (await darkness()) > 0);
    await endAlert(popup, 'mended');
    await until(async () => (await words()).includes('That’s better'));
    await until(async () => (await darkness()) === 0);
    await expect.poll(() => showing(browser)).toMatchObject({ badge: '', notifications: 0 });
    await until(async () => (await words()) === '');
  });

  it('waits for a pause in the user’s work, and comes with another tab', async () => {
    await changeSettings(popup, { ...CARD, waitForPause: true });
    await sayPosture(popup, 'bad');
    await raiseAlert(popup);
    // No browser under automation reports the user as idle, so nothing but the tab ends the wait.
    await expect.poll(() => readStored(browser, 'session', 'standingAlert')).toMatchObject({ told: [] });
    expect(await showing(browser)).toMatchObject({ badge: '', notifications: 0 });
    const other = await browser.context.newPage();
    await other.goto(server.url);
    await other.bringToFront();
    await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
    await other.close();
    await sayPosture(popup, 'good');
  });

  it('escalates to card, dim, sound and speech at their times, although the service worker has died', async () => {
    await changeSettings(popup, LADDER);
    await raiseAlert(popup);
    await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
    expect(await words()).toBe('');
    expect(await heard()).toMatchObject({ tones: 0, said: [] });
    await killServiceWorker(browser);
    await until(async () => (await words()).includes('Your back has been rounded'), 30);
    await until(async () => (await darkness()) > 0);
    await expect.poll(heard).toMatchObject({ tones: 2, context: 'running' });
    await expect.poll(async () => (await heard()).said).toHaveLength(1);
    const [[voice, said]] = (await heard()).said;
    expect(voice).toBe('own');
    expect(said).toMatch(/^[A-Z].*Your back has been rounded/);
  });

  it('dims slowly, never past its limit, and lets clicks through', async () => {
    await raiseCard(DIM);
    await until(async () => (await darkness()) > 0);
    const first = await darkness();
    expect(first).toBeLessThan(0.1);
    await until(async () => (await darkness()) > first);
    expect(await darkness()).toBeLessThanOrEqual(0.35);
    expect(await page.evaluate(() => document.elementFromPoint(20, 20)?.localName)).not.toBe('div');
  });

  it('withdraws a channel at once when it is switched off, and delivers by one that is switched on', async () => {
    await raiseCard(DIM);
    await until(async () => (await darkness()) > 0);
    await changeSettings(popup, { ...DIM, dim: false });
    await until(async () => (await darkness()) === 0);
    await changeSettings(popup, DIM);
    await until(async () => (await darkness()) > 0);
  });

  it('follows the user to another tab', async () => {
    const other = await openWork();
    const otherWords = () => readClosedWords(other.devtools);
    await page.bringToFront();
    await raiseCard();
    await other.page.bringToFront();
    await until(async () => (await otherWords()).includes('rounded'));
    await until(async () => (await words()) === '');
    await page.bringToFront();
    await until(async () => (await words()).includes('rounded'));
    await other.page.close();
  });
});
