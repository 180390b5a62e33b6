import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DiaryRecord } from '../../../src/history/diary.ts';
import { dayAt, keepNote, readDiary, withDatabase } from '../../../src/history-db/database.ts';
import { refreshStandingSigns, withdrawSigns } from '../../../src/history-db/standing-signs.ts';
import { NO_SIGNS } from '../../../src/state/standing-signs-schema.ts';
import { standingSignsItem } from '../../../src/state/stored-items.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
const world = vi.hoisted(() => ({ value: null as unknown }));
vi.mock('../../../src/state/stored-items.ts', async () => {
  const { fakeStoredItem } = await import('./fake-stored-item.ts');
  return { standingSignsItem: fakeStoredItem(world) };
});

const TODAY = dayAt(Date.now());

function note(day: string, signs: DiaryRecord['signs']): Promise<void> {
  const record = { day, pain: null, places: [], signs, notedAtMs: 1 };
  return withDatabase((database) => keepNote(database, record));
}

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb');
  vi.stubGlobal('indexedDB', new IDBFactory());
});

describe('a warning sign', () => {
  it('stands on the days after it was noted', async () => {
    await note('2026-03-04', ['fever']);
    await refreshStandingSigns();
    expect(await standingSignsItem.get()).toEqual({ signs: ['fever'], day: '2026-03-04' });
  });

  it('is over when a later note has none', async () => {
    await note('2026-03-04', ['fever']);
    await note('2026-03-09', []);
    await refreshStandingSigns();
    expect(await standingSignsItem.get()).toEqual(NO_SIGNS);
  });

  it('is withdrawn by a note of today, and stays in the note of its own day', async () => {
    await note('2026-03-04', ['fever', 'numbness']);
    await refreshStandingSigns();
    await withdrawSigns();
    expect(await standingSignsItem.get()).toEqual(NO_SIGNS);
    const [first, last] = await withDatabase((database) => readDiary(database, '2026-01-01', TODAY));
    expect(first?.signs).toEqual(['fever', 'numbness']);
    expect(last).toMatchObject({ day: TODAY, signs: [], pain: null });
  });
});
