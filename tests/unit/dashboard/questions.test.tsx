// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Questions } from '../../../src/dashboard/today/questions.tsx';
import { dayAt } from '../../../src/history-db/database.ts';
import { featureSpecsOf } from '../../../src/posture/estimator/features.ts';
import type { Questions as Asked, AskedMoment } from '../../../src/state/questions.ts';
import { FRAME } from '../posture/seated.ts';
import { UNSURE } from '../posture/unsure.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { setup, setupsOf } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** The storage, as the page sees it. */
const world = vi.hoisted(() => ({
  questions: { value: undefined as unknown },
  setups: { value: undefined as unknown },
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return {
    ...(await original<object>()),
    questionsItem: fakeStoredItem(world.questions),
    workplacesItem: fakeStoredItem(world.setups),
  };
});

const NOON_MS = new Date(2026, 2, 4, 12).getTime();
const look = { view: 'front' as const, features: featureSpecsOf('front').map(() => 0), plain: -9 };
const moment = (atMs: number, setupId: string | null): AskedMoment => {
  return {
    atMs,
    offLimit: 0.1,
    kind: 'slouch',
    pose: UNSURE,
    face: null,
    frame: FRAME,
    look,
    setup: setupId,
  };
};

const all = (testId: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`[data-testid="${testId}"]`),
];
const learned = () =>
  sentMessages().flatMap(({ name, data }) => (name === 'pageToBackground.addExample' ? [data] : []));

async function press(testId: string): Promise<void> {
  await act(async () => {
    all(testId)[0]?.click();
    await new Promise((resolve) => setImmediate(resolve));
  });
}

async function show(day = dayAt(NOON_MS)): Promise<void> {
  await act(async () => render(<Questions day={day} />, document.body));
}

beforeEach(() => {
  vi.clearAllMocks();
  const open = [moment(NOON_MS, 'first'), moment(NOON_MS + 3_600_000, 'gone')];
  world.questions.value = { version: 1, open, closed: [] } satisfies Asked;
  world.setups.value = setupsOf(setup());
});
afterEach(() => act(async () => render(null, document.body)));

it('asks about the moments of its day, each as a figure if its workplace is known', async () => {
  await show();
  expect(all('question')).toHaveLength(2);
  expect(document.querySelectorAll('.questions .posture-figure')).toHaveLength(1);
  await show('2026-03-05');
  expect(all('questions')).toEqual([]);
});

it('learns from yes and from no', async () => {
  await show();
  await press('question-yes');
  expect(learned()).toEqual([
    { atMs: NOON_MS, source: 'question', bad: true, kind: 'slouch', looks: [look], setup: 'first' },
  ]);
  expect(all('question')).toHaveLength(1);
  await press('question-no');
  expect(learned()[1]).toMatchObject({ bad: false, kind: null });
  expect(all('question')).toEqual([]);
  expect(all('question-told')[0]?.textContent).toContain('Plumbline learns from that');
  expect(world.questions.value).toMatchObject({ open: [], closed: [NOON_MS, NOON_MS + 3_600_000] });
});

it('takes an answer back: the question can be answered again', async () => {
  await show();
  const before = world.questions.value;
  await press('question-yes');
  await press('question-undo');
  expect(sentMessages().at(-1)).toEqual({ name: 'pageToBackground.undoExample', data: { atMs: NOON_MS } });
  expect(world.questions.value).toEqual(before);
  expect(all('question')).toHaveLength(2);
  expect(all('question-undo')).toEqual([]);
});

it("removes a question if the user isn't sure, and learns nothing", async () => {
  await show();
  await press('question-unsure');
  expect(learned()).toEqual([]);
  expect(all('question')).toHaveLength(1);
});

it('keeps a question whose answer could not be saved', async () => {
  await show();
  browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody is there.'));
  await press('question-yes');
  expect(all('question')).toHaveLength(2);
  expect(all('question-told')[0]?.textContent).toContain('Try again');
});
