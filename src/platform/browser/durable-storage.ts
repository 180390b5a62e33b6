import { browser } from './browser.ts';

/**
 * Whether the browser keeps the history even if the disk is full. The permission `unlimitedStorage` protects it from
 * being cleared. A browser without that permission is asked to persist it.
 */
export async function isStorageDurable(): Promise<boolean> {
  if (await browser.permissions.contains({ permissions: ['unlimitedStorage'] })) return true;
  const { storage } = navigator;
  if (storage?.persisted === undefined) return false;
  return (await storage.persisted()) || (await storage.persist());
}
