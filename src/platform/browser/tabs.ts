import type { Tabs, Windows } from 'webextension-polyfill';
import { browser } from './browser.ts';
import { extensionUrl } from './runtime.ts';

export type Tab = Tabs.Tab;

/** Opens a page of the dashboard in a tab. */
export async function openDashboard(page: string): Promise<void> {
  await openTab({ url: extensionUrl(`dashboard/index.html#${page}`) });
}

/** Opens the browser's own page that lists what Plumbline is allowed. Edge has its own at the same address. */
export async function openCameraSettings(): Promise<void> {
  const site = `chrome-extension://${browser.runtime.id}`;
  await openTab({ url: `chrome://settings/content/siteDetails?site=${site}` });
}

export function openTab(options: Tabs.CreateCreatePropertiesType): Promise<Tab> {
  return browser.tabs.create(options);
}

export async function closeTab(tabId: number): Promise<void> {
  await browser.tabs.remove(tabId);
}

/** A tab; null if it is gone. */
export async function findTab(tabId: number): Promise<Tab | null> {
  return browser.tabs.get(tabId).catch(() => null);
}

/** Brings a tab to the front of its window. */
export async function activateTab(tabId: number): Promise<void> {
  await browser.tabs.update(tabId, { active: true });
}

/** The tab in front in a window, or in the window that was used last. */
export async function findActiveTab(windowId?: number): Promise<Tab | undefined> {
  const within = windowId === undefined ? { lastFocusedWindow: true } : { windowId };
  const [tab] = await browser.tabs.query({ active: true, ...within });
  return tab;
}

/** The open tabs of some sites. Without permission for a site, the browser names none of its tabs. */
export function findTabsOf(sites: readonly string[]): Promise<Tab[]> {
  return browser.tabs.query({ url: [...sites] });
}

/** The window that was used last. Rejects if none is open. */
export function findLastWindow(): Promise<Windows.Window> {
  return browser.windows.getLastFocused();
}

export async function focusWindow(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true });
}

/** Injects a script of the package into a tab. Rejects on pages that allow none. */
export async function runFileIn(tabId: number, file: string): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId }, files: [file] });
}

/** Runs a function in a tab and returns its result. Rejects on pages that allow no scripts. */
export async function runIn(tabId: number, func: () => unknown): Promise<unknown> {
  const [ran] = await browser.scripting.executeScript({ target: { tabId }, func });
  return ran?.result;
}

/** Calls back when another tab comes to the front. */
export function onTabActivated(act: (tabId: number) => void): void {
  browser.tabs.onActivated.addListener(({ tabId }) => act(tabId));
}

export function onTabClosed(act: (tabId: number) => void): void {
  browser.tabs.onRemoved.addListener((tabId) => act(tabId));
}

/** Calls back when the user switches to another window; null: to a window that is not the browser's. */
export function onWindowFocused(act: (windowId: number | null) => void): void {
  browser.windows.onFocusChanged.addListener((windowId) =>
    act(windowId === browser.windows.WINDOW_ID_NONE ? null : windowId),
  );
}
