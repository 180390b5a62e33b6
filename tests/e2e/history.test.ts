import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { serialiseHistory } from '../../src/history/export-file.ts';
import { addDays, type LocalDay } from '../../src/history/local-day.ts';
import type { Launched } from '../../tools/browser/launch.ts';
import { madeUpHistory } from '../../tools/fixtures/made-up-history.ts';
import { findViolations } from './axe.ts';
import { productNow } from './build-under-test.ts';
import { launch } from './launch.ts';
import { findShifts } from './layout-shift.ts';
import { until } from './until.ts';

/*
 * Two months of made-up days, imported by the page itself, and then everything that the pages do with them. Each test
 * begins with all these days, on its own page.
 */

const DAYS = 60;

/** The browser's day by product time, and the offset of its clock from UTC. */
async function clockOf(page: Page): Promise<{ today: LocalDay; offsetMinutes: number }> {
  const offsetMinutes = await page.evaluate(() => -new Date().getTimezoneOffset());
  const today = new Date(productNow() + offsetMinutes * 60_000).toISOString().slice(0, 10);
  return { today, offsetMinutes };
}

describe('the history, in the dashboard', () => {
  let browser: Launched;
  let page: Page;
  let folder: string;
  let path: string;
  let exported: string;
  let today: LocalDay;

  const goTo = async (route: string) => {
    await page.goto(`${page.url().replace(/#.*/, '')}#${route}`);
  };
  const setGoal = async () => {
    await goTo('month?open=goal');
    await page.locator('input[name="goal"]').nth(1).check();
  };
  const outcome = () => page.getByTestId('import-outcome').textContent();
  const download = async (testId: string) => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.getByTestId(testId).click()]);
    return readFile(await file.path(), 'utf8');
  };

  const openData = () => browser.openPage('dashboard/index.html#data');

  /** Imports the file on a page of its own. Resolves with the page's message. */
  async function onObservation(): Promise<string> {
    const data = await openData();
    await data.getByTestId('import').setInputFiles(path);
    const told = async () => (await data.getByTestId('import-outcome').textContent()) ?? '';
    await until(async () => /Imported|already here/.test(await told()));
    const words = await told();
    await data.close();
    return words;
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plumbline-history-'));
    browser = await launch();
    page = await openData();
    const clock = await clockOf(page);
    await page.close();
    today = clock.today;
    path = join(folder, 'history.json');
    exported = serialiseHistory(madeUpHistory(today, DAYS, clock.offsetMinutes, true));
    await writeFile(path, exported);
    expect(await onObservation()).toContain('Imported');
  });
  beforeEach(async () => {
    page = await openData();
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await browser?.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['today', 'week', 'month', 'guide', 'break', 'diary', 'data', 'settings'])(
    'lets nothing move while a page loads: %s',
    async (route) => {
      await goTo(route);
      await page.reload();
      await page.locator('main h1').first().waitFor();
      expect(await findShifts(page)).toEqual([]);
    },
  );

  it('imports a file once, however often it is chosen', async () => {
    await page.getByTestId('import').setInputFiles(path);
    await expect.poll(outcome, { timeout: 30_000 }).toContain('already here');
    expect(await download('export-json')).toBe(exported);
  });

  it('explains what is wrong with a foreign file, and changes nothing', async () => {
    const bad = join(folder, 'bad.json');
    await writeFile(bad, exported.replace('"hour":9', '"hour":99'));
    await page.getByTestId('import').setInputFiles(bad);
    await expect.poll(outcome, { timeout: 30_000 }).toContain('hours.0.hour');
    expect(await download('export-json')).toBe(exported);
  });

  it('shows the day, and any other day by its address, with a way back', async () => {
    await goTo('today');
    await expect.poll(() => page.getByTestId('at-desk').textContent()).toBe('7 h 11 min at your desk');
    expect(await page.getByTestId('day-share').textContent()).toMatch(/^\d+%$/);
    expect(await page.getByTestId('breaks').locator('li').count()).toBe(2);
    await page.getByTestId('choose-day').fill(addDays(today, -DAYS));
    await page.getByTestId('day-empty').waitFor();
    expect(page.url()).toContain(`#today?day=${addDays(today, -DAYS)}`);
    await page.goBack();
    await page.getByTestId('parts').waitFor();
    await page.getByTestId('previous').click();
    await page.getByTestId('now').click();
    await page.getByTestId('now').waitFor({ state: 'detached' });
  });

  it.each(['today?day=2025-05-03', 'week?from=2025-05-03', 'month?from=2025-10-03'])(
    '%s: the arrows stay in place from step to step',
    async (address) => {
      await page.goto(`${page.url().replace(/#.*/, '')}#${address}`);
      const arrow = page.getByTestId('previous');
      const seen = new Set<number>();
      for (let step = 0; step < 8; step++) {
        const before = page.url();
        await arrow.click();
        await expect.poll(() => page.url()).not.toBe(before);
        seen.add(Math.round((await arrow.boundingBox())?.x ?? 0));
      }
      expect([...seen]).toHaveLength(1);
    },
  );

  it('lets nothing move on Today when it reads the history again', async () => {
    await goTo('today');
    await page.reload();
    await page.locator('main h1').first().waitFor();
    // Longer than it takes to read everything, and once more.
    await page.waitForTimeout(7000);
    expect(await findShifts(page)).toEqual([]);
  });

  it('says each time of the day in words, by pointer and by keyboard', async () => {
    await goTo('today');
    const timeline = page.getByTestId('timeline');
    const tip = page.locator('.timeline-box .tip');
    await timeline.hover();
    await expect
      .poll(() => tip.textContent())
      .toMatch(
        /: (?:Mostly upright, slouching for .+ out of \d+ min|.+, \d+ min(?:\. Slouching in between: .+)?)$/,
      );
    await page.mouse.move(0, 0);
    await tip.waitFor({ state: 'detached' });
    await timeline.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => tip.textContent()).toMatch(/^9:00.AM to/);
  });

  it('says each point of a chart in words, by pointer and by keyboard', async () => {
    await goTo('today');
    await page.locator('#angles summary').click();
    const chart = page.locator('#angles [role="slider"]');
    const tip = chart.locator('.tip');
    await chart.hover();
    await expect
      .poll(() => tip.textContent())
      .toMatch(/^\d+:\d\d.[AP]M: Neck forward: [\d.]+°, Back forward: [\d.]+°$/);
    await chart.focus();
    await page.keyboard.press('Home');
    await expect.poll(() => tip.textContent()).toMatch(/^9:00.AM/);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => chart.getAttribute('aria-valuetext')).toMatch(/^9:05.AM/);
    await page.keyboard.press('Escape');
    await tip.waitFor({ state: 'detached' });
  });

  it('shows weeks and months, and the good weeks for a goal that the user sets', async () => {
    await goTo('week');
    await page.getByTestId('heat').waitFor();
    await page.getByTestId('previous').click();
    await expect.poll(() => page.getByTestId('days').locator('tbody tr').count()).toBe(7);
    await goTo('month');
    await page.getByTestId('heat').waitFor();
    await expect.poll(() => page.locator('canvas').count()).toBe(2);
    await setGoal();
    await expect
      .poll(() => page.getByTestId('good-weeks').textContent())
      .toMatch(/Good weeks: \d+ of the last \d+ with enough data|1 good week so far/);
  });

  it('opens a day from its bar, by keyboard too', async () => {
    await goTo('week');
    await page.getByTestId('previous').click();
    const bar = page.getByTestId('bars').locator('a').nth(2);
    await expect.poll(() => page.getByTestId('days').locator('tbody tr').count()).toBe(7);
    await bar.focus();
    await bar.locator('.tip').waitFor();
    const address = (await bar.getAttribute('href')) ?? '';
    await page.keyboard.press('Enter');
    await page.getByTestId('parts').waitFor();
    expect(page.url()).toContain(address);
  });

  it.each(['light', 'dark'] as const)('has no axe violations, %s', async (colorScheme) => {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    // The good weeks are checked too.
    await setGoal();
    for (const route of ['today', 'week', 'month', 'data']) {
      await goTo(route);
      await page
        .getByTestId(route === 'data' ? 'delete-all' : route === 'today' ? 'parts' : 'heat')
        .waitFor();
      if (route === 'data') await page.getByTestId('delete-all').click();
      await page.evaluate(() => {
        for (const folded of document.querySelectorAll('details')) folded.open = true;
      });
      expect([route, await findViolations(page)]).toEqual([route, []]);
      if (route === 'data') await page.getByTestId('keep').click();
    }
  });

  it('saves the minutes for a spreadsheet', async () => {
    await page.getByTestId('for-spreadsheets').locator('summary').click();
    const lines = (await download('export-csv')).trim().split('\r\n');
    expect(lines[0]).toContain('day,time,utc,good_s');
    expect(lines).toHaveLength(1 + DAYS * 480);
  });

  it('deletes a day after a confirmation, and undoes that', async () => {
    onTestFinished(async () => void (await onObservation()));
    await page.getByTestId('delete-days').click();
    await page.locator('[data-testid="keep"]:focus').waitFor();
    await page.keyboard.press('Enter');
    await page.getByTestId('confirm-delete').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Delete this day…');
    await page.getByTestId('delete-days').click();
    await page.getByTestId('confirm').click();
    await page.getByTestId('undo-delete').waitFor();
    expect(await download('export-json')).not.toContain(`"day":"${today}"`);
    await page.getByTestId('undo-delete').click();
    await expect.poll(() => page.getByTestId('deletion').textContent()).toContain('back');
    expect(await download('export-json')).toBe(exported);
  });

  it('deletes everything, and restores it from the file', async () => {
    onTestFinished(async () => void (await onObservation()));
    await page.getByTestId('delete-all').click();
    await page.getByTestId('confirm').click();
    await page.getByTestId('undo-delete').waitFor();
    for (const [route, empty] of [
      ['today', 'day-empty'],
      ['week', 'period-empty'],
      ['month', 'period-empty'],
    ] as const) {
      await goTo(route);
      await page.getByTestId(empty).waitFor();
      expect([route, await findViolations(page)]).toEqual([route, []]);
    }
    await goTo('data');
    await page.getByTestId('import').setInputFiles(path);
    await expect.poll(outcome, { timeout: 30_000 }).toContain('Imported');
    expect(await download('export-json')).toBe(exported);
  });
});
