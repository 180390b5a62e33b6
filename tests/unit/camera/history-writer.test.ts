import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createHistoryWriter } from '../../../src/camera/history-writer.ts';
import { dayAt, openDatabase, readWholeDay } from '../../../src/platform/database.ts';
import { ALL_DAYS, deleteHistory } from '../../../src/platform/history-store.ts';

const NOON = new Date(2026, 2, 4, 12).getTime();

describe('what the camera host writes', () => {
  it('is the time that is told, with the angles that were seen in it, and the longest stretch', async () => {
    const database = await openDatabase();
    const writer = createHistoryWriter(database, NOON);
    for (let second = 0; second <= 60; second++) {
      const atMs = NOON + second * 1000;
      writer.see({ atMs, deg: [second < 30 ? 4 : 10, null] });
      if (second > 0 && second % 10 === 0)
        writer.take([{ type: 'span', fromMs: atMs - 10_000, toMs: atMs, state: 'good', issue: null }]);
    }
    writer.take([{ type: 'span', fromMs: NOON + 60_000, toMs: NOON + 70_000, state: 'bad', issue: 'lean' }]);
    await writer.settled();
    const { minutes, summary, longestUpright } = await readWholeDay(database, dayAt(NOON));
    expect(summary).toMatchObject({ goodMs: 60_000, badMs: 10_000 });
    expect(minutes[0]?.angles).toEqual([{ meanDeg: 7, knownMs: 60_000 }, null]);
    expect(longestUpright?.goodMs).toBe(60_000);
    expect(writer.healthy()).toBe(true);
  });

  it('does not bring back a stretch that was deleted while it goes on', async () => {
    const database = await openDatabase();
    const writer = createHistoryWriter(database, NOON);
    writer.take([{ type: 'span', fromMs: NOON, toMs: NOON + 60_000, state: 'good', issue: null }]);
    await writer.settled();
    await deleteHistory(database, ALL_DAYS);
    writer.take([{ type: 'span', fromMs: NOON + 60_000, toMs: NOON + 70_000, state: 'good', issue: null }]);
    await writer.settled();
    const { longestUpright } = await readWholeDay(database, dayAt(NOON));
    expect(longestUpright).toMatchObject({ fromMs: NOON + 60_000, goodMs: 10_000 });
  });
});
