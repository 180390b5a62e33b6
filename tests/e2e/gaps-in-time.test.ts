import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { findProcesses } from '../../scripts/bench/process-usage.ts';
import type { DaySummary } from '../../src/history/day-summary.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { SLOUCH } from '../../tools/clips/browser-clips.ts';
import { productNow } from './build-under-test.ts';
import { readStores, readToday, send, showing } from './extension.ts';
import { evaluateInHost } from './host-window.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/* docs/design/reliability.md: time in which the product does not run, in the middle of a slouch. */

const GRACE_MS = 20_000;
/**
 * Real time. Longer than the silence that a watch treats as a fault. In product time, longer than any gap that is
 * counted.
 */
const SLEEP_MS = 9000;
/** The time between the camera's opening and the first sample. */
const SLACK_S = 6;

/** Whether a watch that took the gap for a fault opens the camera again. */
const COUNT_OPENINGS = `{
  const open = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
  globalThis.openings = 0;
  navigator.mediaDevices.getUserMedia = (wanted) => { globalThis.openings++; return open(wanted); };
}`;

/**
 * Freezes the whole browser, as on a machine that sleeps; the clock goes on. Resolves with how long it was frozen, in
 * product time.
 */
async function sleep(browser: Launched): Promise<number> {
  const processes = findProcesses(browser.profile);
  const fromMs = productNow();
  for (const { pid } of processes) process.kill(pid, 'SIGSTOP');
  await pause(SLEEP_MS);
  const sleptMs = productNow() - fromMs;
  for (const { pid } of processes) process.kill(pid, 'SIGCONT');
  return sleptMs;
}

const countedMs = ({ goodMs, badMs, unknownMs, awayMs }: DaySummary) => goodMs + badMs + unknownMs + awayMs;

describe('a machine that sleeps', () => {
  it('counts none of that time, raises no alert for it, and continues watching with the same camera', async () => {
    const startedMs = productNow();
    const { browser, popup } = await watchClip('slouch', { settings: { tooLong: 'quick' } });
    onTestFinished(() => browser.close());
    await evaluateInHost(browser, COUNT_OPENINGS);
    await until(async () => (await showing(browser)).icon === 'drift', SLOUCH.uprightS);
    const sleptFirstMs = await sleep(browser);
    const wokenMs = productNow();
    await until(async () => (await showing(browser)).badge === '!', SLOUCH.slouchS);
    await until(async () => (await readToday(popup)).alerts.length === 1);
    const [alert] = (await readToday(popup)).alerts;
    expect((alert?.atMs ?? 0) - wokenMs).toBeGreaterThan(GRACE_MS - 1000);
    const sleptMs = sleptFirstMs + (await sleep(browser));
    // The outcome is unknown: the alert is withdrawn, and the minimum interval between two alerts still holds.
    await until(async () => (await showing(browser)).badge === '');
    await until(async () => (await showing(browser)).icon === 'on', SLOUCH.slouchS);
    expect(await evaluateInHost(browser, 'globalThis.openings')).toBe(0);
    await send(popup, 'pageToBackground.stop');
    const awakeMs = productNow() - startedMs - sleptMs;
    const today = await readToday(popup);
    expect(countedMs(today)).toBeLessThan(awakeMs + SLACK_S * 1000);
    expect(today.badMs / 1000).toBeLessThan(SLOUCH.slouchS + SLACK_S);
    expect(today.alerts.map(({ outcome }) => outcome)).toEqual(['interrupted']);
    expect((await popup.evaluate(readStores, ['sessions']))[0]).toHaveLength(1);
  });
});
