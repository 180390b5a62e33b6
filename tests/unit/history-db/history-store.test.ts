import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { anglesUntil } from '../../../src/history/angle-samples.ts';
import { parseHistory, serialiseHistory } from '../../../src/history/export-file.ts';
import type { HistoryData } from '../../../src/history/history-data.ts';
import { groupByHour } from '../../../src/history/hour-record.ts';
import { COLUMNS, countedMs, cutIntoMinutes, type Span } from '../../../src/history/minute.ts';
import { type MovementHour, NO_MOVEMENT } from '../../../src/history/movement-hour.ts';
import {
  countMinutes,
  countMovement,
  countSpan,
  type Database,
  dayAt,
  keepNote,
  keepUprightRun,
  offsetAt,
  openDatabase,
  readDiary,
  readFirstDay,
} from '../../../src/history-db/database.ts';
import {
  ALL_DAYS,
  deleteHistory,
  importHistory,
  putBackHistory,
  readHistory,
} from '../../../src/history-db/history-store.ts';
import { readDay, readWholeDay } from '../../../src/history-db/read-hours.ts';
import { clocks, sessions } from '../history/random-time.ts';

const NOON = new Date(2026, 2, 4, 12).getTime();
const HOUR = 3_600_000;
const TODAY = dayAt(NOON);

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
});

const upright = (fromMs: number, lengthMs: number): Span => ({
  fromMs,
  toMs: fromMs + lengthMs,
  state: 'good',
  issue: null,
});

function movementAt(atMs: number): MovementHour {
  const [place] = groupByHour(cutIntoMinutes(upright(atMs, 1), offsetAt));
  if (place === undefined) throw new Error('No hour.');
  const breaks = { ...NO_MOVEMENT.breaks, long: { suggested: 1, taken: 1 } };
  return { ...place.place, seatedMs: 600_000, changes: 2, longestStillMs: 300_000, breaks };
}

/** Three days in a row with all kinds of records. */
async function fill(database: Database): Promise<void> {
  for (const day of [0, 1, 2]) {
    const atMs = NOON + day * 24 * HOUR;
    await countSpan(database, upright(atMs, HOUR));
    await countMinutes(database, anglesUntil({ atMs, deg: [7.25, null] }, atMs + 10_000, offsetAt));
    await keepUprightRun(database, { fromMs: atMs, toMs: atMs + HOUR, goodMs: HOUR, day: dayAt(atMs) });
    await database.put('episodes', {
      fromMs: atMs,
      toMs: atMs + 9000,
      issue: 'slouch',
      alertedAtMs: null,
      peakSeverity: 1.5,
      day: dayAt(atMs),
    });
    await database.put('alerts', { atMs, issue: 'lean', sinceMs: atMs - 9, outcome: null, day: dayAt(atMs) });
    await database.put('sessions', { fromMs: atMs, toMs: atMs + HOUR, day: dayAt(atMs) });
    await countMovement(database, [movementAt(atMs)]);
    await database.put('exercises', {
      atMs,
      day: dayAt(atMs),
      id: 'chin_tuck',
      repeats: 10,
      sets: 2,
      level: 1,
      feeling: null,
      counted: true,
      timedMs: 40_000,
    });
    await keepNote(database, { day: dayAt(atMs), pain: 1, places: ['neck'], signs: [], notedAtMs: atMs });
  }
}

async function exported(database: Database): Promise<string> {
  return serialiseHistory(await readHistory(database, ALL_DAYS));
}

function parse(text: string): HistoryData {
  const parsed = parseHistory(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problem));
  return parsed.data;
}

describe('an exported history', () => {
  it('is unchanged after an import into an empty one and another export', async () => {
    await fc.assert(
      fc.asyncProperty(sessions, clocks, async (spans, clock) => {
        vi.stubGlobal('indexedDB', new IDBFactory());
        const first = await openDatabase();
        for (const span of spans) await countMinutes(first, cutIntoMinutes(span, clock));
        const text = await exported(first);
        vi.stubGlobal('indexedDB', new IDBFactory());
        const second = await openDatabase();
        expect(await importHistory(second, parse(text))).toBe(true);
        expect(await exported(second)).toBe(text);
        expect(await importHistory(second, parse(text))).toBe(false);
        expect(await exported(second)).toBe(text);
      }),
      { numRuns: 12 },
    );
  });

  it('contains everything, and changes nothing if it is already there', async () => {
    const database = await openDatabase();
    await fill(database);
    const text = await exported(database);
    expect(await importHistory(database, parse(text))).toBe(false);
    expect(await exported(database)).toBe(text);
    const parsed = parse(text);
    expect(parsed.exercises).toEqual(await database.getAll('exercises'));
    expect(Object.values(parsed).map((records) => records.length)).toEqual([3, 3, 3, 3, 3, 3, 3, 3]);
  });

  it('keeps which nudges were about looking down', async () => {
    const database = await openDatabase();
    const alert = { issue: 'forward_head', sinceMs: NOON, outcome: 'mended', day: TODAY } as const;
    await database.put('alerts', { atMs: NOON + 1, ...alert, lookingDown: true });
    await database.put('alerts', { atMs: NOON + 2, ...alert });
    const read = parse(await exported(database)).alerts;
    expect(read.map(({ lookingDown }) => lookingDown)).toEqual([true, undefined]);
  });

  it('merges with what is there: the fuller minute, the longer upright run, the alert that has ended', async () => {
    const database = await openDatabase();
    await fill(database);
    const other = parse(await exported(database));
    const [alert] = other.alerts;
    const [stretch] = other.stretches;
    if (alert === undefined || stretch === undefined) throw new Error('Nothing was exported.');
    await countSpan(database, upright(NOON + HOUR, 30_000));
    const before = await readDay(database, TODAY);
    const changed = await importHistory(database, {
      ...other,
      alerts: [{ ...alert, outcome: 'mended' }],
      stretches: [{ ...stretch, goodMs: stretch.goodMs + 1 }],
    });
    expect(changed).toBe(true);
    const after = await readDay(database, TODAY);
    expect(after.goodMs).toBe(before.goodMs);
    expect(after.alerts[0]?.outcome).toBe('mended');
    expect(after.longestUprightMs).toBe(HOUR + 1);
  });
});

describe('the movement of an hour', () => {
  it('adds up while it is counted, but not by an import of the same hour', async () => {
    const database = await openDatabase();
    await countMovement(database, [movementAt(NOON)]);
    const other = parse(await exported(database));
    await countMovement(database, [{ ...movementAt(NOON), longestStillMs: 100 }]);
    expect(await importHistory(database, other)).toBe(false);
    const [hour] = (await readHistory(database, ALL_DAYS)).movement;
    expect(hour).toMatchObject({ seatedMs: 1_200_000, changes: 4, longestStillMs: 300_000 });
    expect(hour?.breaks.long).toEqual({ suggested: 2, taken: 2 });
  });
});

describe('deleting', () => {
  it('removes a day from everything, and leaves the others', async () => {
    const database = await openDatabase();
    await fill(database);
    await deleteHistory(database, { from: dayAt(NOON + 24 * HOUR), to: dayAt(NOON + 24 * HOUR) });
    const left = await readHistory(database, ALL_DAYS);
    expect(Object.values(left).map((records) => records.length)).toEqual([2, 2, 2, 2, 2, 2, 2, 2]);
    expect(left.hours.map(({ day }) => day)).not.toContain(dayAt(NOON + 24 * HOUR));
  });

  it('can be undone, together with what has been counted since', async () => {
    const database = await openDatabase();
    await fill(database);
    const text = await exported(database);
    const removed = await deleteHistory(database, ALL_DAYS);
    expect(await readFirstDay(database)).toBeNull();
    await putBackHistory(database, removed);
    expect(await exported(database)).toBe(text);
    const again = await deleteHistory(database, ALL_DAYS);
    await countSpan(database, upright(NOON + HOUR, 20_000));
    await putBackHistory(database, again);
    expect((await readDay(database, TODAY)).goodMs).toBe(HOUR + 20_000);
  });
});

describe('the longest upright run of a day', () => {
  it('is the only one that is kept', async () => {
    const database = await openDatabase();
    for (const goodMs of [5000, 90_000, 60_000])
      await keepUprightRun(database, { fromMs: NOON + goodMs, toMs: NOON + 2 * goodMs, goodMs, day: TODAY });
    expect(await database.getAll('stretches')).toMatchObject([{ goodMs: 90_000 }]);
  });
});

describe('an hour that cannot be read', () => {
  it('is kept aside when the next minute is written, and is left out of the day', async () => {
    const database = await openDatabase();
    await countSpan(database, upright(NOON, 60_000));
    const [hour] = await database.getAll('hours');
    if (hour === undefined) throw new Error('Nothing was counted.');
    const broken = { ...hour, packed: new Uint8Array([1, 2]) };
    await database.put('hours', broken);
    expect((await readWholeDay(database, TODAY)).summary.goodMs).toBe(0);
    await countSpan(database, upright(NOON + 60_000, 60_000));
    expect(await database.getAll('unreadable')).toEqual([broken]);
    expect((await readDay(database, TODAY)).goodMs).toBe(60_000);
  });
});

describe('the diary', () => {
  it('holds one note a day, and keeps the later of two', async () => {
    const database = await openDatabase();
    const note = { day: TODAY, pain: 2, places: ['middle'], signs: ['fever'], notedAtMs: NOON } as const;
    await keepNote(database, note);
    const text = await exported(database);
    await keepNote(database, { ...note, pain: 0, notedAtMs: NOON + HOUR });
    expect(await importHistory(database, parse(text))).toBe(false);
    expect(await readDiary(database, TODAY, TODAY)).toMatchObject([{ pain: 0 }]);
  });

  it('is empty in a file from before it existed', () => {
    const empty = {
      format: 'plumbline-history/1',
      columns: COLUMNS,
      angles: ['neckForward', 'trunkForward'],
      hours: [],
      stretches: [],
      episodes: [],
      alerts: [],
      sessions: [],
    };
    expect(parse(JSON.stringify(empty)).diary).toEqual([]);
  });
});

describe('a file that is not one of our histories', () => {
  const hour = {
    day: '2026-03-04',
    hour: 9,
    offsetMinutes: 60,
    minutes: [[3, COLUMNS.map(() => 5), [[1.5, 40], null]]],
  };
  const file = {
    format: 'plumbline-history/1',
    columns: COLUMNS,
    angles: ['neckForward', 'trunkForward'],
    hours: [hour],
    stretches: [],
    episodes: [],
    alerts: [],
    sessions: [],
  };

  it('would be valid in its unchanged form', () => {
    const { hours } = parse(JSON.stringify(file));
    expect(hours.map((each) => countedMs(each))).toEqual([45]);
  });

  it.each([
    ['not JSON', '{', { kind: 'not_json' }],
    ['something else', '[1, 2]', { kind: 'not_a_history' }],
    ['a recording', '{"format":"posture-recording/1"}', { kind: 'not_a_history' }],
    ['of a newer version', '{"format":"plumbline-history/2"}', { kind: 'other_version' }],
    ['without hours', JSON.stringify({ ...file, hours: undefined }), { kind: 'broken', where: 'hours' }],
    [
      'of other columns',
      JSON.stringify({ ...file, columns: [...COLUMNS].reverse() }),
      { kind: 'broken', where: 'columns' },
    ],
    [
      'with an invalid day',
      JSON.stringify({ ...file, hours: [hour, { ...hour, day: '2026-02-30' }] }),
      { kind: 'broken', where: 'hours.1.day' },
    ],
    [
      'with more time in a minute than fits',
      JSON.stringify({
        ...file,
        hours: [{ ...hour, minutes: [[0, COLUMNS.map(() => 9000), [null, null]]] }],
      }),
      { kind: 'broken', where: 'hours.0.minutes.0.1' },
    ],
    [
      'with a duplicate minute',
      JSON.stringify({ ...file, hours: [{ ...hour, minutes: [hour.minutes[0], hour.minutes[0]] }] }),
      { kind: 'broken', where: 'hours.0.minutes' },
    ],
    [
      'with an unknown kind of alert',
      JSON.stringify({
        ...file,
        alerts: [{ atMs: 1, sinceMs: 0, issue: 'yawn', outcome: null, day: '2026-03-04' }],
      }),
      { kind: 'broken', where: 'alerts.0.issue' },
    ],
  ])('is rejected with the reason: %s', (_name, text, problem) => {
    expect(parseHistory(text)).toEqual({ ok: false, problem });
  });

  it('never throws, whatever the file', () => {
    const any = fc.oneof(
      fc.string(),
      fc.json(),
      fc.anything().map((value) => JSON.stringify(value) ?? ''),
    );
    fc.assert(
      fc.property(
        any,
        fc.dictionary(fc.constantFrom(...Object.keys(file)), fc.jsonValue()),
        (text, change) => {
          expect(() => parseHistory(text)).not.toThrow();
          expect(() => parseHistory(JSON.stringify({ ...file, ...change }))).not.toThrow();
        },
      ),
    );
  });
});
