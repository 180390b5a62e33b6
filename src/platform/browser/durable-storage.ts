import { browser } from './browser.ts';

/**
 * Whether the browser keeps the history also when the disk is full. The permission `unlimitedStorage` exempts it from being cleared; a
 * browser that doesn't know that is asked to persist it.
 */
export async function isStorageDurable(): Promise<boolean> {
  if (await browser.permissions.contains({ permissions: ['unlimitedStorage'] })) return true;
  const { storage } = navigator;
  if (storage?.persisted === undefined) return false;
  return (await storage.persisted()) || (await storage.persist());
}
