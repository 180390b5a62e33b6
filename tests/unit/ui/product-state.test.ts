// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { AdviceContext } from '../../../src/advice/advice-context.ts';
import { addDays } from '../../../src/history/local-day.ts';
import { countSpan, type Database, dayAt, keepNote, openDatabase } from '../../../src/history-db/database.ts';
import { browser } from '../../../src/platform/browser/browser.ts';
import { personalExamplesItem, standingAlertItem } from '../../../src/state/stored-items.ts';
import { rereadHistory } from '../../../src/ui/history-version.ts';
import { followProduct, type ProductState } from '../../../src/ui/product-state.ts';
import { noteReads } from '../history-db/store-reads.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => ({
  browser: (await import('../platform/fake-browser.ts')).createFakeBrowser(),
}));
vi.mock('../../../src/platform/messaging/live-status.ts', () => ({ followLiveStatus: async () => {} }));

const NOON = new Date(2026, 10, 25, 12).getTime();
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const TODAY = dayAt(NOON);

let database: Database;
let closed: AbortController;

/** An hour of slouching that begins then. */
function slouch(fromMs: number): Promise<void> {
  return countSpan(database, { fromMs, toMs: fromMs + HOUR, state: 'bad', issue: 'slouch' });
}

async function follow(advises = true): Promise<ProductState> {
  const product = followProduct(closed.signal, { advises });
  await vi.waitFor(() => expect(product.complete.value).toBe(true));
  return product;
}

/** The advice context that comes after something has happened. */
async function contextAfter(
  { adviceContext }: ProductState,
  happen: () => unknown,
): Promise<AdviceContext | null> {
  const before = adviceContext.value;
  await happen();
  await vi.waitFor(() => expect(adviceContext.value).not.toBe(before));
  return adviceContext.value;
}

const changePage = () => window.dispatchEvent(new Event('hashchange'));
const slouched = (context: AdviceContext | null) => context?.seen.find(({ issue }) => issue === 'slouch');

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: NOON });
  vi.stubGlobal('indexedDB', new IDBFactory());
  database = await openDatabase();
  closed = new AbortController();
});
afterEach(() => {
  closed.abort();
  database.close();
  vi.restoreAllMocks();
  vi.useRealTimers();
});

it('reads each stored value once', async () => {
  const reads = [vi.spyOn(browser.storage.local, 'get'), vi.spyOn(browser.storage.session, 'get')];
  await follow();
  const keys = reads.flatMap(({ mock }) => mock.calls.map(([key]) => String(key)));
  expect(keys).toContain('standingAlert');
  expect(keys.toSorted()).toEqual([...new Set(keys)].toSorted());
});

it('tells by which channels a nudge stands, and whether one waits', async () => {
  const product = await follow();
  expect([product.nudge.value, product.nudgeWaits.value]).toEqual([[], false]);
  const alert = { atMs: 1, issue: 'slouch', sinceMs: 0, severity: 1, headForwardCm: null } as const;
  const standing = { alert, raisedAtMs: 1, told: [], untold: [], quieter: false, phrasing: 0 };
  await standingAlertItem.set({ ...standing, waitsUntilMs: 5 });
  expect([product.nudge.value, product.nudgeWaits.value]).toEqual([[], true]);
  await standingAlertItem.set({ ...standing, told: ['badge'], waitsUntilMs: null });
  expect([product.nudge.value, product.nudgeWaits.value]).toEqual([['badge'], false]);
});

it('reads no history while its tab is hidden, and at once when it is shown again', async () => {
  const product = await follow(false);
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  const reads = noteReads();
  await slouch(NOON);
  await vi.advanceTimersByTimeAsync(20_000);
  expect(reads()).toEqual([]);
  hidden.mockReturnValue('visible');
  document.dispatchEvent(new Event('visibilitychange'));
  await vi.waitFor(() => expect(product.today.value?.badMs).toBe(HOUR));
});

describe('what advice depends on', () => {
  it('is not read for the popup, which shows none', async () => {
    const reads = noteReads();
    const product = await follow(false);
    expect(product.today.value?.day).toBe(TODAY);
    expect(product.adviceContext.value).toBeNull();
    expect(reads().filter(({ store }) => store === 'diary')).toEqual([]);
    expect(reads().filter(({ store }) => store === 'hours')).toEqual([{ store: 'hours', from: [TODAY] }]);
  });

  it('comes with today and the six days before, and each is read once', async () => {
    await slouch(NOON);
    await slouch(NOON - DAY);
    const reads = noteReads();
    const { adviceContext } = await follow();
    expect(slouched(adviceContext.value)).toMatchObject({ todayMs: HOUR, beforeMs: HOUR, daysBefore: 1 });
    expect(reads().filter(({ store }) => store === 'hours')).toEqual([
      { store: 'hours', from: [TODAY] },
      { store: 'hours', from: [addDays(TODAY, -6)] },
    ]);
  });

  it('is up to date on another page, and only the diary is read for that', async () => {
    const product = await follow();
    await keepNote(database, { day: TODAY, places: ['neck'], pain: 3, signs: [], notedAtMs: 1 });
    const reads = noteReads();
    const context = await contextAfter(product, changePage);
    expect(context?.pain).toEqual(['neck']);
    expect(reads()).toEqual([{ store: 'diary', from: TODAY }]);
  });

  it('has on another page what was counted by the last reading of today', async () => {
    const product = await follow();
    await slouch(NOON);
    await vi.advanceTimersByTimeAsync(5000);
    await vi.waitFor(() => expect(product.today.value?.badMs).toBe(HOUR));
    const context = await contextAfter(product, changePage);
    expect(slouched(context)?.todayMs).toBe(HOUR);
  });

  it.each([
    ['is changed by hand', () => rereadHistory()],
    ['counts differently after an answer', () => personalExamplesItem.set({ version: 1, examples: [] })],
  ])('is read again once the history %s', async (_, happen) => {
    const product = await follow();
    await slouch(NOON - DAY);
    const context = await contextAfter(product, happen);
    expect(slouched(context)?.beforeMs).toBe(HOUR);
  });

  it('is read again on the next day', async () => {
    await slouch(NOON);
    const product = await follow();
    vi.setSystemTime(NOON + DAY);
    const context = await contextAfter(product, changePage);
    expect(slouched(context)).toMatchObject({ todayMs: 0, beforeMs: HOUR });
  });
});
