import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseRecording } from '../../src/recording/recording.ts';
import { replay } from '../../src/recording/replay.ts';
import { runFirstRun } from '../../tools/browser/first-run.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { findViolations } from './axe.ts';
import { launchBefore } from './launch.ts';

/* A user takes the self-test by keyboard only, and sits upright whatever is requested: every slouch goes undetected. */

describe('the self-test', () => {
  let browser: Launched;
  let page: Page;

  beforeAll(async () => {
    browser = await launchBefore('upright');
    await runFirstRun(browser);
    page = await browser.openPage('dashboard/index.html#selftest');
  });
  afterAll(() => browser?.close());

  const heading = (): Promise<string> => page.locator('h1').innerText();
  const outcomes = () =>
    page
      .getByTestId('self-test-outcomes')
      .locator('li')
      .evaluateAll((items) => items.map((item) => item.getAttribute('data-outcome')));

  it('can be paused, continued and skipped by keyboard', async () => {
    expect(await findViolations(page)).toEqual([]);
    await page.getByTestId('self-test-start').press('Enter');
    await page.getByTestId('preview').waitFor();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.getByTestId('self-test-told').innerText()).toContain('Paused.');
    expect(await page.getByTestId('preview').count()).toBe(0);
    await page.keyboard.press('Enter');
    await page.getByTestId('preview').waitFor();
    expect(await heading()).toBe('Upright');
    expect(await findViolations(page)).toEqual([]);
  });

  it('reports what was missed, and that nothing can be learned from it', async () => {
    await expect.poll(heading).toBe('Head forward');
    await expect.poll(heading).toBe('Rounded back');
    for (let skipped = 0; skipped < 4; skipped++) await page.getByTestId('self-test-skip').press('Enter');
    expect(await heading()).toBe('Head turned');
    await expect.poll(heading).toBe('Looking at your phone');
    await page.getByTestId('self-test-stop').press('Enter');
    expect(await heading()).toBe('Plumbline got 2 of 3 postures right');
    expect(await outcomes()).toEqual([
      'right',
      'wrong',
      ...Array(4).fill('skipped'),
      'right',
      'skipped',
      'skipped',
    ]);
    expect(await page.getByTestId('self-test-learn').count()).toBe(0);
    expect(await page.getByTestId('preview').count()).toBe(0);
    expect(await findViolations(page)).toEqual([]);
  });

  it('saves a recording that a replay scores the same', async () => {
    const download = page.waitForEvent('download');
    await page.getByTestId('self-test-save').press('Enter');
    const parsed = parseRecording(await readFile(await (await download).path(), 'utf8'));
    if (!parsed.ok) throw new Error(parsed.error.problem);
    const { fn, tn, tp, fp } = replay(parsed.recording).tally;
    expect(fn).toBeGreaterThan(tp);
    expect(tn).toBeGreaterThan(fp);
  });
});
