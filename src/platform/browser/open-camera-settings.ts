import { browser } from './browser.ts';

/** Opens the browser's own page with what Plumbline is allowed. Edge shows its own at the same address. */
export async function openCameraSettings(): Promise<void> {
  const site = `chrome-extension://${browser.runtime.id}`;
  await browser.tabs.create({ url: `chrome://settings/content/siteDetails?site=${site}` });
}
