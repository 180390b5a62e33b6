// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { chooseAdvice } from '../../../src/advice/choose-advice.ts';
import { offerExercises } from '../../../src/advice/choose-exercise.ts';
import { RED_FLAGS, urgencyOf } from '../../../src/advice/red-flags.ts';
import { programToday } from '../../../src/advice/strength/program.ts';
import { alertText } from '../../../src/background/alert/alert-text.ts';
import { suggestBreak } from '../../../src/background/remind/suggest-break.ts';
import { sendWeeklyReview } from '../../../src/background/remind/weekly-review.ts';
import { BreakPage } from '../../../src/dashboard/exercises/exercises-page.tsx';
import { GuidePage } from '../../../src/dashboard/guide/guide-page.tsx';
import { PlanLine } from '../../../src/dashboard/history/plan-chooser.tsx';
import { WeeklyReviewFold } from '../../../src/dashboard/history/weekly-review.tsx';
import { StrengthLine } from '../../../src/dashboard/today/strength-line.tsx';
import type { WarningSign } from '../../../src/history/diary.ts';
import { weekOf } from '../../../src/history/period.ts';
import type { WeeklyReview } from '../../../src/history/weekly-review.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import { COUNTS_BY_CAMERA } from '../../../src/state/exercise-choice.ts';
import { MESSAGES } from '../ui/fake-browser.ts';
import { liveHost, liveStatus, productState } from '../ui/made-up.ts';
import { evidence, seenIssue } from './fake-advice-context.ts';
import { input, note, PLAN, START } from './strength/made-up-days.ts';

/*
 * Every warning sign against everything that can offer an exercise. Each offer is also tried without a sign, so that
 * this test would notice if it looked in the wrong place.
 */

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
const notified = vi.hoisted(() => ({ message: '' }));
vi.mock('../../../src/platform/browser/notifications.ts', async (original) => ({
  ...(await original<object>()),
  async showNotification(_id: string, { message }: { readonly message: string }) {
    notified.message = message;
  },
}));
const stored = vi.hoisted(() => ({
  choice: { value: undefined as unknown },
  program: { value: undefined as unknown },
  signs: { value: undefined as unknown },
  plan: { value: null as unknown },
  memory: { value: { version: 1, habits: [], opinions: {}, shownOn: {} } as unknown },
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return {
    ...(await original<object>()),
    exerciseChoiceItem: fakeStoredItem(stored.choice),
    strengthProgramItem: fakeStoredItem(stored.program),
    standingSignsItem: fakeStoredItem(stored.signs),
    ifThenPlanItem: fakeStoredItem(stored.plan),
    adviceMemoryItem: fakeStoredItem(stored.memory),
  };
});
vi.mock('../../../src/history-db/read-review.ts', () => ({
  readWeeklyReview: async () => ({ week: { from: '2025-12-29', to: '2026-01-04' }, review: LAST_WEEK }),
}));
vi.mock('../../../src/dashboard/shared/use-history.ts', () => ({
  useHistory: () => ({
    value: { week: { from: '2025-12-29', to: '2026-01-04' }, review: LAST_WEEK },
    failed: false,
  }),
}));
vi.mock('../../../src/history-db/exercise-history.ts', () => ({
  readExerciseHistory: async () => ({ exercises: [], diary: [] }),
  keepExercise: async () => {},
}));

type Signs = readonly WarningSign[];
const contextWith = (signs: Signs) =>
  evidence({ signs, seen: ISSUE_KINDS.map((issue) => seenIssue(issue, { todayMs: 3_600_000 })) });

function programWith(signs: Signs): number {
  const days = [
    input({ signs }),
    input({ signs, diary: [note(START, 3)] }),
    input({ signs, plan: { ...PLAN, returnFrom: START } }),
    input({ signs, plan: { ...PLAN, maintenance: true } }),
    input({ signs, today: '2026-01-07', diary: [note(START, 3), note('2026-01-07', 1)] }),
  ].map(programToday);
  return days.reduce(
    (sum, { state, session, left, offersReturn }) =>
      sum + session.length + left.length + (offersReturn ? 1 : 0) + (state === 'open' ? 1 : 0),
    0,
  );
}

const OFFERS =
  '[data-testid^="start-"], [data-testid^="strength"], [data-testid="take-break"], [data-testid="for-you"], [data-testid="read-more"], a[href^="#break"]';

async function offersOf(page: (signs: Signs) => ComponentChild, signs: Signs): Promise<number> {
  stored.choice.value = COUNTS_BY_CAMERA;
  stored.program.value = { version: 1, plan: PLAN };
  stored.signs.value = { signs, day: signs.length === 0 ? null : START };
  await act(async () => render(page(signs), document.body));
  await act(async () => {});
  return document.querySelectorAll(OFFERS).length;
}

const productWith = (signs: Signs) =>
  productState({
    signs: { signs: [...signs], day: signs.length === 0 ? null : START },
    evidence: contextWith(signs),
    live: liveStatus(liveHost('good'), { nextBreak: { kind: 'long', atMs: 200_000 } }),
  });

/** Texts that ask for a movement. */
const MOVES = Object.entries(MESSAGES)
  .filter(([key]) =>
    /^(nudge_\w+_\d|break_(long|micro)_text|review_next_|plan_action_|upright_text)/.test(key),
  )
  .map(([, { message }]) => message.split('$')[0]?.slice(0, 20) ?? '');
const asksToMove = (words: string) => MOVES.some((start) => start !== '' && words.includes(start));

async function breakWith(signs: Signs): Promise<number> {
  stored.signs.value = { signs, day: null };
  let asked = 0;
  for (const kind of ['long', 'micro'] as const) {
    await suggestBreak({ kind, seatedMinutes: 50 });
    if (asksToMove(notified.message)) asked++;
  }
  return asked;
}

function alertWith(signs: Signs): number {
  const alert = { atMs: 60_000, sinceMs: 0, severity: 1, headForwardCm: null };
  return ISSUE_KINDS.filter((issue) =>
    asksToMove(alertText({ ...alert, issue }, alert.atMs, 0, urgencyOf(signs)).title),
  ).length;
}

const LAST_WEEK: WeeklyReview = {
  better: null,
  strength: { kind: 'upright', share: 0.6 },
  next: { kind: 'movement' },
};

async function wordsOf(page: ComponentChild, signs: Signs): Promise<string> {
  stored.plan.value = { version: 1, cue: 'lunch', action: 'exercise', ownCue: '', ownAction: '' };
  await offersOf(() => page, signs);
  return document.body.textContent ?? '';
}

/** The review appears once the signs have been read. */
async function reviewWith(signs: Signs): Promise<number> {
  await wordsOf(<WeeklyReviewFold period={weekOf('2026-03-02', 0)} isNow />, signs);
  await vi.waitFor(() => expect(document.querySelector('[data-testid="review"]')).not.toBeNull());
  return asksToMove(document.body.textContent ?? '') ? 1 : 0;
}

async function notifiedReviewWith(signs: Signs): Promise<number> {
  stored.signs.value = { signs, day: null };
  notified.message = '';
  await sendWeeklyReview(Date.UTC(2026, 0, 6));
  expect(notified.message).not.toBe('');
  return asksToMove(notified.message) ? 1 : 0;
}

const EVERY_OFFER: readonly (readonly [string, (signs: Signs) => number | Promise<number>])[] = [
  ['tips', (signs) => chooseAdvice(contextWith(signs), 0, 5).length],
  ['the list of exercises', (signs) => offerExercises(contextWith(signs), []).exercises.length],
  ['the strength program', programWith],
  ['the page of exercises', (signs) => offersOf(() => <BreakPage product={productWith(signs)} />, signs)],
  [
    'the line on the page of today',
    (signs) => offersOf(() => <StrengthLine today={START} history={{ exercises: [], diary: [] }} />, signs),
  ],
  ['the guide', (signs) => offersOf(() => <GuidePage product={productWith(signs)} />, signs)],
  ['the popup', (signs) => offersOf(() => <Popup product={productWith(signs)} />, signs)],
  ['the weekly review and its plan', reviewWith],
  ['the notification of the weekly review', notifiedReviewWith],
  ['the plan on the page of today', async (signs) => Number(asksToMove(await wordsOf(<PlanLine />, signs)))],
  ['a suggested break', breakWith],
  ['the tip of an alert', alertWith],
];

afterEach(async () => {
  await act(async () => render(null, document.body));
});

describe.each(EVERY_OFFER)('%s', (_name, countOffers) => {
  it('offers something while no warning sign stands', async () => {
    expect(await countOffers([])).toBeGreaterThan(0);
  });

  it.each(RED_FLAGS.map(({ id }) => id))('offers no exercise with %s', async (sign) => {
    expect(await countOffers([sign])).toBe(0);
  });
});
