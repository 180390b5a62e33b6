import type { Page } from 'playwright-core';
import type { Launched } from '../../tools/browser/launch.ts';
import { shootPopup } from './shoot.ts';

/** The states that the simulated person comes to by itself, by the pill's kind, which no language changes. */
const WATCHED = [
  { name: 'upright', pill: 'on' },
  { name: 'slouching', pill: 'slouch' },
] as const;
/** A round of the demonstration clip takes less. */
const ROUND_MS = 150_000;

async function say(page: Page, name: string, data: unknown = null): Promise<void> {
  await page.evaluate((message) => chrome.runtime.sendMessage(message), { name, data });
}

/** The popup in each state that a user often sees. The product must watch. */
export async function shootPopupStates(browser: Launched, folder: string): Promise<void> {
  const page = await browser.openPage('popup/index.html');
  for (const { name, pill } of WATCHED) {
    await page.locator(`.pill-${pill}`).waitFor({ timeout: ROUND_MS });
    await shootPopup(page, folder, name);
  }
  await say(page, 'pageToBackground.snooze', { length: 60 });
  await page.getByTestId('end-snooze').waitFor();
  await shootPopup(page, folder, 'snoozed');
  await say(page, 'pageToBackground.pause', { minutes: 60 });
  await page.getByTestId('way-out').waitFor();
  await shootPopup(page, folder, 'paused');
  await say(page, 'pageToBackground.stop');
  await page.getByTestId('pause').waitFor({ state: 'detached' });
  await shootPopup(page, folder, 'off');
  await page.close();
}
