// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { RED_FLAGS } from '../../../src/advice/red-flags.ts';
import { DiaryPage } from '../../../src/dashboard/diary/diary-page.tsx';
import { PainOfDay } from '../../../src/dashboard/history/pain-days.tsx';
import { dayAt, openDatabase, readDiary } from '../../../src/history-db/database.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const TODAY = dayAt(Date.now());
const one = (testId: string) => document.querySelector<HTMLElement>(`[data-testid="${testId}"]`);

async function kept() {
  const database = await openDatabase();
  const notes = await readDiary(database, TODAY, TODAY);
  database.close();
  return notes;
}

async function choose(testId: string): Promise<void> {
  await vi.waitFor(() => expect(one(testId)).not.toBeNull());
  await act(async () => one(testId)?.click());
  await vi.waitFor(() => expect(one('diary-saved')?.textContent).toBe('Noted.'));
}

beforeEach(async () => {
  const { IDBFactory } = await import('fake-indexeddb');
  vi.stubGlobal('indexedDB', new IDBFactory());
  await act(async () => render(<DiaryPage />, document.body));
});
afterEach(() => {
  act(() => render(null, document.body));
});

describe('the pain diary', () => {
  it('stores a choice at once, and asks where only if it hurts', async () => {
    expect(one('place-neck')).toBeNull();
    await choose('pain-2');
    await choose('place-neck');
    await vi.waitFor(async () =>
      expect(await kept()).toMatchObject([{ pain: 2, places: ['neck'], signs: [] }]),
    );
    await choose('pain-0');
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ pain: 0, places: [] }]));
  });

  it.each(RED_FLAGS)('says what to do about $id', async ({ id, urgency }) => {
    expect(one('signs-advice')).toBeNull();
    await choose(`sign-${id}`);
    const advice = one('signs-advice');
    expect(advice?.className).toContain(urgency);
    expect(advice?.querySelector('a[href="#doctor"]')).not.toBeNull();
  });

  it('stores a sign without claiming that nothing hurts', async () => {
    await choose('sign-chest_pain');
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ pain: null, signs: ['chest_pain'] }]));
    await act(async () => render(<PainOfDay day={TODAY} isToday />, document.body));
    await vi.waitFor(() => expect(one('pain-of-day')?.textContent).toMatch(/chest/i));
    expect(one('pain-of-day')?.textContent).not.toContain('Not at all');
  });

  it('shows the urgency of the most urgent sign', async () => {
    await choose('sign-night_pain');
    await choose('sign-chest_pain');
    expect(one('signs-advice')?.textContent).toContain('Call emergency services now');
  });

  it('appears in the history of the day', async () => {
    await choose('pain-1');
    await choose('place-middle');
    await vi.waitFor(async () => expect(await kept()).toMatchObject([{ places: ['middle'] }]));
    await act(async () => render(<PainOfDay day={TODAY} isToday />, document.body));
    await vi.waitFor(() => expect(one('pain-of-day')?.textContent).toBe('A little: middle of the back'));
  });
});
