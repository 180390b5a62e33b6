import { beforeEach, describe, expect, it, vi } from 'vitest';
import { createFakeBrowser } from './fake-browser.ts';

/* Firefox's camera host, with fake tabs. */

interface FakeTab {
  readonly id: number;
  active: boolean;
  readonly pinned: boolean;
  readonly windowId: number;
}

const world = vi.hoisted(() => ({ browser: undefined as unknown }));
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  get browser() {
    return world.browser;
  },
}));

const {
  claimHostTab,
  closeHostTab,
  openHostTab,
  hasHostTab,
  returnFromHostTab,
  onHostTabClosed,
  showHostTab,
} = await import('../../../src/platform/host-page/visible-host.ts');

let tabs: FakeTab[];
let frontWindow: number;
let removed: ((tabId: number) => void)[];
let sidebar: { location: { pathname: string; replace(path: string): void } }[];

function closeTab(id: number): void {
  tabs = tabs.filter((tab) => tab.id !== id);
  for (const tell of removed) tell(id);
}

function activate(id: number): void {
  const windowId = tabs.find((tab) => tab.id === id)?.windowId;
  for (const tab of tabs) if (tab.windowId === windowId) tab.active = tab.id === id;
}

const inFront = () => tabs.find(({ active, windowId }) => active && windowId === frontWindow)?.id;
const pinned = () => tabs.filter((tab) => tab.pinned).map(({ id }) => id);
const senderIn = (id: number) => ({ tab: { id } }) as Parameters<typeof claimHostTab>[0];

function fakeTabs() {
  return {
    create: async ({ pinned: pin, active }: { pinned: boolean; active: boolean }) => {
      const tab = { id: tabs.length + 1, active, pinned: pin, windowId: 1 };
      tabs.push(tab);
      return tab;
    },
    get: async (id: number) => tabs.find((tab) => tab.id === id) ?? Promise.reject(new Error('No such tab.')),
    query: async ({ windowId }: { windowId?: number }) =>
      tabs.filter((tab) => tab.active && (windowId === undefined || tab.windowId === windowId)),
    update: async (id: number) => activate(id),
    remove: async (id: number) => closeTab(id),
    onRemoved: { addListener: (tell: (id: number) => void) => removed.push(tell) },
  };
}

function fakeWindows() {
  return {
    getLastFocused: async () => ({ id: frontWindow }),
    update: async (id: number) => {
      if (!tabs.some(({ windowId }) => windowId === id)) throw new Error('No such window.');
      frontWindow = id;
    },
  };
}

function openSidebarAt(path: string): void {
  const location = {
    pathname: path,
    replace(next: string) {
      location.pathname = next;
    },
  };
  sidebar = [{ location }];
}

const storage = () => (world.browser as ReturnType<typeof createFakeBrowser>).storage;

beforeEach(() => {
  tabs = [{ id: 1, active: true, pinned: false, windowId: 1 }];
  frontWindow = 1;
  removed = [];
  sidebar = [];
  world.browser = {
    ...createFakeBrowser(),
    tabs: fakeTabs(),
    windows: fakeWindows(),
    extension: { getViews: () => sidebar },
  };
});

describe('the camera host in a pinned tab', () => {
  it('opens behind the user’s tab, comes to the front when shown, and goes back', async () => {
    expect(await openHostTab()).toBe(true);
    expect([inFront(), pinned()]).toEqual([1, [2]]);
    await showHostTab();
    expect(inFront()).toBe(2);
    await returnFromHostTab();
    expect(inFront()).toBe(1);
  });

  it('does not move a user who has gone elsewhere, or who opened it themself', async () => {
    await openHostTab();
    await showHostTab();
    tabs.push({ id: 9, active: false, pinned: false, windowId: 1 });
    activate(9);
    await returnFromHostTab();
    expect(inFront()).toBe(9);
    activate(2);
    await returnFromHostTab();
    expect(inFront()).toBe(2);
  });

  describe('in a window behind, as after a restart', () => {
    beforeEach(async () => {
      await openHostTab();
      tabs.push({ id: 8, active: true, pinned: false, windowId: 2 });
      frontWindow = 2;
    });

    it('comes to the front with its window, and returns to the other', async () => {
      await showHostTab();
      expect(inFront()).toBe(2);
      await returnFromHostTab();
      expect(inFront()).toBe(8);
      frontWindow = 1;
      expect(inFront()).toBe(1);
    });

    it('comes to the front with its window even if it is already the active tab there', async () => {
      activate(2);
      await showHostTab();
      expect(inFront()).toBe(2);
      await returnFromHostTab();
      expect(inFront()).toBe(8);
    });

    it('does not move a user who has switched to the other window, or has closed it', async () => {
      await showHostTab();
      frontWindow = 2;
      await returnFromHostTab();
      expect(frontWindow).toBe(2);
      // But the camera's tab goes behind in its own window.
      frontWindow = 1;
      expect(inFront()).toBe(1);
      frontWindow = 2;
      await showHostTab();
      closeTab(8);
      await returnFromHostTab();
      expect(frontWindow).toBe(1);
    });
  });

  it('reports when the user closes it, but not when the extension does', async () => {
    const tell = vi.fn();
    onHostTabClosed(tell);
    await openHostTab();
    await closeHostTab();
    expect(pinned()).toEqual([]);
    await openHostTab();
    closeTab(2);
    await vi.waitFor(() => expect(tell).toHaveBeenCalledOnce());
    expect(await hasHostTab()).toBe(false);
  });

  it('is unique: a second one is closed, and so is one that nobody wants', async () => {
    await openHostTab();
    expect(await claimHostTab(senderIn(2), true)).toBe(true);
    tabs.push({ id: 3, active: false, pinned: true, windowId: 1 });
    expect(await claimHostTab(senderIn(3), true)).toBe(false);
    expect(pinned()).toEqual([2]);
    expect(await claimHostTab(senderIn(2), false)).toBe(false);
    expect(pinned()).toEqual([]);
  });

  it('is the tab that the browser has restored, if there is no other', async () => {
    tabs.push({ id: 5, active: false, pinned: true, windowId: 1 });
    expect(await claimHostTab(senderIn(5), true)).toBe(true);
    expect(await hasHostTab()).toBe(true);
  });
});

describe('the camera host in the sidebar', () => {
  beforeEach(() => storage().local.set({ settings: { cameraHostPlace: 'sidebar' } }));

  it('cannot be opened without the user', async () => {
    expect(await openHostTab()).toBe(false);
    expect(pinned()).toEqual([]);
  });

  it('replaces what the open sidebar shows, and gives it back', async () => {
    openSidebarAt('/camera/sidebar.html');
    expect(await openHostTab()).toBe(true);
    expect(sidebar[0]?.location.pathname).toBe('/camera/host-tab.html');
    expect(await hasHostTab()).toBe(true);
    await closeHostTab();
    expect(sidebar[0]?.location.pathname).toBe('/camera/sidebar.html');
    expect(await hasHostTab()).toBe(false);
  });
});
