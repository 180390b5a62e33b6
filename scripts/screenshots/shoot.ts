import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'playwright-core';

const WIDTHS = [1280, 400] as const;
const SCHEMES = ['light', 'dark'] as const;
/** The popup's size in a browser, pixels. */
const POPUP = { width: 372, height: 480 } as const;
/** Long enough for the history to be read and for what moves to come to rest. */
const SETTLES_MS = 800;

/** Takes a page as it is now: wide and narrow, light and dark. */
export async function shootPage(page: Page, folder: string, name: string): Promise<void> {
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await shootSchemes(page, true, (scheme) => join(folder, `${name}-${width}-${scheme}.png`));
  }
}

/** Takes the popup as it is now, light and dark. */
export async function shootPopup(page: Page, folder: string, name: string): Promise<void> {
  await page.setViewportSize(POPUP);
  await shootSchemes(page, false, (scheme) => join(folder, `popup-${name}-${scheme}.png`));
}

async function shootSchemes(
  page: Page,
  fullPage: boolean,
  pathOf: (scheme: string) => string,
): Promise<void> {
  for (const colorScheme of SCHEMES) {
    await page.emulateMedia({ colorScheme });
    await pause(SETTLES_MS);
    await page.screenshot({ path: pathOf(colorScheme), fullPage });
  }
}
