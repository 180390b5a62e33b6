import type { Runtime } from 'webextension-polyfill';
import { browser } from './browser.ts';

/** The sender of a message: a page of the extension, or a content script in a tab. */
export type Sender = Runtime.MessageSender;
export type Port = Runtime.Port;

/** The address of a file in the package. */
export function extensionUrl(path: string): string {
  return browser.runtime.getURL(path);
}

export function extensionVersion(): string {
  return browser.runtime.getManifest().version;
}

/**
 * Whether this script was orphaned by an update or removal of the extension. Chrome then removes its id and sends it
 * nothing more.
 */
export function isOrphaned(): boolean {
  return browser.runtime.id === undefined;
}

/** Calls back when the extension has been installed or updated. */
export function onInstalled(act: (isNew: boolean, previousVersion: string | null) => void): void {
  browser.runtime.onInstalled.addListener(({ reason, previousVersion }) =>
    act(reason === 'install', previousVersion ?? null),
  );
}

/** Calls back when the browser has started. */
export function onBrowserStart(act: () => void): void {
  browser.runtime.onStartup.addListener(act);
}

/** Whether a sender belongs to this extension, and whether it is one of its pages and not a content script. */
export function describeSender(sender: Sender): { readonly isOurs: boolean; readonly isPage: boolean } {
  const isPage = (sender.url ?? '').startsWith(extensionUrl('')) || sender.tab === undefined;
  return { isOurs: sender.id === browser.runtime.id, isPage };
}

/** Sends a message to the extension's other contexts. Rejects if none listens. */
export function postMessage(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/** Sends a message to the content script of a tab. Rejects if there is none. */
export function postToTab(tabId: number, message: unknown): Promise<unknown> {
  return browser.tabs.sendMessage(tabId, message);
}

/** Calls back for every message. Returning `undefined` at once leaves the answer to another context. */
export function onMessage(act: (message: unknown, sender: Sender) => Promise<unknown> | undefined): void {
  browser.runtime.onMessage.addListener(act as Parameters<typeof browser.runtime.onMessage.addListener>[0]);
}

/** Opens a port to the context that offers one of this name. */
export function connect(name: string): Port {
  return browser.runtime.connect({ name });
}

/** Calls back when a context of the extension opens a port of this name. */
export function onConnect(name: string, act: (port: Port) => void): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name === name && port.sender?.id === browser.runtime.id) act(port);
  });
}

/** Reads the browser's last error, so that a port without another end is not reported as one. */
export function ignoreLastError(): void {
  void browser.runtime.lastError;
}
