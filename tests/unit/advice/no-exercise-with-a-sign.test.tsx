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
import { BreakPage } from '../../../src/dashboard/exercises/exercises-page.tsx';
import { GuidePage } from '../../../src/dashboard/guide/guide-page.tsx';
import { PlanLine } from '../../../src/dashboard/history/plan-chooser.tsx';
import { StrengthLine } from '../../../src/dashboard/today/strength-line.tsx';
import type { WarningSign } from '../../../src/history/diary.ts';
import type { WeeklyReview } from '../../../src/history/weekly-review.ts';
import { Popup } from '../../../src/popup/popup.tsx';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import { COUNTS_BY_CAMERA } from '../../../src/state/exercise-choice.ts';
import { reviewText } from '../../../src/state/review-text.ts';
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
  ifThenPlan: {
    value: { version: 1, cue: 'lunch', action: 'exercise', ownCue: '', ownAction: '' } as unknown,
  },
  memory: { value: { version: 1, habits: [], opinions: {}, shownOn: {} } as unknown },
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return {
    ...(await original<object>()),
    exerciseChoiceItem: fakeStoredItem(stored.choice),
    strengthProgramItem: fakeStoredItem(stored.program),
    standingSignsItem: fakeStoredItem(stored.signs),
    ifThenPlanItem: fakeStoredItem(stored.ifThenPlan),
    adviceMemoryItem: fakeStoredItem(stored.memory),
  };
});
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
  '[data-testid^="start-"], [data-testid^="strength"], [data-testid="stretch-now"], [data-testid="for-you"], [data-testid="read-more"], [data-testid="plan-line"], a[href^="#break"]';

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
    live: liveStatus(liveHost('good'), { seatedMs: 3_600_000 }),
  });

/** Texts that ask for a movement. */
const MOVES = Object.entries(MESSAGES)
  .filter(([key]) => /^(nudge_|review_next_|upright_text|break_(long|micro)_text)/.test(key))
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
  const alert = { atMs: 60_000, sinceMs: 0, headForwardCm: null, byDeg: null };
  return ISSUE_KINDS.filter((issue) =>
    asksToMove(alertText({ ...alert, severity: 1, issue }, 0, urgencyOf(signs)).title),
  ).length;
}

const REVIEW = {
  better: null,
  strength: { kind: 'upright', share: 0.8 },
  next: { kind: 'movement' },
} as const satisfies WeeklyReview;

const EVERY_OFFER: readonly (readonly [string, (signs: Signs) => number | Promise<number>])[] = [
  ['tips', (signs) => chooseAdvice(contextWith(signs), 0, 5).length],
  ['the list of exercises', (signs) => offerExercises(contextWith(signs), []).exercises.length],
  ['the strength program', programWith],
  ['the page of exercises', (signs) => offersOf(() => <BreakPage product={productWith(signs)} />, signs)],
  ['the line on the page of today', (signs) => offersOf(() => <StrengthLine today={START} />, signs)],
  ['the guide', (signs) => offersOf(() => <GuidePage product={productWith(signs)} />, signs)],
  ['the popup', (signs) => offersOf(() => <Popup product={productWith(signs)} />, signs)],
  ['a suggested break', breakWith],
  ['the tip of an alert', alertWith],
  ['the weekly review', (signs) => Number(asksToMove(reviewText(REVIEW, urgencyOf(signs)).next))],
  ['the line with the user’s plan', (signs) => offersOf(() => <PlanLine />, signs)],
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
