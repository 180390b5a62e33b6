import { openDashboard } from '../platform/browser/tabs.ts';

/** The side panel stays open beside the page. */
export const IN_PANEL = document.body.classList.contains('panel');

/** Opens a page of the dashboard in place of the popup. */
export async function openPage(page: string): Promise<void> {
  await openDashboard(page);
  if (!IN_PANEL) window.close();
}
