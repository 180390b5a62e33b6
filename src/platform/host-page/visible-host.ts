/*
 * Firefox's camera host: a page that the user can see, in a pinned tab or in the sidebar, depending on the settings.
 * Firefox opens the camera only for a page in view. Once it is open, the tab can stay in the background.
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

/** @returns false if only the user can open it: the sidebar */
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
  // Forget it first, so that its closing is not reported as news.
  await cameraTabItem.set(null);
  if (tabId !== null && (await tabExists(tabId))) await closeTab(tabId);
}

/** Accepts a host that has loaded. An unwanted one is closed, such as a second tab that the browser has restored. */
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

/** Brings the tab and its window into view, so that Firefox opens the camera. Stores where the user was. */
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
  // After a restart, or if the user moved it, it may be in a window behind others. Firefox waits for the window to come
  // to the front, too.
  if (elsewhere) await focusWindow(windowId);
}

/**
 * The camera is open: its tab goes back behind, and the user returns to where they were, unless they have gone
 * elsewhere meanwhile.
 */
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
  // A user who has switched to another window stays there. The previous one may have been closed meanwhile.
  const stillHere = now.windowId === (windowId ?? null);
  if (stillHere && before.windowId !== null && before.windowId !== windowId)
    await focusWindow(before.windowId).catch(() => {});
}

/** Calls back when somebody else has closed the tab that holds the camera. */
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
 * Opens the sidebar if the settings put the camera there. Call it first in a click handler: the browser refuses once
 * the click is over.
 */
export function openSidebarIfChosen(settings: Settings | null): void {
  if (settings?.cameraHostPlace === 'sidebar') openSidebar();
}
