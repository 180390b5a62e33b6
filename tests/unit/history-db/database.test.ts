import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../../src/history-db/database.ts';

const settled = <T>(request: IDBRequest<T>) =>
  new Promise<T>((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

describe('opening the history', () => {
  it('is given up if something else blocks it, and works again once that lets go', async () => {
    const { version } = await openDatabase();
    const holder = await settled(indexedDB.open('plumbline'));
    const changing = indexedDB.open('plumbline', version + 1);
    changing.onupgradeneeded = () => changing.transaction?.abort();
    const changed = settled(changing).catch(() => {});
    await expect(openDatabase()).rejects.toThrow('holds the history');
    holder.close();
    await changed;
    expect((await openDatabase()).version).toBe(version);
  });
});
