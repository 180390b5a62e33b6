import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BROWSERS } from '../../scripts/build/browsers.ts';
import { shippedBuildOf } from '../../scripts/build/test-builds.ts';
import { launchChromium } from '../../tools/browser/launch.ts';
import { launchFirefox } from '../../tools/browser/launch-firefox.ts';

/** Ways to send data that a page's policy does not cover. */
const UNGOVERNED = /RTCPeerConnection|RTCDataChannel|WebTransport/;

/**
 * Runs in a page: asks the background to lengthen a pause by a minute. Returns when that was in product time, and the
 * real time before and after.
 */
async function readClocks(): Promise<{ fromMs: number; productMs: number; toMs: number }> {
  const fromMs = Date.now();
  const paused = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };
  await chrome.storage.local.set({ session: paused });
  await chrome.runtime.sendMessage({ name: 'pageToBackground.pause', data: { minutes: 1 } });
  const { session } = await chrome.storage.local.get('session');
  const { untilMs } = session as { untilMs: number | null };
  return { fromMs, productMs: (untilMs ?? Number.NaN) - 60_000, toMs: Date.now() };
}

/** The weights of the posture networks, which only what judges may load. */
const HAS_WEIGHTS = /sdPower/;

/** A page's or a script's own code and everything that it imports at once. */
async function codeLoadedBy(built: string, path: string, seen = new Set<string>()): Promise<string[]> {
  if (seen.has(path)) return [];
  seen.add(path);
  const code = await readFile(join(built, path), 'utf8');
  const found = code.matchAll(/(?:src="|from\s*["'`]|import\s*["'`])(\.{1,2}\/[^"'`]+\.js)/g);
  const paths = [...found].map(([, to = '']) => join(dirname(path), to));
  const parts: string[][] = [];
  for (const each of paths) parts.push(await codeLoadedBy(built, each, seen));
  return [code, ...parts.flat()];
}

describe('the built packages', () => {
  it.each(BROWSERS)('%s: popup and background do not load the weights of the networks', async (browser) => {
    const built = shippedBuildOf(browser);
    const hasWeights = async (path: string): Promise<boolean> =>
      (await codeLoadedBy(built, path)).some((code) => HAS_WEIGHTS.test(code));
    expect(await hasWeights('dashboard/index.html')).toBe(true);
    expect(await hasWeights('popup/index.html')).toBe(false);
    expect(await hasWeights('background.js')).toBe(false);
  });

  it.each(BROWSERS)('%s: have no code that opens a connection outside the policy', async (browser) => {
    const built = shippedBuildOf(browser);
    const scripts = (await readdir(built, { recursive: true })).filter((path) => path.endsWith('.js'));
    expect(scripts).toContain('background.js');
    for (const path of scripts)
      expect([path, (await readFile(join(built, path), 'utf8')).match(UNGOVERNED)?.[0]]).toEqual([
        path,
        undefined,
      ]);
  });

  it('chrome: runs in real time', async () => {
    const browser = await launchChromium({ extension: shippedBuildOf('chrome'), headless: true });
    onTestFinished(() => browser.close());
    const page = await browser.openPage('popup/index.html');
    const { fromMs, productMs, toMs } = await page.evaluate(readClocks);
    expect(productMs).toBeGreaterThanOrEqual(fromMs);
    expect(productMs).toBeLessThanOrEqual(toMs);
  });

  it('firefox: runs in real time', async () => {
    const firefox = await launchFirefox({
      extension: shippedBuildOf('firefox'),
      headless: true,
      fakeCamera: true,
    });
    onTestFinished(() => firefox.close());
    const page = await firefox.openPage('/popup/index.html');
    const { fromMs, productMs, toMs } = await page.evaluate(readClocks);
    expect(productMs).toBeGreaterThanOrEqual(fromMs);
    expect(productMs).toBeLessThanOrEqual(toMs);
  });
});
