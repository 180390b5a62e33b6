import type { Context } from '../context.ts';
import { createTab, showInTab, type Tab } from '../tabs.ts';

export interface TabQuery {
  readonly active?: boolean;
  readonly windowId?: number;
  readonly lastFocusedWindow?: boolean;
  readonly url?: readonly string[];
}

function matchesPattern(url: string, pattern: string): boolean {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&').replaceAll('*', '.*');
  return new RegExp(`^${escaped}$`).test(url);
}

export function createTabsApi(context: Context) {
  const { machine } = context;
  const { tabs } = machine;
  const find = (id: number): Tab => {
    const tab = tabs.get(id);
    if (tab === undefined) throw new Error(`No tab with id: ${id}.`);
    return tab;
  };
  /**
   * Without a permission for its site, the browser neither reports a tab's address nor finds the tab by it.
   */
  const isNamed = ({ url }: Tab) => [...machine.permissions].some((pattern) => matchesPattern(url, pattern));
  const fits = (tab: Tab, { active, windowId, url }: TabQuery) =>
    (active === undefined || tab.active === active) &&
    (windowId === undefined || tab.windowId === windowId) &&
    (url === undefined || (isNamed(tab) && url.some((pattern) => matchesPattern(tab.url, pattern))));
  const seen = ({ id, windowId, active, audible }: Tab) => ({ id, windowId, active, audible });
  return {
    query: (query: TabQuery) =>
      context.call('tabs.query', () => [...tabs.values()].filter((tab) => fits(tab, query)).map(seen)),
    get: (id: number) => context.call('tabs.get', () => seen(find(id))),
    create: ({ url, active = true }: { readonly url: string; readonly active?: boolean }) =>
      context.call('tabs.create', () => {
        const id = Math.max(0, ...tabs.keys()) + 1;
        if (active) for (const tab of tabs.values()) tab.active = false;
        tabs.set(id, createTab(id, url, active));
        if (active) machine.emit('tabs.onActivated', { tabId: id, windowId: 1 });
        return seen(find(id));
      }),
    remove: (id: number) =>
      context.call('tabs.remove', () => {
        find(id);
        tabs.delete(id);
        machine.emit('tabs.onRemoved', id);
      }),
    update: (id: number, change: { readonly active?: boolean }) =>
      context.call('tabs.update', () => Object.assign(find(id), change)),
    sendMessage: (id: number, message: { name: string; data: Readonly<Record<string, unknown>> }) =>
      context.call('tabs.sendMessage', () => {
        const tab = find(id);
        if (!tab.injected) throw new Error('Could not establish connection. Receiving end does not exist.');
        showInTab(tab, structuredClone(message));
        return { ok: true, value: null };
      }),
    onActivated: context.event('tabs.onActivated'),
    onRemoved: context.event('tabs.onRemoved'),
  };
}

export interface Script {
  readonly target: { readonly tabId: number };
  /**
   * The product injects either its content script, as a file, or a function that asks what is in full screen.
   */
  readonly func?: () => unknown;
}

/** The browser's own pages allow no scripts. */
export function createScriptingApi(context: Context) {
  return {
    executeScript: ({ target, func }: Script) =>
      context.call('scripting.executeScript', () => {
        const tab = context.machine.tabs.get(target.tabId);
        if (tab === undefined || !tab.url.startsWith('http'))
          throw new Error('Cannot access contents of the page.');
        if (func !== undefined) return [{ result: tab.showsInFullScreen }];
        tab.injected = true;
        return [{}];
      }),
  };
}
