import { browser } from './browser.ts';

/** Chrome and Edge only. The polyfill's types omit it. */
interface SidePanel {
  open(options: { windowId: number }): Promise<void>;
}

function sidePanel(): SidePanel | undefined {
  // The polyfill leaves out what it does not know.
  const { chrome } = globalThis as { chrome?: { sidePanel?: SidePanel } };
  return chrome?.sidePanel;
}

/** The window in which a side panel can be opened; null if the browser has none. */
export async function findSidePanelWindow(): Promise<number | null> {
  if (sidePanel() === undefined) return null;
  return (await browser.windows.getCurrent()).id ?? null;
}

/** Opens the side panel. Call it first in a click handler: the browser refuses once the click is over. */
export async function openSidePanel(windowId: number): Promise<void> {
  await sidePanel()?.open({ windowId });
}
