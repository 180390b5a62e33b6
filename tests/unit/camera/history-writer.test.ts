import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { createHistoryWriter } from '../../../src/camera/host/history-writer.ts';
import { type Database, dayAt, openDatabase } from '../../../src/history-db/database.ts';
import { ALL_DAYS, deleteHistory } from '../../../src/history-db/history-store.ts';
import { readWholeDay } from '../../../src/history-db/read-hours.ts';

const NOON = new Date(2026, 2, 4, 12).getTime();

describe('what the camera host writes', () => {
  it('is the reported time, with the angles seen in it, and the longest upright run', async () => {
    const database = await openDatabase();
    const writer = createHistoryWriter(openDatabase, NOON);
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

  it('waits while it cannot be written, and is complete afterwards', async () => {
    const day = NOON + 24 * 3_600_000;
    let room = false;
    const writer = createHistoryWriter(
      () => (room ? openDatabase() : Promise.reject(new Error('No room.'))),
      day,
    );
    for (const minute of [0, 1, 2]) {
      const fromMs = day + minute * 60_000;
      writer.see({ atMs: fromMs, deg: [5, null] });
      writer.take([{ type: 'span', fromMs, toMs: fromMs + 60_000, state: 'good', issue: null }]);
      await writer.settled();
    }
    expect(writer.healthy()).toBe(false);
    room = true;
    const last = { fromMs: day + 180_000, toMs: day + 240_000 } as const;
    writer.take([{ type: 'span', ...last, state: 'bad', issue: 'lean' }]);
    await writer.settled();
    expect(writer.healthy()).toBe(true);
    const { summary, longestUpright } = await readWholeDay(await openDatabase(), dayAt(day));
    expect(summary).toMatchObject({ goodMs: 180_000, badMs: 60_000 });
    expect(longestUpright?.goodMs).toBe(180_000);
  });

  it('reopens the history after another context has closed its connection', async () => {
    const day = NOON + 2 * 24 * 3_600_000;
    const opened: Database[] = [];
    const writer = createHistoryWriter(async () => {
      const database = await openDatabase();
      opened.push(database);
      return database;
    }, day);
    for (const minute of [0, 1, 2]) {
      const fromMs = day + minute * 60_000;
      writer.take([{ type: 'span', fromMs, toMs: fromMs + 60_000, state: 'good', issue: null }]);
      await writer.settled();
      if (minute === 0) opened[0]?.close();
    }
    const { summary } = await readWholeDay(await openDatabase(), dayAt(day));
    expect(summary.goodMs).toBe(180_000);
  });

  it('leaves neither an open alert nor a lost episode when the watch is broken off', async () => {
    const day = NOON + 3 * 24 * 3_600_000;
    const alerted = { atMs: day + 20_000, issue: 'slouch', sinceMs: day, severity: 0.5 } as const;
    const brokenOff = createHistoryWriter(openDatabase, day);
    brokenOff.take([
      { type: 'alert', ...alerted, lookingDown: false },
      { type: 'span', fromMs: day, toMs: day + 40_000, state: 'bad', issue: 'slouch' },
    ]);
    await brokenOff.settled();
    expect(await createHistoryWriter(openDatabase, day + 90_000).resume()).toBe(alerted.atMs);
    const { summary } = await readWholeDay(await openDatabase(), dayAt(day));
    expect(summary.alerts).toMatchObject([{ atMs: alerted.atMs, outcome: 'interrupted' }]);
    expect(summary.episodes).toMatchObject([{ fromMs: day, toMs: day + 40_000, issue: 'slouch' }]);
  });

  it('keeps that the user looked down with the alert, and nothing of the kind with another', async () => {
    const day = NOON + 4 * 24 * 3_600_000;
    const writer = createHistoryWriter(openDatabase, day);
    const alert = { type: 'alert', issue: 'forward_head', sinceMs: day, severity: 1 } as const;
    writer.take([
      { ...alert, atMs: day + 60_000, lookingDown: true },
      { ...alert, atMs: day + 90_000, lookingDown: false },
    ]);
    await writer.settled();
    const { summary } = await readWholeDay(await openDatabase(), dayAt(day));
    expect(summary.alerts.map(({ lookingDown }) => lookingDown)).toEqual([true, undefined]);
    expect(summary.alerts.every(({ issue }) => issue === 'forward_head')).toBe(true);
  });

  it('does not bring back an upright run that was deleted while it goes on', async () => {
    const database = await openDatabase();
    const writer = createHistoryWriter(openDatabase, NOON);
    writer.take([{ type: 'span', fromMs: NOON, toMs: NOON + 60_000, state: 'good', issue: null }]);
    await writer.settled();
    await deleteHistory(database, ALL_DAYS);
    writer.take([{ type: 'span', fromMs: NOON + 60_000, toMs: NOON + 70_000, state: 'good', issue: null }]);
    await writer.settled();
    const { longestUpright } = await readWholeDay(database, dayAt(NOON));
    expect(longestUpright).toMatchObject({ fromMs: NOON + 60_000, goodMs: 10_000 });
  });
});
