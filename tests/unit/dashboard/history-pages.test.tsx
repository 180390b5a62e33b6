// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataPage } from '../../../src/dashboard/data/data-page.tsx';
import { PeriodPage } from '../../../src/dashboard/history/period-page.tsx';
import { DayPage } from '../../../src/dashboard/today/day-page.tsx';
import { serialiseHistory } from '../../../src/history/export-file.ts';
import { addDays } from '../../../src/history/local-day.ts';
import { tallyEvent } from '../../../src/history/movement-tally.ts';
import {
  countMovement,
  countSpan,
  dayAt,
  keepNote,
  localTime,
  offsetAt,
  openDatabase,
} from '../../../src/history-db/database.ts';
import { ALL_DAYS, importHistory, readHistory } from '../../../src/history-db/history-store.ts';
import { madeUpHistory } from '../../../tools/fixtures/made-up-history.ts';
import { browser } from '../ui/fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
// There is no canvas for the charts here. The browser test checks them.
vi.mock('../../../src/dashboard/charts/draw-chart.ts', () => ({ drawChart: vi.fn() }));

const stored = vi.hoisted(() => ({
  goal: { version: 1, uprightShare: null as number | null, stillMinutes: null as number | null },
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => ({
  ...(await original<object>()),
  goalItem: {
    get: async () => stored.goal,
    set: async (goal: typeof stored.goal) => {
      stored.goal = goal;
    },
    watch: () => {},
  },
}));

const TODAY = dayAt(Date.now());
const OFFSET = offsetAt(Date.now());

/** Gives the page time until a condition holds; the machine may be slow. */
async function until(holds: () => void): Promise<void> {
  await vi.waitFor(
    async () => {
      await act(async () => {});
      holds();
    },
    { timeout: 8000 },
  );
}

async function show(page: ComponentChild): Promise<void> {
  await act(async () => render(page, document.body));
}

async function find<E extends HTMLElement = HTMLElement>(testId: string): Promise<E> {
  const seen = () => document.querySelector<E>(`[data-testid="${testId}"]`);
  await until(() => expect([testId, seen() !== null]).toEqual([testId, true]));
  return seen() as E;
}

async function click(testId: string): Promise<void> {
  const button = await find(testId);
  await act(async () => button.click());
}

/** Waits until a part of the page has the expected text. */
async function reads(testId: string, words: string | RegExp): Promise<void> {
  const part = await find(testId);
  const seen = () => document.querySelector(`[data-testid="${testId}"]`) ?? part;
  await until(() => expect(seen().textContent).toMatch(words));
}

async function exported(): Promise<string> {
  const database = await openDatabase();
  const text = serialiseHistory(await readHistory(database, ALL_DAYS));
  database.close();
  return text;
}

async function fill(days: number): Promise<void> {
  const database = await openDatabase();
  await importHistory(database, madeUpHistory(TODAY, days, OFFSET, true));
  database.close();
}

async function choose(text: string): Promise<void> {
  const input = await find<HTMLInputElement>('import');
  Object.defineProperty(input, 'files', { value: [new File([text], 'history.json')], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored.goal = { version: 1, uprightShare: null, stillMinutes: null };
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.restoreAllMocks();
});

/** '1:02:03' in seconds. */
function secondsIn(text: string | null): number {
  const [hours = 0, minutes = 0, seconds = 0] = (text ?? '').split(':').map(Number);
  return hours * 3600 + minutes * 60 + seconds;
}

describe('the page of a day', () => {
  it('says so if nothing was watched', async () => {
    await show(<DayPage />);
    await reads('day-empty', 'No data for this day');
    expect((await find<HTMLButtonElement>('next')).disabled).toBe(true);
  });

  it('has parts that add up to the time watched, to the second', async () => {
    const database = await openDatabase();
    // 333 ms more than full seconds in each: rounded separately they would not add up.
    for (const [index, state] of (['good', 'unknown', 'away'] as const).entries()) {
      const fromMs = new Date().setHours(9, 10 * index, 0, 0);
      await countSpan(database, { fromMs, toMs: fromMs + 61_333, state, issue: null });
    }
    database.close();
    await show(<DayPage />);
    await reads('parts-watched', '0:03:04');
    const rows = [...document.querySelectorAll('.parts tbody:first-of-type td')];
    expect(rows.reduce((total, { textContent }) => total + secondsIn(textContent), 0)).toBe(184);
  });

  it('asks about pain that rises over days, on the page of today only', async () => {
    const database = await openDatabase();
    for (const [ago, pain] of [
      [2, 1],
      [1, 2],
      [0, 3],
    ] as const)
      await keepNote(database, { day: addDays(TODAY, -ago), pain, places: [], signs: [], notedAtMs: ago });
    database.close();
    await show(<DayPage />);
    expect((await find('rising-pain')).querySelector('a[href="#doctor"]')).not.toBeNull();
    await click('previous');
    await until(() => expect(document.querySelector('[data-testid="rising-pain"]')).toBeNull());
  });

  it('lists episodes, alerts with their outcomes, and breaks', async () => {
    await fill(1);
    await show(<DayPage />);
    expect((await find('episodes')).children).toHaveLength(48);
    await reads('alerts', /head forward.*corrected/);
    await reads('breaks', '42 min');
  });

  it('shows movement beside posture, with a table by hour', async () => {
    await fill(1);
    await show(<DayPage />);
    await reads('day-changes', /^\d+$/);
    await reads('day-breaks', /^\d+ \(\d+ suggested\)$/);
    expect((await find('movement-hours')).querySelectorAll('tbody tr')).toHaveLength(8);
    const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Posture', 'Movement']);
  });

  it('says so if movement was not counted, and if an upright day was still', async () => {
    stored.goal = { version: 1, uprightShare: null, stillMinutes: 30 };
    const database = await openDatabase();
    const fromMs = new Date().setHours(9, 0, 0, 0);
    const toMs = fromMs + 3_600_000;
    await countSpan(database, { fromMs, toMs, state: 'good', issue: null });
    await show(<DayPage key="unknown" />);
    await reads('movement', 'wasn’t measured');
    const still = { type: 'seated', fromMs, toMs, stillMs: toMs - fromMs } as const;
    await countMovement(database, tallyEvent(still, localTime()));
    database.close();
    await show(<DayPage key="still" />);
    await reads('upright-but-still', 'Upright, but very still');
  });

  it('goes to any day', async () => {
    await fill(2);
    await show(<DayPage />);
    await click('previous');
    expect((await find<HTMLInputElement>('choose-day')).value).toBe(addDays(TODAY, -1));
    await reads('parts-watched', '8:00:00');
    await click('previous');
    await find('day-empty');
    await click('now');
    await reads('parts-watched', '8:00:00');
    expect(document.querySelector('h1')?.textContent).toBe('Today');
  });
});

describe('the page of a week', () => {
  it('shows each day and hour, in tables too', async () => {
    await fill(30);
    await show(<PeriodPage kind="week" />);
    await click('previous');
    const days = await find('days');
    await until(() => expect(days.querySelectorAll('tbody tr')).toHaveLength(7));
    const heat = await find('heat');
    expect(heat.querySelectorAll('tbody tr')).toHaveLength(7);
    expect(heat.querySelectorAll('thead th')).toHaveLength(8);
    await reads('period-share', /^\d+%$/);
  });

  it('says in a sentence how a day went, compared with the weeks before', async () => {
    await fill(30);
    await show(<DayPage />);
    await reads(
      'day-sentence',
      /^\d+% upright, (about your usual|better than your usual \d+%)\.|^\d+% upright\. Your usual is/,
    );
    await reads('day-sentence', /most/);
  });

  it('has no goal at first', async () => {
    await fill(1);
    await show(<PeriodPage kind="week" />);
    await find('heat');
    expect(document.querySelector<HTMLInputElement>('input[name="goal"]:checked')?.value).toBe('0');
  });

  it('shows the movement of each day, and whether its goal was reached', async () => {
    await fill(30);
    stored.goal = { version: 1, uprightShare: null, stillMinutes: 60 };
    await show(<PeriodPage kind="week" />);
    await click('previous');
    await reads('period-changes', /^\d/);
    await until(() =>
      expect(document.querySelectorAll('[data-testid="movement-days"] tbody tr')).toHaveLength(7),
    );
    await reads('movement-days', 'reached');
  });

  it('stores the goal for movement that is chosen', async () => {
    await show(<PeriodPage kind="month" />);
    await reads('period-empty', 'this month');
    const choices = () => document.querySelectorAll<HTMLInputElement>('input[name="movement-goal"]');
    await until(() => expect(choices()).toHaveLength(5));
    await act(async () => choices()[2]?.click());
    await until(() => expect(stored.goal.stillMinutes).toBe(30));
  });

  it('counts good days and good weeks for the goal that is set', async () => {
    await fill(21);
    stored.goal = { version: 1, uprightShare: 0.5, stillMinutes: null };
    await show(<PeriodPage kind="week" />);
    await reads('good-weeks', /of 4 good days/);
    await reads('good-weeks', /good weeks? in the last twelve/);
  });

  it('stores the goal that is chosen', async () => {
    await show(<PeriodPage kind="month" />);
    await reads('period-empty', 'this month');
    await act(async () => document.querySelectorAll<HTMLInputElement>('input[name="goal"]')[3]?.click());
    await until(() => expect(stored.goal).toEqual({ version: 1, uprightShare: 0.8, stillMinutes: null }));
  });
});

describe('the data page', () => {
  it('warns if the browser does not promise to keep the data, and only then', async () => {
    const told = () => document.querySelector('[data-testid="storage-not-durable"]');
    const { contains } = browser.permissions;
    contains.mockResolvedValueOnce(true);
    await show(<DataPage key="durable" />);
    expect(told()).toBeNull();
    await show(<DataPage key="not durable" />);
    await vi.waitFor(() => expect(told()).not.toBeNull());
  });

  it('imports a file once', async () => {
    await fill(2);
    const text = await exported();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await show(<DataPage />);
    await choose(text);
    await reads('import-outcome', 'Imported');
    await choose(text);
    await reads('import-outcome', 'already here');
    expect(await exported()).toBe(text);
  });

  it.each([
    ['nonsense', 'damaged'],
    ['{"format":"posture-recording/1"}', 'isn’t a history'],
    ['{"format":"plumbline-history/9"}', 'newer version of Plumbline'],
    ['{"format":"plumbline-history/1","columns":[]}', 'at columns'],
  ])('says what is wrong with %s, and changes nothing', async (text, words) => {
    await fill(1);
    const before = await exported();
    await show(<DataPage />);
    await choose(text);
    await reads('import-outcome', words);
    expect(await exported()).toBe(before);
  });

  it('deletes only after a confirmation, and can undo it', async () => {
    await fill(3);
    const before = await exported();
    await show(<DataPage />);
    await click('delete-all');
    expect(document.activeElement).toBe(await find('keep'));
    await click('keep');
    expect(await exported()).toBe(before);
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    expect(await exported()).not.toContain(TODAY);
    await click('undo-delete');
    await reads('delete-outcome', 'back');
    expect(await exported()).toBe(before);
  });

  it('never has a reversed range', async () => {
    await show(<DataPage />);
    const from = await find<HTMLInputElement>('delete-from');
    await act(async () => {
      from.value = addDays(TODAY, 3);
      from.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect((await find<HTMLInputElement>('delete-to')).value).toBe(addDays(TODAY, 3));
  });
});
