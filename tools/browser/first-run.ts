import type { Page } from 'playwright-core';
import type { Launched } from './launch.ts';

/** The page that opens by itself on install. */
async function findFirstRunPage({ context, openPage }: Launched): Promise<Page> {
  const isFirstRun = (page: Page) => page.url().includes('/dashboard/index.html');
  const opened = context.pages().find(isFirstRun);
  if (opened !== undefined) return opened;
  return context
    .waitForEvent('page', { predicate: isFirstRun, timeout: 5000 })
    .catch(() => openPage('dashboard/index.html#welcome'));
}

/**
 * Goes through the first run as a new user would, up to the calibration. The product then watches, and asks
 * the user to show a slouch.
 * @param whenOpen is called when the page has opened the camera, before it calibrates
 */
export async function runCalibration(browser: Launched, whenOpen?: () => Promise<void>): Promise<Page> {
  const page = await findFirstRunPage(browser);
  await page.getByTestId('open-camera').click();
  const calibrate = page.getByTestId('calibrate');
  await calibrate.waitFor({ timeout: 30_000 });
  await whenOpen?.();
  await calibrate.click({ timeout: 30_000 });
  await page.getByTestId('show-offer').waitFor({ timeout: 60_000 });
  return page;
}

/** The same to its end, without showing a slouch. */
export async function runFirstRun(browser: Launched, whenOpen?: () => Promise<void>): Promise<Page> {
  const page = await runCalibration(browser, whenOpen);
  await page.getByTestId('show-skip-all').click();
  await page.getByTestId('done').waitFor({ timeout: 60_000 });
  return page;
}
