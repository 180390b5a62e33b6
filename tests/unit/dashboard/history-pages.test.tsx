// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { IDBFactory } from 'fake-indexeddb';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DataPage } from '../../../src/dashboard/data/data-page.tsx';
import { DeletionBanner } from '../../../src/dashboard/data/deletion-banner.tsx';
import { PeriodPage } from '../../../src/dashboard/history/period-page.tsx';
import { DayPage } from '../../../src/dashboard/today/day-page.tsx';
import { serialiseHistory } from '../../../src/history/export-file.ts';
import { addDays, weekdayOf } from '../../../src/history/local-day.ts';
import { tallyEvent } from '../../../src/history/movement-tally.ts';
import { weekOf } from '../../../src/history/period.ts';
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
import { firstWeekday } from '../../../src/platform/browser/region.ts';
import { OFF } from '../../../src/state/session.ts';
import type { Settings } from '../../../src/state/settings.ts';
import { deletionAddress } from '../../../src/ui/addresses.ts';
import { madeUpHistory } from '../../../tools/fixtures/made-up-history.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';

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

async function fill(days: number, last = TODAY): Promise<void> {
  const database = await openDatabase();
  await importHistory(database, madeUpHistory(last, days, OFFSET, true));
  database.close();
}

async function choose(text: string): Promise<void> {
  const input = await find<HTMLInputElement>('import');
  Object.defineProperty(input, 'files', { value: [new File([text], 'history.json')], configurable: true });
  await act(async () => void input.dispatchEvent(new Event('change', { bubbles: true })));
}

beforeEach(() => {
  location.hash = '';
  vi.stubGlobal('indexedDB', new IDBFactory());
  stored.goal = { version: 1, uprightShare: null, stillMinutes: null };
});
afterEach(() => {
  act(() => render(null, document.body));
  vi.restoreAllMocks();
});

const product = productState();
const day = (address = 'today') => {
  location.hash = address;
  return <DayPage key={address} product={product} />;
};
const period = (kind: 'week' | 'month', address: string = kind) => {
  location.hash = address;
  return <PeriodPage key={address} kind={kind} product={product} />;
};
const LAST_WEEK = `week?from=${addDays(TODAY, -7)}`;
const named = () => document.querySelector('.date-picker')?.textContent;

/** An hour upright, with or without changes of position. */
async function countHour(movement: boolean): Promise<void> {
  const database = await openDatabase();
  const fromMs = new Date().setHours(9, 0, 0, 0);
  const toMs = fromMs + 3_600_000;
  await countSpan(database, { fromMs, toMs, state: 'good', issue: null });
  const still = { type: 'seated', fromMs, toMs, stillMs: toMs - fromMs } as const;
  if (movement) await countMovement(database, tallyEvent(still, localTime()));
  database.close();
}

describe('the page of a day', () => {
  it('shows today what will be here, with a button, and an example that nobody can reach', async () => {
    await show(<DayPage product={productState({ session: { version: 1, phase: 'off' } })} />);
    await reads('day-empty', 'Your day will show up here');
    await click('empty-start');
    expect(sentMessages().at(-1)?.name).toBe('pageToBackground.start');
    const example = document.querySelector('.example');
    expect([example?.getAttribute('aria-hidden'), example?.hasAttribute('inert')]).toEqual(['true', true]);
    expect((await find<HTMLButtonElement>('next')).disabled).toBe(true);
  });

  it('leads to the calibration if there is none', async () => {
    await show(<DayPage product={productState({ calibrated: false })} />);
    expect((await find('empty-calibrate')).getAttribute('href')).toBe('#calibrate');
  });

  it('says so if nothing was counted on an earlier day', async () => {
    await show(day(`today?day=${addDays(TODAY, -1)}`));
    await reads('day-empty', 'No data for this day');
    await reads('day-empty', 'Nothing has been recorded yet');
    expect(document.querySelector('[data-testid="nearest-day"]')).toBeNull();
  });

  it('leads from a day without data to the last one with some, however long ago, and says why', async () => {
    await fill(3, addDays(TODAY, -50));
    await show(day(`today?day=${addDays(TODAY, -1)}`));
    const before = `#today?day=${addDays(TODAY, -50)}`;
    expect((await find('nearest-day')).getAttribute('href')).toBe(before);
    await reads('day-empty', 'Plumbline wasn’t on then');
  });

  it('leads from before the first day to it', async () => {
    await fill(3);
    await show(day(`today?day=${addDays(TODAY, -9)}`));
    const first = `#today?day=${addDays(TODAY, -2)}`;
    expect((await find('nearest-day')).getAttribute('href')).toBe(first);
    await reads('day-empty', 'Your history begins on');
  });

  it('keeps the day when the page changes to a week or a month, and back', async () => {
    const links = () =>
      [...document.querySelectorAll('.pages a')].map((link) => link.getAttribute('href')?.slice(1));
    const about = (named: string) => [`today?day=${named}`, `week?from=${named}`, `month?from=${named}`];
    const named = addDays(TODAY, -70);
    await show(day(`today?day=${named}`));
    expect(links()).toEqual(about(named));
    await show(period('month', `month?from=${named}`));
    expect(links()).toEqual(about(named));
    await show(period('month'));
    expect(links()).toEqual(['today', 'week', 'month']);
  });

  it('says in a sentence how it went, compared with the weeks before, and what took the most time', async () => {
    await fill(30);
    await show(day());
    await reads(
      'day-sentence',
      /^\d+% upright so far, (about your usual|better than your usual \d+%)\.|^\d+% upright so far\. Your usual is/,
    );
    await reads('day-sentence', /Most of all, [^:]+: \d+ min.*Longest time upright: 14 min/);
  });

  it('shows the time at the desk and each problem in minutes, the longest first', async () => {
    await fill(1);
    await show(day());
    await reads('at-desk', '7 h 11 min at your desk');
    const minutes = [...(await find('problems')).querySelectorAll('strong')].map(({ textContent }) =>
      Number.parseInt(textContent ?? '', 10),
    );
    expect(minutes).toHaveLength(5);
    expect(minutes).toEqual([...minutes].sort((a, b) => b - a));
  });

  it('says the goal and the good days of the week below the ring, and leads to the goal', async () => {
    stored.goal = { version: 1, uprightShare: 0.5, stillMinutes: null };
    await fill(1);
    await show(day());
    await reads('parts', 'Goal 50%, reached');
    await reads('good-days', /Good days this week: 1 \(a good week has 4\)$/);
    expect((await find('parts')).querySelector('a')?.getAttribute('href')).toBe('#week?open=goal');
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
    await show(day());
    expect((await find('rising-pain')).querySelector('a[href="#doctor"]')).not.toBeNull();
    await click('previous');
    await until(() => expect(document.querySelector('[data-testid="rising-pain"]')).toBeNull());
  });

  it('lists the longest times of slouching first, the others when asked, and breaks', async () => {
    await fill(1);
    await show(day());
    const episodes = await find('episodes');
    expect(episodes.children).toHaveLength(6);
    await click('more-episodes');
    expect(episodes.children).toHaveLength(48);
    await reads('breaks', '42 min');
  });

  it('shows the position changes of each hour, in words for screen readers too', async () => {
    await fill(1);
    await show(day());
    const bars = await find('movement-by-hour');
    expect(bars.children).toHaveLength(8);
    expect(bars.children[0]?.textContent).toContain('09: 2');
  });

  it('lists the last nudges with their ends, and the others when asked', async () => {
    await fill(1);
    await show(day());
    await reads('alerts', /Head forward.*Sat up within a minute/);
    const alerts = await find('alerts');
    expect(alerts.children).toHaveLength(6);
    expect(alerts.children[0]?.textContent).toContain('16:31');
    expect((await find('more-alerts')).textContent).toBe('Show 10 more');
    await click('more-alerts');
    expect(alerts.children).toHaveLength(16);
    await click('more-alerts');
    expect(alerts.children).toHaveLength(6);
  });

  it('says each time of the day in words, by arrow keys', async () => {
    await fill(1);
    // Off: the made-up day ends at 17:00, whatever time it is now.
    await show(<DayPage product={productState({ session: OFF })} />);
    const timeline = await find('timeline');
    const press = (key: string) =>
      act(async () => void timeline.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true })));
    const says = () => timeline.getAttribute('aria-valuetext');
    expect(says()).toContain('arrow keys');
    await press('ArrowRight');
    expect(says()).toMatch(/^9:00 to .*: Mostly upright, slouching for \d+ min out of \d+ min$/);
    await press('End');
    expect(says()).toMatch(/to 17:00/);
    await press('ArrowLeft');
    expect(says()).not.toMatch(/to 17:00/);
    expect(document.querySelector('.timeline-box .tip')?.textContent).toBe(says());
    await press('Escape');
    expect(document.querySelector('.timeline-box .tip')).toBeNull();
  });

  it('shows movement beside posture, and has the other columns of each hour on request', async () => {
    await fill(1);
    await show(day());
    await reads('day-changes', /^\d+$/);
    await reads('day-breaks', /^\d+/);
    const heads = () => [...document.querySelectorAll('[data-testid="hours"] thead th')];
    expect(heads().map(({ textContent }) => textContent)).toEqual([
      'Hour',
      'At your desk',
      'Upright',
      'Most common',
    ]);
    await click('more-columns');
    await until(() => expect(heads().map(({ textContent }) => textContent)).toContain('Away'));
    expect((await find('movement-hours')).querySelectorAll('tbody tr')).toHaveLength(8);
    const headings = [...document.querySelectorAll('h2')].map(({ textContent }) => textContent);
    expect(headings.slice(0, 2)).toEqual(['Posture', 'Movement']);
  });

  it('says beside the nudges and the changes what is usual by now, of a past day what is usual in all', async () => {
    await fill(10);
    const usually = () =>
      ['.big-number .quiet', '[aria-labelledby="alerts"] .card-head .quiet'].map(
        (each) => document.querySelector(each)?.textContent,
      );
    const byNow = expect.stringMatching(/^usually \d+ by now$/);
    await show(day());
    await until(() => expect(usually()).toEqual([byNow, byNow]));
    const inAll = expect.stringMatching(/^usually \d+$/);
    await show(day(`today?day=${addDays(TODAY, -1)}`));
    await until(() => expect(usually()).toEqual([inAll, inAll]));
  });

  it('says so if movement was not counted, and if an upright day was still', async () => {
    stored.goal = { version: 1, uprightShare: null, stillMinutes: 30 };
    await countHour(false);
    await show(day());
    await reads('movement', 'wasn’t measured');
    await act(async () => render(null, document.body));
    await countHour(true);
    await show(day());
    await reads('upright-but-still', 'Upright, but very still');
  });

  it('has hours that add up to the time at the desk', async () => {
    await fill(1);
    await show(day());
    const cells = [...(await find('hours')).querySelectorAll('tbody td:nth-child(2)')];
    const minutesIn = (words: string) =>
      60 * Number(/(\d+) h/.exec(words)?.[1] ?? 0) + Number(/(\d+) min/.exec(words)?.[1] ?? 0);
    const minutes = cells.map(({ textContent }) => minutesIn(textContent ?? ''));
    expect(minutes.reduce((sum, each) => sum + each, 0)).toBe(minutesIn('7 h 11 min'));
  });

  /** Some minutes of today in a state. */
  async function countMinutes(
    state: 'good' | 'bad' | 'unknown',
    from: number,
    minutes: number,
  ): Promise<void> {
    const database = await openDatabase();
    const fromMs = new Date().setHours(9, from, 0, 0);
    const issue = state === 'bad' ? 'slouch' : null;
    await countSpan(database, { fromMs, toMs: fromMs + minutes * 60_000, state, issue });
    database.close();
  }

  it('shows in its first minutes what comes, and no goal, no empty lists and no tables', async () => {
    stored.goal = { version: 1, uprightShare: 0.8, stillMinutes: 30 };
    await countMinutes('good', 0, 5);
    await show(day());
    await reads('day-sentence', 'Your day starts here');
    await reads('early-progress', '5 min of 10 min measured');
    const seen = () => [
      document.querySelector('[data-testid="parts"]') !== null,
      document.querySelector('[href="#week?open=goal"]') !== null,
      document.querySelector('[data-testid="alerts"]') !== null,
      document.querySelector('.folds summary') !== null,
    ];
    expect(seen()).toEqual([false, false, false, false]);
    await act(async () => render(null, document.body));
    await countMinutes('good', 5, 6);
    await show(day());
    await reads('day-sentence', /upright so far/);
    await until(() => expect(seen()).toEqual([true, true, false, true]));
    await act(async () => render(null, document.body));
    await countMinutes('good', 11, 20);
    await show(day());
    await find('alerts');
  });

  it('says how much of the time at the desk was not counted, if that is a good part', async () => {
    await countMinutes('good', 0, 12);
    await show(day());
    await find('parts');
    expect(document.querySelector('[data-testid="uncounted"]')).toBeNull();
    await act(async () => render(null, document.body));
    await countMinutes('unknown', 12, 6);
    await countMinutes('good', 18, 2);
    await show(day());
    await reads('at-desk', '20 min at your desk');
    await reads('uncounted', '6 min not counted');
  });

  it('begins and ends the time at the desk with measured time, and its hours add up to it', async () => {
    await countMinutes('unknown', -4, 4);
    await countMinutes('good', 0, 12);
    await countMinutes('unknown', 12, 6);
    await show(day());
    await reads('at-desk', '12 min at your desk');
    expect(document.querySelector('[data-testid="uncounted"]')).toBeNull();
    const rows = [...(await find('hours')).querySelectorAll('tbody tr')];
    expect(rows.map((row) => row.children[1]?.textContent)).toEqual(['12 min']);
  });

  it('has short bars for a minute of a problem, so that it doesn’t look alarming', async () => {
    await countMinutes('good', 0, 12);
    await countMinutes('bad', 12, 1);
    await show(day());
    const bar = (await find('problems')).querySelector<HTMLElement>('.problem-bar span');
    expect(bar?.style.width).toBe('20.0%');
  });

  it('goes to any day by its address, and back', async () => {
    await fill(2);
    await show(day());
    await reads('at-desk', '7 h');
    await click('previous');
    await until(() => expect(location.hash).toBe(`#today?day=${addDays(TODAY, -1)}`));
    const picked = () => document.querySelector<HTMLInputElement>('[data-testid="choose-day"]')?.value;
    await until(() => expect(picked()).toBe(addDays(TODAY, -1)));
    await reads('at-desk', '7 h');
    await click('previous');
    await find('day-empty');
    await click('now');
    await until(() => expect(document.querySelector('[data-testid="now"]')).toBeNull());
    await reads('at-desk', '7 h');
    expect(location.hash).toBe('#today');
  });

  it.each(['today?day=2026-02-30', 'today?day=9999-01-01', 'today?day='])(
    'takes %s as today',
    async (address) => {
      await show(day(address));
      expect((await find<HTMLInputElement>('choose-day')).value).toBe(TODAY);
    },
  );
});

describe('the page of a week', () => {
  it('shows each day and hour, in tables too', async () => {
    await fill(30);
    await show(period('week', LAST_WEEK));
    const days = await find('days');
    await until(() => expect(days.querySelectorAll('tbody tr')).toHaveLength(7));
    const heat = await find('heat');
    expect(heat.querySelectorAll('tbody tr')).toHaveLength(7);
    expect(heat.querySelectorAll('thead th')).toHaveLength(8);
    await reads(
      'period-sentence',
      /^\d+% upright, (about the same as the week before \(\d+%\)|\d+ points (above|below) the week before)\./,
    );
    await reads('hour-notes', /Best hour: .*Hardest hour: /);
  });

  it('names the total of the highest bar: in a month no other', async () => {
    await fill(70);
    const totals = (one = '') => document.querySelectorAll(`.bar-total${one}`).length;
    await show(period('month', `month?from=${addDays(TODAY, -35)}`));
    await find('bars');
    expect([totals(), totals('.highest')]).toEqual([1, 1]);
    await show(period('week', LAST_WEEK));
    await until(() => expect(totals()).toBeGreaterThan(2));
    expect(totals('.highest')).toBe(1);
  });

  it('draws a problem in the same way every week, whatever else there was', async () => {
    const legend = () =>
      [...document.querySelectorAll('.legend-row li')].map((each) => [
        each.querySelector('.dot')?.className,
        each.textContent,
      ]);
    const sits = async (issue: 'slouch' | 'forward_head' | 'lean', ago: number, time: string) => {
      const database = await openDatabase();
      const fromMs = new Date(`${addDays(TODAY, -ago)}T${time}`).getTime();
      await countSpan(database, { fromMs, toMs: fromMs + 40 * 60_000, state: 'bad', issue });
      database.close();
    };
    await sits('forward_head', 7, '09:00');
    await show(period('week', `week?from=${addDays(TODAY, -7)}`));
    await find('bars');
    expect(legend()).toEqual([['dot part-head', 'Head forward']]);
    await act(async () => render(null, document.body));
    await sits('slouch', 14, '09:00');
    await sits('lean', 14, '10:00');
    await show(period('week', `week?from=${addDays(TODAY, -14)}`));
    await find('bars');
    expect(legend()).toEqual([
      ['dot part-back', 'Rounded back'],
      ['dot part-side', 'Leaning'],
    ]);
  });

  it('names below a month the days on which its weeks start', async () => {
    await fill(70);
    const named = addDays(TODAY, -35);
    await show(period('month', `month?from=${named}`));
    const bars = await find('bars');
    const feet = [...bars.querySelectorAll('.bar-foot')].map(({ textContent }) => textContent ?? '');
    const at = feet.flatMap((foot, index) => (foot === '' ? [] : [index]));
    expect(at.length).toBeGreaterThanOrEqual(4);
    expect(at.every((index, turn) => turn === 0 || index - (at[turn - 1] ?? 0) === 7)).toBe(true);
    expect(new Set(at.map((index) => feet[index]?.replace(/\d+/, '').trim())).size).toBe(1);
  });

  it('leads from each bar, row and cell to its day', async () => {
    await fill(30);
    await show(period('week', LAST_WEEK));
    const first =
      document.querySelector<HTMLAnchorElement>('[data-testid="bars"] a') ??
      (await find('bars')).querySelector('a');
    const address = first?.getAttribute('href') ?? '';
    expect(address).toMatch(/^#today\?day=\d{4}-\d\d-\d\d$/);
    for (const part of ['days', 'heat'])
      expect((await find(part)).querySelector(`a[href="${address}"]`)).not.toBeNull();
    expect(first?.querySelector('.unseen')?.textContent).toMatch(
      /: \d+% upright, .* slouching, .*Head forward: \d+ min/,
    );
  });

  it('has four numbers, each with what is usual, and compares each problem', async () => {
    stored.goal = { version: 1, uprightShare: 0.8, stillMinutes: null };
    await fill(60);
    await show(period('week', LAST_WEEK));
    await reads('tile-desk', '50 h 17 min');
    await reads('tile-alerts', '112');
    await reads('tile-goal', /^\d of 7 measured$/);
    await reads('tile-breaks', /^\d+$/);
    expect([...document.querySelectorAll('.tile')].map(({ textContent }) => textContent).join()).toMatch(
      /usually 112/,
    );
    await reads('usual', /Head forward.*(less|more|as usual)/);
    expect((await find('usual')).parentElement?.textContent).toContain('The 4 weeks before');
  });

  it('compares the problems of the running week with those of the same weekdays', async () => {
    await fill(60);
    await show(period('week'));
    await reads('usual', /Head forward.*(less|more|as usual)/);
    expect((await find('usual')).parentElement?.textContent).toContain(
      'The same weekdays of the 4 weeks before',
    );
  });

  it('says of a single day whether it reached the goal', async () => {
    stored.goal = { version: 1, uprightShare: 0.8, stillMinutes: null };
    await fill(1);
    await show(period('week'));
    await reads('tile-goal', /^[01] of 1 measured$/);
  });

  it('says of a few minutes that it is posture that was measured, and has no number of good days', async () => {
    stored.goal = { version: 1, uprightShare: 0.8, stillMinutes: null };
    const database = await openDatabase();
    const fromMs = Date.parse(`${TODAY}T09:00:00`);
    const at = (minutes: number) => fromMs + minutes * 60_000;
    await countSpan(database, { fromMs, toMs: at(8), state: 'good', issue: null });
    await countSpan(database, { fromMs: at(8), toMs: at(11), state: 'unknown', issue: null });
    await countSpan(database, { fromMs: at(11), toMs: at(18), state: 'good', issue: null });
    database.close();
    await show(period('month'));
    await reads('period-sentence', 'Posture measured for only 15 min.');
    await reads('tile-desk', '18 min');
    await reads('tile-goal', '–');
  });

  it('is compared with last week up to now while it runs, and shows the days that are still to come', async () => {
    await fill(30);
    await show(period('week'));
    await reads(
      'period-sentence',
      /^\d+% upright so far, (about the same as|\d+ points (above|below)) last week at this point/,
    );
    const gone = 1 + ((weekdayOf(TODAY) - firstWeekday() + 7) % 7);
    expect((await find('bars')).querySelectorAll('a')).toHaveLength(gone);
    const coming = document.querySelector('[data-testid="coming-days"]');
    expect(coming?.querySelectorAll('.bar-foot').length ?? 0).toBe(7 - gone);
  });

  it('answers whether it gets better over the weeks, without a fold, once there are three', async () => {
    await fill(12);
    await show(period('week'));
    await find('bars');
    expect(document.querySelector('[data-testid="trend"]')).toBeNull();
    await act(async () => render(null, document.body));
    await fill(60);
    await show(period('week'));
    await reads(
      'trend',
      /(Better|Lower|About the same): \d+% upright over the last \d weeks, \d+% over the first \d\./,
    );
    expect((await find('trend')).closest('details')).toBeNull();
  });

  it('counts the same breaks in its tile and in the movement of its days', async () => {
    await fill(30);
    await show(period('week', LAST_WEEK));
    const rows = () => [...document.querySelectorAll('[data-testid="movement-days"] tbody tr')];
    await until(() => expect(rows()).toHaveLength(7));
    const heads = [...document.querySelectorAll('[data-testid="movement-days"] thead th')];
    const column = heads.findIndex(({ textContent }) => textContent === 'Breaks of 5+ minutes');
    const taken = rows().map((row) => Number.parseInt(row.children[column]?.textContent ?? '', 10));
    expect(String(taken.reduce((sum, each) => sum + each, 0))).toBe((await find('tile-breaks')).textContent);
  });

  it('has no goal at first', async () => {
    await fill(1);
    await show(period('week'));
    await find('heat');
    expect(document.querySelector<HTMLInputElement>('input[name="goal"]:checked')?.value).toBe('0');
  });

  it('opens the part that its address names', async () => {
    await show(period('week', 'week?open=goal'));
    await until(() => expect(document.querySelector('details#goal')?.hasAttribute('open')).toBe(true));
  });

  it('shows the movement of each day, and whether its goal was reached', async () => {
    await fill(30);
    stored.goal = { version: 1, uprightShare: null, stillMinutes: 60 };
    await show(period('week', LAST_WEEK));
    await until(() =>
      expect(document.querySelectorAll('[data-testid="movement-days"] tbody tr')).toHaveLength(7),
    );
    await reads('movement-days', 'reached');
  });

  it('says the rate of its only day that has one, and on how many days somebody was at the desk', async () => {
    const database = await openDatabase();
    const { from } = weekOf(addDays(TODAY, -7), firstWeekday());
    for (const [days, minutes, changes] of [
      [1, 60, 3],
      [2, 20, 30],
    ] as const) {
      const fromMs = new Date(`${addDays(from, days)}T09:00`).getTime();
      const toMs = fromMs + minutes * 60_000;
      await countSpan(database, { fromMs, toMs, state: 'good', issue: null });
      await countMovement(database, tallyEvent({ type: 'seated', fromMs, toMs, stillMs: 0 }, localTime()));
      const changed = Array.from(
        { length: changes },
        () => ({ type: 'position_changed', atMs: fromMs }) as const,
      );
      for (const event of changed) await countMovement(database, tallyEvent(event, localTime()));
    }
    database.close();
    await show(period('week', LAST_WEEK));
    await until(() =>
      expect(document.querySelector('details#movement summary')?.textContent).toContain('3 changes per hour'),
    );
    expect((await find('tile-desk')).parentElement?.textContent).toContain('1 h 20 minon 2 days');
  });

  it('keeps the weekday when it moves by weeks, so that the switch shows the same one', async () => {
    await show(period('week'));
    for (const weeks of [1, 2]) {
      await click('previous');
      const day = `today?day=${addDays(TODAY, -7 * weeks)}`;
      await until(() => expect(document.querySelector('.pages a')?.getAttribute('href')).toBe(`#${day}`));
    }
  });

  it('says in the words of the diary what the heights of the pain notes mean', async () => {
    const database = await openDatabase();
    await keepNote(database, { day: TODAY, pain: 2, places: [], signs: [], notedAtMs: 0 });
    database.close();
    await show(period('week'));
    const levels = [...(await find('pain-heights')).children].map(({ textContent }) => textContent);
    expect(levels).toEqual(['A lot', 'Quite a bit', 'A little', 'No pain']);
  });

  it('is empty until a minute is measured', async () => {
    const database = await openDatabase();
    const fromMs = Date.parse(`${TODAY}T09:00:00`);
    await countSpan(database, { fromMs, toMs: fromMs + 40_000, state: 'good', issue: null });
    database.close();
    await show(period('month'));
    await reads('period-empty', 'Your month will show up here');
  });

  it('goes to the week of any day', async () => {
    await show(period('week'));
    const now = named();
    await click('previous');
    await until(() => expect(named()).not.toBe(now));
    await reads('period-empty', 'No data for this week');
    await click('now');
    await until(() => expect(named()).toBe(now));
  });

  it('stores the goal for movement that is chosen', async () => {
    await show(period('month'));
    await reads('period-empty', 'Your month will show up here');
    const choices = () => document.querySelectorAll<HTMLInputElement>('input[name="movement-goal"]');
    await until(() => expect(choices()).toHaveLength(5));
    await act(async () => choices()[2]?.click());
    await until(() => expect(stored.goal.stillMinutes).toBe(30));
  });

  it('counts good days and good weeks for the goal that is set', async () => {
    await fill(21);
    stored.goal = { version: 1, uprightShare: 0.5, stillMinutes: null };
    await show(period('week'));
    await reads('good-weeks', /Good days this week: \d \(a good week has 4\)/);
    await reads('good-weeks', /Good weeks: \d of the last [23] with enough data/);
  });

  it('says nothing about the present week on the page of a past one', async () => {
    await fill(21);
    stored.goal = { version: 1, uprightShare: 0.5, stillMinutes: null };
    await show(period('week'));
    await find('good-weeks');
    await click('previous');
    await until(() => expect(document.querySelector('[data-testid="good-weeks"]')).toBeNull());
    await find('heat');
    expect(document.querySelector('details#goal input')).not.toBeNull();
    expect(document.querySelector('[data-testid="good-weeks"]')).toBeNull();
  });

  it('has the review of last week on that week’s page and on the present one, on no other', async () => {
    await fill(30);
    const review = () => document.querySelector('details#review');
    await show(period('week'));
    await until(() => expect(review()).not.toBeNull());
    await click('previous');
    await find('heat');
    await until(() => expect(review()).not.toBeNull());
    await click('previous');
    await find('heat');
    await until(() => expect(review()).toBeNull());
  });

  it('stores the goal that is chosen', async () => {
    await show(period('month'));
    const choices = () => document.querySelectorAll<HTMLInputElement>('input[name="goal"]');
    await until(() => expect(choices()).toHaveLength(5));
    await act(async () => choices()[3]?.click());
    await until(() => expect(stored.goal).toEqual({ version: 1, uprightShare: 0.8, stillMinutes: null }));
  });
});

describe('the data page', () => {
  it('warns if the browser does not promise to keep the data, and only then', async () => {
    const told = () => document.querySelector('[data-testid="storage-not-durable"]');
    const { contains } = browser.permissions;
    contains.mockResolvedValueOnce(true);
    await show(<DataPage product={product} key="durable" />);
    expect(told()).toBeNull();
    await show(<DataPage product={product} key="not durable" />);
    await vi.waitFor(() => expect(told()).not.toBeNull());
  });

  it('imports a file once', async () => {
    await fill(2);
    const text = await exported();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await show(<DataPage product={product} />);
    await choose(text);
    await reads('import-outcome', /^Imported: 2 days, .+\s–\s.+\.$/);
    await choose(text);
    await reads('import-outcome', 'already here');
    expect(await exported()).toBe(text);
  });

  it('says so if a file has a single day, or none', async () => {
    const none = await exported();
    await fill(1);
    const one = await exported();
    vi.stubGlobal('indexedDB', new IDBFactory());
    await show(<DataPage product={product} />);
    await choose(none);
    await reads('import-outcome', 'There are no days in this file. Nothing changed.');
    await choose(one);
    await reads('import-outcome', /^Imported: 1 day, [^–]+\.$/);
  });

  it.each([
    ['nonsense', 'damaged'],
    ['{"format":"posture-recording/1"}', 'isn’t a history'],
    ['{"format":"plumbline-history/9"}', 'newer version of Plumbline'],
    ['{"format":"plumbline-history/1","columns":[]}', 'at columns'],
  ])('says what is wrong with %s, and changes nothing', async (text, words) => {
    await fill(1);
    const before = await exported();
    await show(<DataPage product={product} />);
    await choose(text);
    await reads('import-outcome', words);
    expect(await exported()).toBe(before);
  });

  it('deletes only after a confirmation, and can undo it', async () => {
    await fill(3);
    const before = await exported();
    await show(<DataPage product={product} />);
    await click('delete-all');
    expect(document.activeElement).toBe(await find('keep'));
    await click('keep');
    expect(await exported()).toBe(before);
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    expect(await exported()).not.toContain(TODAY);
    await click('undo-delete');
    await reads('deletion', 'back');
    expect(await exported()).toBe(before);
  });

  it('can undo a deletion after the page was left, for ten minutes', async () => {
    await fill(3);
    const before = await exported();
    await show(<DataPage product={product} />);
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    await act(async () => render(null, document.body));
    await show(<DeletionBanner />);
    await reads('deletion', /^Deleted: .* for 10 min/);
    await click('undo-delete');
    await reads('deletion', 'back');
    expect(await exported()).toBe(before);
  });

  it('shows the day again at once if the undo comes from its page', async () => {
    await fill(3);
    await show(<DataPage product={product} />);
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    await show(
      <>
        <DeletionBanner />
        {day()}
      </>,
    );
    await until(() => expect(document.querySelector('h1')?.textContent).not.toBe(''));
    expect(document.querySelector('[data-testid="day-sentence"]')).toBeNull();
    await click('undo-delete');
    await reads('day-sentence', /% upright/);
  });

  it('offers the undo in the part that was used', async () => {
    await fill(3);
    await show(<DataPage product={product} />);
    const place = () =>
      document.querySelector('[data-testid="deletion"]')?.closest('.data-row')?.firstElementChild
        ?.textContent;
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    expect(place()).toBe('Some days');
    await click('undo-delete');
    await reads('deletion', 'Everything is back');
    expect(place()).toBe('Some days');
    await click('delete-all');
    await click('confirm');
    await find('undo-delete');
    expect(place()).toBe('Whole history');
    await click('undo-delete');
  });

  it('says the name of the file that it has exported', async () => {
    vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:made-up');
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
    await fill(1);
    await show(<DataPage product={product} />);
    await click('export-json');
    await reads('exported', `Exported: plumbline-${TODAY}.json`);
    expect((await find('exported')).getAttribute('role')).toBe('status');
  });

  it('is led to from a past day, with that day chosen', async () => {
    await fill(2);
    await show(day(`today?day=${addDays(TODAY, -1)}`));
    location.hash = (await find<HTMLAnchorElement>('delete-this-day')).hash;
    await act(async () => render(null, document.body));
    await show(<DataPage product={product} />);
    expect((await find<HTMLInputElement>('delete-day')).value).toBe(addDays(TODAY, -1));
  });

  it('asks at once about the day that the address names, so that one press deletes', async () => {
    await fill(2);
    const yesterday = addDays(TODAY, -1);
    await show(day(`today?day=${yesterday}`));
    location.hash = (await find<HTMLAnchorElement>('delete-this-day')).hash;
    await act(async () => render(null, document.body));
    await show(<DataPage product={product} />);
    const question = await find('confirm-delete');
    expect(question.textContent).toContain('of this day');
    expect(question.contains(document.activeElement)).toBe(true);
    await click('confirm');
    await find('undo-delete');
    expect(await exported()).not.toContain(yesterday);
    expect(document.activeElement?.id).toBe('delete');
    // The address is answered, and still there is a way back to where the user came from.
    const back = () => document.querySelector('[data-testid="back-to-day"]')?.getAttribute('href');
    expect(back()).toBe(`#today?day=${yesterday}`);
    await click('undo-delete');
    await reads('deletion', 'back');
    expect(back()).toBe(`#today?day=${yesterday}`);
    await click('delete-days');
    await click('confirm');
    await find('undo-delete');
    expect(back()).toBeUndefined();
    await click('undo-delete');
  });

  it('asks once about a named day, also if it is kept', async () => {
    location.hash = deletionAddress(addDays(TODAY, -1));
    await show(<DataPage product={product} />);
    await click('keep');
    expect(document.activeElement?.id).toBe('delete');
    await act(async () => render(null, document.body));
    await show(<DataPage product={product} />);
    await find('delete-days');
    expect(document.querySelector('[data-testid="confirm-delete"]')).toBeNull();
  });

  it('keeps the focus in the question when the settings arrive', async () => {
    location.hash = deletionAddress(addDays(TODAY, -1));
    const late = { ...product, settings: signal<Settings | null>(null) };
    await show(<DataPage product={late} />);
    await find('confirm-delete');
    await act(async () => {
      late.settings.value = product.settings.value;
    });
    expect(document.activeElement?.getAttribute('data-testid')).toBe('keep');
  });

  it('asks for one date unless several days are to go', async () => {
    await show(<DataPage product={product} />);
    expect(document.querySelectorAll('input[type="date"]')).toHaveLength(1);
    expect((await find('delete-days')).textContent).toBe('Delete this day…');
    await click('delete-severalDays');
    expect(document.querySelectorAll('input[type="date"]')).toHaveLength(2);
    expect((await find('delete-days')).textContent).toBe('Delete these days…');
  });

  it('never has a reversed range', async () => {
    await show(<DataPage product={product} />);
    await click('delete-severalDays');
    const from = await find<HTMLInputElement>('delete-from');
    await act(async () => {
      from.value = addDays(TODAY, 3);
      from.dispatchEvent(new Event('change', { bubbles: true }));
    });
    expect((await find<HTMLInputElement>('delete-to')).value).toBe(addDays(TODAY, 3));
  });
});
