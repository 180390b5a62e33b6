import { browser } from './browser.ts';

/** Firefox's. The types of the polyfill leave it out. */
interface SidebarAction {
  open(): Promise<void>;
}

/** The window of a page of the extension in the sidebar; all pages of the extension are in one process, which the background can look at. */
export function findSidebar(path: string): Window | undefined {
  return browser.extension.getViews({ type: 'sidebar' }).find(({ location }) => location.pathname === path);
}

/** Opens the sidebar. Call it first thing in a click's handler: the browser refuses once the click is over. */
export function openSidebar(): void {
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };
  void sidebarAction?.open();
}
