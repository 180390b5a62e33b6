/*
 * Firefox's camera host: a page that the user sees, in a pinned tab or in the sidebar, as the settings say. Firefox opens the
 * camera only for a page that is in view; once it is open, the tab can stay in the background.
 */
import type { Runtime } from 'webextension-polyfill';
import type { Settings } from '../../state/settings.ts';
import {
  cameraTabItem,
  type ReturnTarget,
  returnTargetItem,
  settingsItem,
} from '../../state/stored-items.ts';
import { browser } from '../browser/browser.ts';

const HOST_PAGE = '/camera/host-tab.html';
const SIDEBAR_PAGE = '/camera/sidebar.html';

/** All pages of the extension are in one process, which the background can look at. */
function sidebarAt(path: string): Window | undefined {
  return browser.extension.getViews({ type: 'sidebar' }).find(({ location }) => location.pathname === path);
}

async function isInSidebar(): Promise<boolean> {
  return (await settingsItem.get()).cameraHostPlace === 'sidebar';
}

async function tabExists(tabId: number | null): Promise<boolean> {
  if (tabId === null) return false;
  return browser.tabs.get(tabId).then(
    () => true,
    () => false,
  );
}

export async function hasHostTab(): Promise<boolean> {
  return sidebarAt(HOST_PAGE) !== undefined || tabExists(await cameraTabItem.get());
}

/** @returns false where the user alone can open it: the sidebar */
export async function openHostTab(): Promise<boolean> {
  if (await isInSidebar()) {
    const sidebar = sidebarAt(SIDEBAR_PAGE);
    sidebar?.location.replace(HOST_PAGE);
    return sidebar !== undefined;
  }
  const url = browser.runtime.getURL(HOST_PAGE);
  const tab = await browser.tabs.create({ url, pinned: true, active: false });
  await cameraTabItem.set(tab.id ?? null);
  return true;
}

export async function closeHostTab(): Promise<void> {
  sidebarAt(HOST_PAGE)?.location.replace(SIDEBAR_PAGE);
  const tabId = await cameraTabItem.get();
  // Forgotten first: that it closes is then no news.
  await cameraTabItem.set(null);
  if (tabId !== null && (await tabExists(tabId))) await browser.tabs.remove(tabId);
}

/**
 * Takes in a host that has loaded. One that nobody wants, such as a tab that the browser has brought back beside another, is
 * closed.
 */
export async function claimHostTab({ tab }: Runtime.MessageSender, wanted: boolean): Promise<boolean> {
  if (tab?.id === undefined) return wanted;
  const known = await cameraTabItem.get();
  const taken = known !== tab.id && (await hasHostTab());
  if (wanted && !taken && !(await isInSidebar())) {
    await cameraTabItem.set(tab.id);
    return true;
  }
  if (known === tab.id) await cameraTabItem.set(null);
  await browser.tabs.remove(tab.id);
  return false;
}

async function whereUserIs(hostWindow: number | undefined): Promise<ReturnTarget> {
  const within = hostWindow === undefined ? {} : { windowId: hostWindow };
  const [tab] = await browser.tabs.query({ active: true, ...within });
  const { id } = await browser.windows.getLastFocused();
  return { tabId: tab?.id ?? null, windowId: id ?? null };
}

async function bringToFront(windowId: number): Promise<void> {
  await browser.windows.update(windowId, { focused: true });
}

/** Brings the tab into view, and its window, so that Firefox opens the camera; remembers where the user was. */
export async function showHostTab(): Promise<void> {
  const tabId = await cameraTabItem.get();
  if (tabId === null || !(await tabExists(tabId))) return;
  const { windowId } = await browser.tabs.get(tabId);
  const before = await whereUserIs(windowId);
  const elsewhere = windowId !== undefined && windowId !== before.windowId;
  if (before.tabId === tabId && !elsewhere) return;
  await returnTargetItem.set(before);
  await browser.tabs.update(tabId, { active: true });
  // After a restart, or moved by the user, it may be in a window behind: Firefox waits for that to come to the front, too.
  if (elsewhere) await bringToFront(windowId);
}

/** The camera is open: its tab goes behind again, and the user back to where they were, unless they have gone elsewhere meanwhile. */
export async function returnFromHostTab(): Promise<void> {
  const [tabId, before] = await Promise.all([cameraTabItem.get(), returnTargetItem.get()]);
  if (before === null) return;
  await returnTargetItem.set(null);
  if (tabId === null || !(await tabExists(tabId))) return;
  const { windowId } = await browser.tabs.get(tabId);
  const now = await whereUserIs(windowId);
  if (now.tabId !== tabId) return;
  if (before.tabId !== null && (await tabExists(before.tabId)))
    await browser.tabs.update(before.tabId, { active: true });
  // Whoever has turned to another window stays there. The one before may have been closed meanwhile.
  const stillHere = now.windowId === (windowId ?? null);
  if (stillHere && before.windowId !== null && before.windowId !== windowId)
    await bringToFront(before.windowId).catch(() => {});
}

/** Calls back when the tab that holds the camera has been closed by somebody else. */
export function onHostTabClosed(tell: () => void): void {
  browser.tabs.onRemoved.addListener((closed) => {
    void cameraTabItem.get().then(async (tabId) => {
      if (tabId !== closed) return;
      await cameraTabItem.set(null);
      tell();
    });
  });
}

interface SidebarAction {
  open(): Promise<void>;
}

/**
 * Opens the sidebar where the camera's place is there. Call it first thing in a click's handler: the browser refuses once the
 * click is over.
 */
export function openSidebarIfChosen(settings: Settings | null): void {
  if (settings?.cameraHostPlace !== 'sidebar') return;
  const { sidebarAction } = browser as typeof browser & { sidebarAction?: SidebarAction };
  void sidebarAction?.open();
}
