import { describe, expect, it, onTestFinished } from 'vitest';
import { findViolations } from './axe.ts';
import { hostIsOpen, readToday } from './extension.ts';
import { step } from './step.ts';
import { until } from './until.ts';
import { watchClip } from './watch.ts';

/* A person rolls the shoulders, twice in each round of the clip, while Plumbline watches. */
describe('an exercise in front of the webcam', () => {
  it('is chosen on a page without axe violations, counted while watching goes on, and turns its own camera off at the end', async () => {
    const { browser } = await watchClip('shoulderRolls');
    onTestFinished(() => browser.close());
    const page = await browser.openPage('dashboard/index.html#break');
    await page.getByTestId('first-stretch').waitFor();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      expect([colorScheme, await findViolations(page)]).toEqual([colorScheme, []]);
    }
    const alertTimes = async () => (await readToday(page)).alerts.map(({ atMs }) => atMs);
    // The clip shows shoulder rolls from the start: on a slow machine, an alert can come before the exercise.
    let alertedBefore: number[] = [];
    await step('counted while watching goes on', async () => {
      await page.getByTestId('start-shoulder_roll').press('Enter');
      await page.getByTestId('preview').waitFor();
      alertedBefore = await alertTimes();
      expect(await findViolations(page)).toEqual([]);
      await until(async () => /^[1-9] of 8/.test((await page.getByTestId('count').textContent()) ?? ''), 60);
      expect(await hostIsOpen(browser)).toBe(true);
    });
    await step(
      'its own camera is off once the page is left; the watch goes on, and no alert has come',
      async () => {
        const track = await page.evaluateHandle(() => {
          const stream = document.querySelector('video')?.srcObject;
          return stream instanceof MediaStream ? stream.getVideoTracks()[0] : undefined;
        });
        expect(await track.evaluate((live) => live?.readyState)).toBe('live');
        await page.evaluate(() => location.assign('#guide'));
        await page.getByTestId('guide-search').waitFor();
        expect(await track.evaluate((live) => live?.readyState)).toBe('ended');
        expect(await hostIsOpen(browser)).toBe(true);
        expect(await alertTimes()).toEqual(alertedBefore);
      },
    );
  });
});
