import { browser } from './browser.ts';

/** Opens a page of the dashboard in a tab. */
export async function openDashboard(page: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`dashboard/index.html#${page}`) });
}
