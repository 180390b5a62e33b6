import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runFirstRun } from '../../scripts/browser/first-run.ts';
import { type Launched, launchChromium } from '../../scripts/browser/launch.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import { renderClip } from '../simulator/clip.ts';
import { EXTENSION, killServiceWorker, readToday, showing, until } from './extension.ts';
import { CONTROL, closeAndReadAsked, netLogArgument } from './net-log.ts';
import { sendEveryWay } from './send-every-way.ts';

/*
 * One story before a simulated webcam, from an empty profile. The clip starts anew when the camera host opens the
 * camera: 30 s upright, 40 s of slouch, 25 s upright, then an empty chair.
 */
const UPRIGHT_S = 30;
const SLOUCH_S = 40;
const RECOVERY_S = 25;
const AWAY_S = 25;
const GRACE_S = 20;
/** Looking, smoothing, and two busy cores. */
const LATE_S = 6;

describe('a person before the webcam, from an empty profile', () => {
  let browser: Launched;
  let popup: Page;
  let folder: string;
  let startedMs = 0;
  const since = () => (Date.now() - startedMs) / 1000;
  const clipSeconds = async (seconds: number) => {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, (seconds - since()) * 1000)));
  };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-e2e-'));
    const clip = await renderClip({
      // Whose slouch is plain: how surely each person's is seen is measured in docs/judging.md, not here.
      person: 'A',
      camera: 'laptop',
      timeline: `upright:${UPRIGHT_S},slouch:${SLOUCH_S},upright:${RECOVERY_S},away:${AWAY_S}`,
      fps: 5,
      format: 'y4m',
      sensorNoise: 2,
    });
    browser = await launchChromium({
      extension: EXTENSION,
      clip: clip.path,
      headless: true,
      extraArgs: [netLogArgument(join(folder, 'net.json'))],
    });
  });

  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('is led through camera and calibration by the page that opens on install, and then watched', async () => {
    await runFirstRun(browser);
    startedMs = Date.now();
    popup = await browser.openPage('popup/index.html');
    await until(async () => (await showing(browser)).icon === 'on', 10);
    await expect.poll(() => popup.getByTestId('headline').textContent()).toContain('upright');
  });

  it('is left alone while upright', async () => {
    await clipSeconds(UPRIGHT_S - 2);
    const shown = await showing(browser);
    expect(shown).toMatchObject({ icon: 'on', badge: '', notifications: 0 });
    expect(await popup.getByTestId('alerts').count()).toBe(0);
  });

  it('is not told of a slouch within the grace period, and the service worker may die in it', async () => {
    await until(async () => (await showing(browser)).icon === 'drift', LATE_S + 4);
    expect((await showing(browser)).badge).toBe('');
    await killServiceWorker(browser);
    await clipSeconds(UPRIGHT_S + GRACE_S - 2);
    expect((await showing(browser)).badge).toBe('');
  });

  it('is told after the grace period, by badge, notification and popup', async () => {
    await until(async () => (await showing(browser)).badge === '!', 2 + LATE_S);
    expect(since()).toBeGreaterThan(UPRIGHT_S + GRACE_S - 1);
    const { notifications, icon } = await showing(browser);
    expect({ notifications, icon }).toEqual({ notifications: 1, icon: 'drift' });
    await expect.poll(() => popup.getByTestId('headline').textContent()).toMatch(/slumped|forward/);
    // At the latest when it looks at the day again.
    await expect.poll(() => popup.getByTestId('alerts').count(), { timeout: 6000 }).toBe(1);
  });

  it('clears by itself when the person sits up again', async () => {
    await clipSeconds(UPRIGHT_S + SLOUCH_S);
    await until(async () => (await showing(browser)).icon === 'on', LATE_S + 4);
    expect(await showing(browser)).toMatchObject({ badge: '', notifications: 0 });
  });

  it('is seen to be away when the chair is empty', async () => {
    await clipSeconds(UPRIGHT_S + SLOUCH_S + RECOVERY_S);
    await expect
      .poll(() => popup.getByTestId('headline').textContent(), { timeout: (LATE_S + 8) * 1000 })
      .toContain('away');
    await clipSeconds(UPRIGHT_S + SLOUCH_S + RECOVERY_S + AWAY_S - 3);
  });

  it("has a day whose numbers agree with the clip, none lost with the service worker's death", async () => {
    await popup.getByTestId('stop').click();
    await until(async () => (await showing(browser)).icon === 'off', 5);
    const watchedS = since();
    const today: DaySummary = await readToday(popup);
    const seconds = (ms: number) => ms / 1000;
    expect(seconds(today.goodMs)).toBeCloseTo(UPRIGHT_S + RECOVERY_S, -1);
    expect(Math.abs(seconds(today.goodMs) - UPRIGHT_S - RECOVERY_S)).toBeLessThan(LATE_S);
    expect(Math.abs(seconds(today.badMs) - SLOUCH_S)).toBeLessThan(LATE_S);
    expect(today.awayMs).toBeGreaterThan(10_000);
    const counted = seconds(today.goodMs + today.badMs + today.unknownMs + today.awayMs);
    expect(Math.abs(counted - watchedS)).toBeLessThan(4);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['mended']);
    expect(today.episodes).toHaveLength(1);
    await popup.reload();
    await expect.poll(() => popup.getByTestId('upright-share').textContent()).toContain('%');
  });

  it('cannot send anything anywhere, also if it tried', async () => {
    const { tried, refused } = await popup.evaluate(sendEveryWay, 'extension.test');
    expect(refused.sort()).toEqual(tried.sort());
  });

  it('has sent nothing anywhere', async () => {
    expect(await closeAndReadAsked(browser, join(folder, 'net.json'))).toEqual([CONTROL]);
  });
});
