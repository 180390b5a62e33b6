import { openDashboard } from '../platform/browser/tabs.ts';

/** Opens a page of the dashboard in place of the popup. */
export async function openPage(page: string): Promise<void> {
  await openDashboard(page);
  window.close();
}
