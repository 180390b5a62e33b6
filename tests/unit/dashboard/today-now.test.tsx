// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NEWS } from '../../../src/dashboard/settings/news.ts';
import { ExercisesRow } from '../../../src/dashboard/today/exercises-row.tsx';
import { LiveFigure } from '../../../src/dashboard/today/live-figure.tsx';
import { NextBreakRow } from '../../../src/dashboard/today/next-break.tsx';
import { TodayBanner } from '../../../src/dashboard/today/today-banner.tsx';
import type { DiaryRecord } from '../../../src/history/diary.ts';
import type { ExerciseRecord } from '../../../src/history/exercise-record.ts';
import { judgeNudges } from '../../../src/history/nudge-quality.ts';
import { dayAt } from '../../../src/history-db/database.ts';
import { NO_CHECK_IN } from '../../../src/state/check-in.ts';
import { NO_SIGNS } from '../../../src/state/standing-signs-schema.ts';
import { liveHost, liveStatus, productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const NOON_MS = new Date(2026, 2, 4, 12).getTime();
const TODAY = dayAt(NOON_MS);
const world = vi.hoisted(() => ({
  notes: [] as unknown,
  quality: null as unknown,
  questions: { value: null as unknown },
  answer: { value: { answeredOn: null } as unknown },
  signs: { value: null as unknown },
  closedOn: { value: null as unknown },
  checkIn: { value: null as unknown },
  newsSeen: { value: null as unknown },
  exercises: [] as ExerciseRecord[],
}));
vi.mock('../../../src/dashboard/shared/use-history.ts', () => ({
  useHistory: (read: { toString(): string }) => ({
    value: /readDiary/.test(read.toString()) ? world.notes : world.quality,
    failed: false,
  }),
}));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return {
    ...(await original<object>()),
    questionsItem: fakeStoredItem(world.questions),
    risingPainItem: fakeStoredItem(world.answer),
    standingSignsItem: fakeStoredItem(world.signs),
    qualityOfferClosedItem: fakeStoredItem(world.closedOn),
    checkInItem: fakeStoredItem(world.checkIn),
    newsSeenItem: fakeStoredItem(world.newsSeen),
  };
});

async function show(page: ComponentChild): Promise<string> {
  await act(async () => render(page, document.body));
  // What is stored comes a little later.
  await act(() => new Promise<void>((resolve) => setImmediate(resolve)));
  return document.body.textContent ?? '';
}

beforeEach(() => {
  world.notes = [];
  world.quality = null;
  world.questions.value = { version: 1, open: [], closed: [] };
  world.signs.value = NO_SIGNS;
  // Calibrated just now, so it is too early for the check-in.
  world.checkIn.value = { ...NO_CHECK_IN, sinceMs: Date.now() };
  world.newsSeen.value = NEWS[0]?.version;
});
afterEach(() => act(async () => render(null, document.body)));

describe('the banner of today', () => {
  const pain = (day: string, level: 1 | 2 | 3): DiaryRecord => ({
    day,
    pain: level,
    places: [],
    signs: [],
    notedAtMs: 0,
  });

  it('asks about no moment before the page has the questions', async () => {
    world.questions.value = { version: 1, open: [{ atMs: NOON_MS }], closed: [] };
    expect(await show(<TodayBanner product={productState()} today={TODAY} asks={false} />)).toBe('');
  });

  it('is empty if there is nothing to ask', async () => {
    expect(await show(<TodayBanner product={productState()} today={TODAY} asks />)).toBe('');
  });

  it('asks one thing at a time: pain first, then nudges that do not help, then questions', async () => {
    world.questions.value = { version: 1, open: [{ atMs: NOON_MS }, { atMs: NOON_MS + 1 }], closed: [] };
    expect(await show(<TodayBanner product={productState()} today={TODAY} asks />)).toContain(
      'isn’t sure about 2 moments',
    );
    world.quality = judgeNudges([{ nudges: 20, corrected: 1, fine: 0 }]);
    await show(null);
    const offer = await show(<TodayBanner product={productState()} today={TODAY} asks />);
    expect(offer).toContain('Nudges aren’t helping');
    expect(offer).not.toContain('isn’t sure');
    world.notes = [pain('2026-03-02', 1), pain('2026-03-03', 2), pain(TODAY, 3)];
    await show(null);
    const question = await show(<TodayBanner product={productState()} today={TODAY} asks />);
    expect(question).toContain('Your pain has increased');
    expect(question).not.toContain('Nudges aren’t helping');
  });
});

describe('the check-in in the same place', () => {
  const asked = () => {
    world.questions.value = { version: 1, open: [{ atMs: NOON_MS }], closed: [] };
    world.checkIn.value = { ...NO_CHECK_IN, sinceMs: 0 };
  };

  it('comes before questions', async () => {
    asked();
    const banner = await show(<TodayBanner product={productState()} today={TODAY} asks />);
    expect(banner).toContain('How do the nudges feel');
    expect(banner).not.toContain('isn’t sure');
  });

  it('waits, as all but rising pain, while a warning sign stands', async () => {
    asked();
    const signs = { signs: ['fever' as const], day: TODAY };
    expect(await show(<TodayBanner asks product={productState({ signs })} today={TODAY} />)).toBe('');
  });
});

describe('the live figure', () => {
  const minutes = (ms: number) => ({ atMs: 1_000_000 + ms, sinceMs: 1_000_000 });

  it('says what is seen, and for how many minutes', async () => {
    const upright = liveStatus(liveHost('good'), minutes(8 * 60_000 + 59_000));
    expect(await show(<LiveFigure product={productState({ live: upright })} />)).toBe(
      'Right nowUpright for 9 min',
    );
    const slouch = liveHost('bad', 'forward_head');
    const product = productState({ host: slouch, live: liveStatus(slouch, minutes(20_000)) });
    expect(await show(<LiveFigure product={product} />)).toBe('Right nowHead forward');
    expect(document.querySelector('.posture-slouch')).not.toBeNull();
  });

  it('keeps its place while the camera is off: dashed, with the state in words', async () => {
    const product = productState({
      session: { version: 1, phase: 'off' },
      live: liveStatus(liveHost('good')),
    });
    expect(await show(<LiveFigure product={product} />)).toBe('Right nowOff');
    expect(document.querySelector('.posture-quiet')).not.toBeNull();
  });
});

describe('the next break', () => {
  const live = liveStatus(liveHost('good'), { atMs: 0, nextBreak: { kind: 'long', atMs: 18 * 60_000 } });

  it('is due in some minutes, and can be taken now', async () => {
    expect(await show(<NextBreakRow product={productState({ live })} />)).toContain('in 18 min');
    expect(document.querySelector('a[href="#break"]')?.textContent).toBe('Get up now');
  });

  it('leads to no exercise while a warning sign stands', async () => {
    const signs = { signs: ['fever' as const], day: TODAY };
    await show(<NextBreakRow product={productState({ live, signs })} />);
    expect(document.querySelector('a')).toBeNull();
  });
});

describe('the exercises of the day', () => {
  const done = (id: string, day: string = TODAY): ExerciseRecord => ({
    ...{ atMs: NOON_MS, day, id, repeats: 6, counted: true },
    ...{ sets: 1, level: null, feeling: null },
  });

  it('are counted and named, with the way to all that was done', async () => {
    world.exercises = [done('hug'), done('neck_side_bend'), done('hug'), done('head_turn', '2026-03-03')];
    const words = await show(<ExercisesRow day={TODAY} done={{ exercises: world.exercises, diary: [] }} />);
    expect(words).toBe('Exercises Ear to shoulder, Hug yourself3');
    expect(document.querySelector('a')?.getAttribute('href')).toBe('#break');
  });

  it('are left out of a day without', async () => {
    world.exercises = [done('hug', '2026-03-03')];
    expect(await show(<ExercisesRow day={TODAY} done={{ exercises: world.exercises, diary: [] }} />)).toBe(
      '',
    );
  });
});
