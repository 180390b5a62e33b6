import { browser } from './browser.ts';

/** Firefox only. The polyfill's types omit it. */
interface SidebarAction {
  open(): Promise<void>;
}

/**
 * The window of a page of the extension in the sidebar. All pages of the extension share one process, so the background
 * can access it.
 */
export function findSidebar(path: string): Window | undefined {
  return browser.extension.getViews({ type: 'sidebar' }).find(({ location }) => location.pathname === path);
}

/** Opens the sidebar. Call it first in a click handler: the browser refuses once the click is over. */
export function openSidebar(): void {
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };
  void sidebarAction?.open();
}
