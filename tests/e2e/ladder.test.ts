import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../src/platform/settings.ts';
import { renderClip } from '../simulator/clip.ts';
import { hostIsOpen, killServiceWorker, showing, until } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import {
  copyWithHostPermission,
  type PageServer,
  readClosedRoots,
  readClosedWords,
  servePage,
} from './in-page.ts';

const LADDER: Settings = {
  ...DEFAULT_SETTINGS,
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
  coolDownSeconds: 300,
};

/** Notes what would be heard: this machine has neither loudspeaker nor voice. */
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

describe('the ladder', () => {
  let folder: string;
  let server: PageServer;
  let browser: Launched;
  let page: Page;
  let other: Page;
  let devtools: CDPSession;
  let dashboard: Page;

  const heard = async () =>
    JSON.parse(String(await evaluateInHost(browser, 'JSON.stringify(globalThis.heard)')));

  /** How dark the page is: nothing while there is no dim. */
  async function darkness(): Promise<number> {
    const nodes = await readClosedRoots(devtools);
    const dims = nodes.filter(({ nodeName }) => nodeName === 'DIV');
    let opacity = 0;
    for (const { nodeId } of dims) {
      // A node can be gone by now.
      const style = await devtools.send('CSS.getComputedStyleForNode', { nodeId }).catch(() => null);
      const value = (name: string) => style?.computedStyle.find((each) => each.name === name)?.value;
      if (value('background-color') === 'rgb(0, 0, 0)') opacity = Number(value('opacity'));
    }
    return opacity;
  }

  async function change(settings: Settings): Promise<void> {
    await dashboard.evaluate(
      (changed) =>
        chrome.runtime.sendMessage({ name: 'pageToBackground.changeSettings', data: { settings: changed } }),
      settings,
    );
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    server = await servePage('<!doctype html><title>Work</title><p>Work</p>');
    const clip = await renderClip({
      person: 'C',
      camera: 'laptop',
      timeline: 'upright:20,hunch:110,upright:30',
      fps: 5,
      format: 'y4m',
    });
    const extension = await copyWithHostPermission(folder);
    browser = await launchChromium({ extension, clip: clip.path, headless: true });
    dashboard = await runFirstRun(browser);
    await change(LADDER);
    other = await browser.context.newPage();
    await other.goto(server.url);
    page = await browser.context.newPage();
    await page.goto(server.url);
    devtools = await browser.context.newCDPSession(page);
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    await evaluateInHost(browser, LISTEN);
  });
  afterAll(async () => {
    await browser?.close();
    server?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('begins with the badge and the notification', async () => {
    await until(async () => (await showing(browser)).badge === '!', 60);
    await expect.poll(async () => (await showing(browser)).notifications).toBe(1);
    expect(await readClosedWords(devtools)).toBe('');
    expect(await heard()).toEqual({ tones: 0, said: [] });
  });

  it('goes on with card, dim, sound and speech after its time, though the service worker has died', async () => {
    await killServiceWorker(browser);
    await until(async () => (await readClosedWords(devtools)).includes('against your own upright'), 45);
    await expect.poll(heard).toMatchObject({ tones: 2, context: 'running' });
    await expect.poll(async () => (await heard()).said).toHaveLength(1);
    const [[voice, words]] = (await heard()).said;
    expect(voice).toBe('own');
    expect(words).toMatch(/^Your .*against your own upright posture\. /);
  });

  it('dims slowly, never past its limit, and lets clicks through', async () => {
    const first = await darkness();
    await page.waitForTimeout(5000);
    const later = await darkness();
    expect(later).toBeGreaterThan(first);
    expect(later - first).toBeLessThan(0.1);
    expect(later).toBeLessThanOrEqual(0.35);
    expect(await page.evaluate(() => document.elementFromPoint(20, 20)?.localName)).not.toBe('div');
  });

  it('takes a way back at once when it is switched off, and tells again what is switched on', async () => {
    await change({ ...LADDER, dim: false });
    await until(async () => (await darkness()) === 0, 3);
    await change(LADDER);
    await until(async () => (await darkness()) > 0, 3);
  });

  it('comes along to another tab', async () => {
    const otherTools = await browser.context.newCDPSession(other);
    await other.bringToFront();
    await until(async () => (await readClosedWords(otherTools)).includes('upright'), 5);
    await until(async () => (await readClosedWords(devtools)) === '', 5);
    await page.bringToFront();
    await until(async () => (await readClosedWords(devtools)).includes('upright'), 5);
  });

  it('lifts all of it when the user sits up, and says thank you', async () => {
    await until(async () => (await readClosedWords(devtools)).includes('Thank you'), 90);
    await until(async () => (await darkness()) === 0, 2);
    await expect.poll(async () => showing(browser)).toMatchObject({ badge: '', notifications: 0 });
    await until(async () => (await readClosedWords(devtools)) === '', 10);
  });

  it('leaves the camera host open through the silence that follows a sound', async () => {
    expect(await hostIsOpen(browser)).toBe(true);
  });
});
