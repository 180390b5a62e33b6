import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { afterEach, describe, expect, it } from 'vitest';
import { findProcesses } from '../../scripts/bench/process-usage.ts';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import { DEFAULT_SETTINGS } from '../../src/platform/settings.ts';
import { EXTENSION, readStores, readToday, showing, until } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import { renderSlouchClip, SLOUCH_CLIP } from './scene.ts';

/* docs/reliability.md: time that goes by without the product, and clocks that are set, in the midst of a slouch. */

const GRACE_S = 20;
/** Longer than any gap that is counted, and than any silence that a watch takes for a fault. */
const SLEEP_S = 25;
/** Two busy cores, and what lies between the end of the calibration and the first look. */
const SLACK_S = 6;

let browser: Launched;

afterEach(() => browser.close());

async function watchSlouch(): Promise<Page> {
  browser = await launchChromium({ extension: EXTENSION, clip: await renderSlouchClip(), headless: true });
  const page = await runFirstRun(browser);
  await send(page, 'changeSettings', { settings: { ...DEFAULT_SETTINGS, tooLong: 'quick' as const } });
  // Whether the camera is opened anew, by a watch that took the gap for a fault.
  await evaluateInHost(
    browser,
    `{
      const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
      globalThis.openings = 0;
      navigator.mediaDevices.getUserMedia = (wanted) => { globalThis.openings++; return open(wanted); };
    }`,
  );
  return page;
}

function send(page: Page, name: string, data: unknown): Promise<unknown> {
  return page.evaluate(([to, what]) => chrome.runtime.sendMessage({ name: to, data: what }), [
    `pageToBackground.${name}`,
    data,
  ] as const);
}

const countedS = ({ goodMs, badMs, unknownMs, awayMs }: DaySummary) =>
  (goodMs + badMs + unknownMs + awayMs) / 1000;

const iconIs = (icon: string) => async () => (await showing(browser)).icon === icon;

describe('a machine that sleeps', () => {
  /** The whole browser stands still, as on a machine that sleeps; the clock goes on. */
  async function sleep(seconds: number): Promise<void> {
    const processes = findProcesses(browser.profile);
    for (const { pid } of processes) process.kill(pid, 'SIGSTOP');
    await pause(seconds * 1000);
    for (const { pid } of processes) process.kill(pid, 'SIGCONT');
  }

  it('counts none of that time, alerts for none of it, and goes on watching with the camera it has', async () => {
    const page = await watchSlouch();
    const startedMs = Date.now();
    await until(iconIs('drift'), 45);
    await pause(8000);
    await sleep(SLEEP_S);
    const wokenMs = Date.now();
    await until(async () => (await showing(browser)).badge === '!', GRACE_S + 15);
    const [alert] = (await readToday(page)).alerts;
    expect((alert?.atMs ?? 0) - wokenMs).toBeGreaterThan((GRACE_S - 1) * 1000);
    await sleep(SLEEP_S);
    // Nobody knows what became of it: it is taken back, and the time between two alerts holds.
    await until(async () => (await showing(browser)).badge === '', 10);
    await until(iconIs('on'), 60);
    expect(await evaluateInHost(browser, 'globalThis.openings')).toBe(0);
    await send(page, 'stop', null);
    const awakeS = (Date.now() - startedMs) / 1000 - 2 * SLEEP_S;
    const today = await readToday(page);
    expect(Math.abs(countedS(today) - awakeS)).toBeLessThan(SLACK_S);
    expect(today.badMs / 1000).toBeLessThan(SLOUCH_CLIP.slouchS + SLACK_S);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['interrupted']);
    expect((await page.evaluate(readStores, ['sessions']))[0]).toHaveLength(1);
  });
});
