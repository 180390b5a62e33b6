/*
 * Firefox's camera host: a page that the user sees, in a pinned tab or in the sidebar, as the settings say. Firefox opens the
 * camera only for a page that is in view; once it is open, the tab can stay in the background.
 */
import type { Settings } from '../../state/settings.ts';
import {
  cameraTabItem,
  type ReturnTarget,
  returnTargetItem,
  settingsItem,
} from '../../state/stored-items.ts';
import { extensionUrl, type Sender } from '../browser/runtime.ts';
import { findSidebar, openSidebar } from '../browser/sidebar.ts';
import {
  activateTab,
  closeTab,
  findActiveTab,
  findLastWindow,
  findTab,
  focusWindow,
  onTabClosed,
  openTab,
} from '../browser/tabs.ts';

const HOST_PAGE = '/camera/host-tab.html';
const SIDEBAR_PAGE = '/camera/sidebar.html';

async function isInSidebar(): Promise<boolean> {
  return (await settingsItem.get()).cameraHostPlace === 'sidebar';
}

async function tabExists(tabId: number | null): Promise<boolean> {
  return tabId !== null && (await findTab(tabId)) !== null;
}

export async function hasHostTab(): Promise<boolean> {
  return findSidebar(HOST_PAGE) !== undefined || tabExists(await cameraTabItem.get());
}

/** @returns false where the user alone can open it: the sidebar */
export async function openHostTab(): Promise<boolean> {
  if (await isInSidebar()) {
    const sidebar = findSidebar(SIDEBAR_PAGE);
    sidebar?.location.replace(HOST_PAGE);
    return sidebar !== undefined;
  }
  const tab = await openTab({ url: extensionUrl(HOST_PAGE), pinned: true, active: false });
  await cameraTabItem.set(tab.id ?? null);
  return true;
}

export async function closeHostTab(): Promise<void> {
  findSidebar(HOST_PAGE)?.location.replace(SIDEBAR_PAGE);
  const tabId = await cameraTabItem.get();
  // Forgotten first: that it closes is then no news.
  await cameraTabItem.set(null);
  if (tabId !== null && (await tabExists(tabId))) await closeTab(tabId);
}

/**
 * Takes in a host that has loaded. One that nobody wants, such as a tab that the browser has brought back beside another, is
 * closed.
 */
export async function claimHostTab({ tab }: Sender, wanted: boolean): Promise<boolean> {
  if (tab?.id === undefined) return wanted;
  const known = await cameraTabItem.get();
  const taken = known !== tab.id && (await hasHostTab());
  if (wanted && !taken && !(await isInSidebar())) {
    await cameraTabItem.set(tab.id);
    return true;
  }
  if (known === tab.id) await cameraTabItem.set(null);
  await closeTab(tab.id);
  return false;
}

async function whereUserIs(hostWindow: number | undefined): Promise<ReturnTarget> {
  const tab = await findActiveTab(hostWindow);
  const { id } = await findLastWindow();
  return { tabId: tab?.id ?? null, windowId: id ?? null };
}

/** Brings the tab into view, and its window, so that Firefox opens the camera; remembers where the user was. */
export async function showHostTab(): Promise<void> {
  const tabId = await cameraTabItem.get();
  const tab = tabId === null ? null : await findTab(tabId);
  if (tabId === null || tab === null) return;
  const { windowId } = tab;
  const before = await whereUserIs(windowId);
  const elsewhere = windowId !== undefined && windowId !== before.windowId;
  if (before.tabId === tabId && !elsewhere) return;
  await returnTargetItem.set(before);
  await activateTab(tabId);
  // After a restart, or moved by the user, it may be in a window behind: Firefox waits for that to come to the front, too.
  if (elsewhere) await focusWindow(windowId);
}

/** The camera is open: its tab goes behind again, and the user back to where they were, unless they have gone elsewhere meanwhile. */
export async function returnFromHostTab(): Promise<void> {
  const [tabId, before] = await Promise.all([cameraTabItem.get(), returnTargetItem.get()]);
  if (before === null) return;
  await returnTargetItem.set(null);
  const tab = tabId === null ? null : await findTab(tabId);
  if (tabId === null || tab === null) return;
  const { windowId } = tab;
  const now = await whereUserIs(windowId);
  if (now.tabId !== tabId) return;
  if (before.tabId !== null && (await tabExists(before.tabId))) await activateTab(before.tabId);
  // Whoever has turned to another window stays there. The one before may have been closed meanwhile.
  const stillHere = now.windowId === (windowId ?? null);
  if (stillHere && before.windowId !== null && before.windowId !== windowId)
    await focusWindow(before.windowId).catch(() => {});
}

/** Calls back when the tab that holds the camera has been closed by somebody else. */
export function onHostTabClosed(tell: () => void): void {
  onTabClosed((closed) => {
    void cameraTabItem.get().then(async (tabId) => {
      if (tabId !== closed) return;
      await cameraTabItem.set(null);
      tell();
    });
  });
}

/**
 * Opens the sidebar where the camera's place is there. Call it first thing in a click's handler: the browser refuses once the
 * click is over.
 */
export function openSidebarIfChosen(settings: Settings | null): void {
  if (settings?.cameraHostPlace === 'sidebar') openSidebar();
}
