/** A tab, and what our content script shows in it. */
export interface Tab {
  readonly id: number;
  readonly windowId: number;
  url: string;
  active: boolean;
  audible: boolean;
  /** Its page shows something in full screen. */
  showsInFullScreen: boolean;
  injected: boolean;
  card: Readonly<Record<string, unknown>> | null;
  dim: boolean;
  thanks: number;
  /** How the last thank-you can be taken back. */
  undo: { readonly label: string; readonly atMs: number } | null;
}

export function createTab(id: number, url: string, active: boolean): Tab {
  const shown = { injected: false, card: null, dim: false, thanks: 0, undo: null };
  return { id, windowId: 1, url, active, audible: false, showsInFullScreen: false, ...shown };
}

/** How the content script handles a message; replaces a page's DOM. */
export function showInTab(
  tab: Tab,
  message: { name: string; data: Readonly<Record<string, unknown>> },
): void {
  switch (message.name) {
    case 'backgroundToContent.showNudge':
      tab.card = message.data;
      break;
    case 'backgroundToContent.hideNudge':
      tab.card = null;
      break;
    case 'backgroundToContent.showDim':
      tab.dim = true;
      break;
    case 'backgroundToContent.hideDim':
      tab.dim = false;
      break;
    case 'backgroundToContent.showThanks':
      tab.thanks++;
      tab.undo = message.data.undo as Tab['undo'];
  }
}
