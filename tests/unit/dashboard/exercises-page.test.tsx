// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakPage } from '../../../src/dashboard/exercises/exercises-page.tsx';
import type { DiaryRecord } from '../../../src/history/diary.ts';
import type { ExerciseRecord } from '../../../src/history/exercise-record.ts';
import { addDays } from '../../../src/history/local-day.ts';
import { dayAt } from '../../../src/history-db/database.ts';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { COUNTS_BY_CAMERA, type ExerciseChoice } from '../../../src/state/exercise-choice.ts';
import { NO_PROGRAM, type StrengthProgram } from '../../../src/state/strength-program.ts';
import { drawExercise, type ExercisePose } from '../../../src/ui/figure/exercise-figure-shape.ts';
import { exerciseEnds } from '../../../src/ui/figure/exercise-poses.ts';
import { evidence, seenIssue } from '../advice/fake-advice-context.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { day, liveHost, liveStatus, productState } from '../ui/made-up.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** The storage, as the page sees it. */
const world = vi.hoisted(() => ({ value: undefined as unknown }));
const program = vi.hoisted(() => ({ value: undefined as unknown }));
const history = vi.hoisted(() => ({ exercises: [] as unknown[], diary: [] as unknown[], isFull: false }));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return {
    ...(await original<object>()),
    exerciseChoiceItem: fakeStoredItem(world),
    strengthProgramItem: fakeStoredItem(program),
  };
});
/** The history, in memory. */
vi.mock('../../../src/history-db/exercise-history.ts', () => ({
  readExerciseHistory: async () => ({ exercises: [...history.exercises], diary: [...history.diary] }),
  async keepExercise(record: ExerciseRecord) {
    if (history.isFull) throw new Error('No room.');
    history.exercises = [...records().filter(({ atMs }) => atMs !== record.atMs), record];
  },
}));

const records = () => history.exercises as readonly ExerciseRecord[];

function find(testId: string): HTMLElement | null {
  return document.querySelector(`[data-testid="${testId}"]`);
}

async function elapse(ms = 0): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

async function press(testId: string): Promise<void> {
  await act(async () => find(testId)?.click());
  await elapse();
}

async function setVisibility(state: DocumentVisibilityState): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

async function see(pose: Pose, forMs: number): Promise<void> {
  const observation: Observation = { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 };
  for (let ms = 0; ms < forMs; ms += 200) {
    await elapse(200);
    await act(async () => session.observe(observation));
  }
}

interface Stored extends Partial<ExerciseChoice> {
  readonly plan?: StrengthProgram['plan'];
  readonly exercises?: readonly ExerciseRecord[];
  readonly diary?: readonly DiaryRecord[];
  readonly facts?: Parameters<typeof productState>[0];
}

async function show({
  plan = null,
  exercises = [],
  diary = [],
  facts = {},
  ...choice
}: Stored = {}): Promise<void> {
  world.value = { ...COUNTS_BY_CAMERA, ...choice };
  program.value = { ...NO_PROGRAM, plan };
  Object.assign(history, { exercises: [...exercises], diary: [...diary], isFull: false });
  const nextBreak = { kind: 'micro', atMs: 0 } as const;
  const product = productState({
    host: liveHost('good'),
    live: liveStatus(liveHost('good'), { nextBreak }),
    ...facts,
  });
  await act(async () =>
    render(<BreakPage product={{ ...product, complete: signal(true) }} />, document.body),
  );
  await elapse();
}

const told = () => find('stretch-told')?.textContent ?? '';
/** Lets time pass in small steps: the page is redrawn after each. */
async function watch(ms: number): Promise<void> {
  for (let passedMs = 0; passedMs < ms; passedMs += 100) await elapse(100);
}

/** Whether the drawing of the running exercise has exactly this pose. */
function draws(pose: ExercisePose): boolean {
  const html = find('stretch-session')?.querySelector('.stretch-figure')?.innerHTML ?? '';
  const { body, legs, headPlace } = drawExercise(pose);
  return [body, legs, headPlace].every((part) => html.includes(part));
}
const logged = () => records().map(({ id }) => id);

beforeEach(() => {
  // No test crosses midnight.
  vi.useFakeTimers({ now: new Date().setHours(12, 0, 0, 0) });
  vi.clearAllMocks();
  Object.assign(world, { problem: null, camerasOn: 0 });
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('the exercise that is offered first', () => {
  it('says how long the problem lasted as Today does, however long ago the rest was summarized', async () => {
    const seen = ISSUE_KINDS.map((issue) => seenIssue(issue, issue === 'slouch' ? { todayMs: 120_000 } : {}));
    await show({ facts: { evidence: evidence({ seen }), today: day({ good: 600_000, slouch: 170_000 }) } });
    expect(find('first-stretch')?.textContent).toContain('Your back was rounded for 3 min today.');
  });
});

describe('an exercise by the clock', () => {
  it('is guided to its end, and logged', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    await elapse(8000);
    expect(told()).toContain('Hold, and keep breathing. To your left.');
    const left = () => Number.parseInt(find('hold-left')?.textContent ?? '', 10);
    const before = left();
    await elapse(5000);
    expect(before - left()).toBe(5);
    await elapse(160_000);
    expect(find('stretch-done-panel')?.textContent).toContain(
      'FinishedLook over your shoulder: 3 min with the timer.',
    );
    // Six times 3 s into it, 20 s and 2.5 s back, seen to a fifth of a second. The lead-in is none of it.
    expect(records()).toMatchObject([{ id: 'head_turn', repeats: 0, counted: false }]);
    expect(Math.abs((records()[0]?.timedMs ?? 0) - 153_000)).toBeLessThanOrEqual(200);
    expect(session.on).toBe(0);
  });

  it('tells at its end how often lately, that the timer for moving starts over, and how to go on', async () => {
    const today = dayAt(Date.now());
    const record = { atMs: 1, id: 'hug', repeats: 0, sets: 1, level: null, feeling: null, counted: false };
    await show({
      withCamera: false,
      exercises: [
        { ...record, day: addDays(today, -9) },
        { ...record, atMs: 2, day: addDays(today, -2) },
      ],
    });
    await press('start-head_turn');
    await elapse(170_000);
    const panel = find('stretch-done-panel');
    expect(find('exercise-tally')?.textContent).toContain(
      'Exercises today1Days with exercises, last seven2 of 7',
    );
    const dots = [...(find('day-dots')?.children ?? [])].map((dot) => dot.textContent?.split(': ')[1]);
    expect(dots.map((words) => words === 'exercises done')).toEqual([
      false,
      false,
      false,
      false,
      true,
      false,
      true,
    ]);
    expect(panel?.textContent).toContain('Keeps your neck moving freely');
    expect(panel?.textContent).toContain('Your timer for moving starts over.');
    expect(panel?.querySelector('.stretch-figure')).not.toBeNull();
    expect(panel?.querySelector('a.button')?.getAttribute('href')).toBe('#today');
  });

  it('begins with a lead-in that the ring counts down, and has none after a pause', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    expect(told()).toContain('Get ready');
    const countdown = () => find('lead-in')?.textContent;
    const counted = [countdown()];
    for (let second = 1; second <= 3; second++) {
      await elapse(1000);
      counted.push(countdown());
    }
    expect(counted).toEqual(['3', '2', '1', undefined]);
    expect(find('count')?.textContent).toBe('0 of 6');
    await press('stretch-pause');
    await press('stretch-pause');
    await elapse(200);
    expect(find('lead-in')).toBeNull();
    expect(told()).toContain('Move into it slowly');
  });

  it('is drawn as the words say: at the start, on the way, held, and back', async () => {
    const { from, to } = exerciseEnds('knee_lift', 'left');
    const drawn = () => (draws(to) ? 'end' : draws(from) ? 'start' : 'between');
    await show({ withCamera: false });
    await press('start-knee_lift');
    await watch(2500);
    expect([told(), drawn()]).toEqual([expect.stringContaining('Get ready'), 'start']);
    await watch(2000);
    expect([told(), drawn()]).toEqual([expect.stringContaining('Move into it slowly'), 'between']);
    await press('stretch-pause');
    await watch(10_000);
    await press('stretch-pause');
    await watch(1200);
    expect([told(), drawn()]).toEqual([expect.stringContaining('Move into it slowly'), 'between']);
    for (let heldMs = 0; heldMs < 1600; heldMs += 400) {
      await watch(400);
      expect([told(), drawn()]).toEqual([expect.stringContaining('Hold, and keep'), 'end']);
    }
    await watch(1400);
    expect([told(), drawn()]).toEqual([expect.stringContaining('Slowly come back'), 'between']);
  });

  it('is drawn without motion where each phase leads, if the user wants less of it', async () => {
    vi.stubGlobal('matchMedia', () => ({ matches: true }));
    const { from, to } = exerciseEnds('neck_side_bend', 'left');
    await show({ withCamera: false });
    await press('start-neck_side_bend');
    expect([draws(from), draws(to)]).toEqual([true, false]);
    await elapse(3200);
    expect(told()).toContain('Move into it slowly');
    expect([draws(from), draws(to)]).toEqual([false, true]);
    await elapse(23_200);
    expect(told()).toContain('Slowly come back');
    expect([draws(from), draws(to)]).toEqual([true, false]);
  });

  it('names the side of arms and legs as such, not as a way to turn', async () => {
    await show({ withCamera: false });
    await press('start-knee_lift');
    for (let second = 0; second < 4; second++) await elapse(1000);
    expect(told()).toContain('Left side.');
    expect(told()).not.toContain('To your');
  });

  it('can be stopped, which is neither praised nor logged, and leads on', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    expect(find('stretch-stop')?.textContent).toBe('Stop');
    await press('stretch-stop');
    const stopped = find('stretch-stopped-panel');
    expect(stopped?.textContent).toContain(
      'Stopped earlyLook over your shoulder: 0 s with the timer. Without counted repeats, it isn’t added to your list.',
    );
    expect(document.activeElement?.textContent).toBe('Stopped early');
    expect(document.body.textContent).not.toContain('Well done');
    expect(logged()).toEqual([]);
    await press('stretch-next');
    expect(find('stretch-session')).not.toBeNull();
    await press('stretch-back');
    expect(find('first-stretch')).not.toBeNull();
  });

  it('can be marked as done once there was time for it, without pauses', async () => {
    await show({ withCamera: false });
    await press('start-hug');
    await elapse(20_000);
    await press('stretch-pause');
    await elapse(60_000);
    expect(find('stretch-done')).toBeNull();
    await press('stretch-pause');
    await elapse(11_000);
    await press('stretch-done');
    expect(find('stretch-done-panel')?.textContent).toContain('FinishedHug yourself: 28 s with the timer.');
    expect(records()).toMatchObject([{ id: 'hug', repeats: 0, counted: false }]);
    // 31 s less the lead-in.
    expect(Math.abs((records()[0]?.timedMs ?? 0) - 28_000)).toBeLessThanOrEqual(400);
  });

  it('is paused by the user until the user goes on, also if the page was hidden meanwhile', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    await elapse(8000);
    expect(find('stretch-pause')?.textContent).toBe('Pause exercise');
    await press('stretch-pause');
    expect(find('stretch-pause')?.textContent).toBe('Resume exercise');
    expect(told()).toContain('Paused');
    await setVisibility('hidden');
    await setVisibility('visible');
    await elapse(200_000);
    expect(told()).toContain('Paused');
    await press('stretch-pause');
    expect(told()).toContain('Hold, and');
  });

  it('stops while the page is hidden', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    await elapse(8000);
    await setVisibility('hidden');
    await elapse(120_000);
    expect(find('stretch-done-panel')).toBeNull();
    await setVisibility('visible');
    await elapse(200);
    expect(told()).toContain('Hold, and');
  });
});

describe('an exercise in front of the camera', () => {
  it('is counted when it is seen, with each side named; its camera is off at the end', async () => {
    await show();
    await press('start-neck_side_bend');
    expect(session.on).toBe(1);
    expect(find('lead-in')).toBeNull();
    expect(told()).toContain('hold still');
    for (const side of [-1, 1, -1, 1, -1, 1]) {
      await see(sit(), 3000);
      expect(told()).toContain(side < 0 ? 'To your left.' : 'To your right.');
      await see(sit({ headTiltDeg: side * 30 }), 21_500);
    }
    expect(find('stretch-done-panel')).not.toBeNull();
    expect(session.on).toBe(0);
    expect(logged()).toEqual(['neck_side_bend']);
  });

  it('is drawn in the end pose of the side that the camera sees held', async () => {
    const { from, to } = exerciseEnds('neck_side_bend', 'right');
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 1000);
    expect([told(), draws(from)]).toEqual([expect.stringContaining('hold still'), true]);
    await see(sit(), 2000);
    await see(sit({ headTiltDeg: 30 }), 2000);
    expect([told(), draws(to)]).toEqual([expect.stringContaining('Hold, and keep'), true]);
  });

  it('says a side when it is next, not while coming back from the other', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    expect(told()).toContain('Slowly come back.');
    expect(told()).not.toContain('To your');
    await see(sit(), 1000);
    expect(told()).toContain('To your right.');
  });

  it('points to the side that is next, and says gently if it is the other one', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await see(sit(), 1000);
    // The side is the first that is read out: the rest is as before.
    expect(told()).toMatch(/^→To your right\. Move into it slowly\./);
    await see(sit({ headTiltDeg: -30 }), 1000);
    expect(told()).toMatch(/^→Now the other side\. To your right\./);
    expect(document.querySelector('.held-up')).toBeNull();
    await see(sit(), 1000);
    await see(sit({ headTiltDeg: 30 }), 21_500);
    await see(sit(), 1000);
    expect(told()).toMatch(/^←To your left\./);
  });

  it('ended by the user, tells what was counted without praise, and saves no more than that', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await press('stretch-done');
    const panel = find('stretch-done-panel')?.textContent;
    expect(panel).toContain('1 of 6 doneEar to shoulder');
    expect(panel).not.toContain('Finished');
    expect(panel).not.toContain('Well done');
    expect(records()).toMatchObject([{ id: 'neck_side_bend', repeats: 1, counted: true }]);
  });

  it('stopped after something was counted, keeps the count and says so', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await press('stretch-stop');
    expect(find('stretch-stopped-panel')).toBeNull();
    const panel = find('stretch-done-panel')?.textContent;
    expect(panel).toContain('1 of 6 doneEar to shoulder: 1 time');
    expect(panel).toContain('Saved with this count.');
    expect(panel).toContain('Exercises today1');
    expect(records()).toMatchObject([{ id: 'neck_side_bend', repeats: 1, counted: true }]);
  });

  it('stopped before anything was counted, is not kept', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await press('stretch-stop');
    expect(find('stretch-stopped-panel')?.textContent).toContain('0 of 6. Without counted repeats');
    expect(logged()).toEqual([]);
  });

  it('stopped in the rest of a part, keeps the part', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await press('stretch-done');
    await press('stretch-rest');
    await press('without-camera');
    await elapse(13_000);
    await press('stretch-stop');
    expect(find('stretch-done-panel')?.textContent).toContain('1 of 6 done');
    expect(records()).toMatchObject([{ repeats: 1, counted: true }]);
  });

  it('ended by the user before anything was counted, is saved and told without a count', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 31_000);
    await press('stretch-done');
    expect(find('stretch-done-panel')?.textContent).toContain(
      'FinishedEar to shoulder: done, not counted, in 31 s.',
    );
    expect(records()).toMatchObject([{ id: 'neck_side_bend', repeats: 0, counted: false }]);
    expect(records()[0]).not.toHaveProperty('timedMs');
  });

  it('keeps the part that was counted if the rest goes by the clock', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await press('stretch-done');
    await press('stretch-rest');
    await press('without-camera');
    await elapse(160_000);
    expect(find('stretch-done-panel')?.textContent).toContain(
      'Ear to shoulder: 1 time, 3 min with the timer.',
    );
    expect(records()).toMatchObject([{ repeats: 1, counted: true }]);
  });

  it('ended with a part, offers the rest, and keeps both as one', async () => {
    await show();
    await press('start-neck_side_bend');
    await see(sit(), 3000);
    await see(sit({ headTiltDeg: -30 }), 21_500);
    await press('stretch-done');
    await press('stretch-rest');
    expect(find('stretch-session')?.textContent).toContain('1 of 6');
    await see(sit(), 3000);
    // The left one is done: the rest begins with the right.
    expect(told()).toContain('To your right.');
    for (const side of [1, -1, 1, -1, 1]) {
      await see(sit(), 1000);
      await see(sit({ headTiltDeg: side * 30 }), 21_500);
    }
    expect(find('stretch-done-panel')?.textContent).toContain('Well doneEar to shoulder: 6 times, in 2 min.');
    expect(find('stretch-rest')).toBeNull();
    expect(records()).toMatchObject([{ id: 'neck_side_bend', repeats: 6, counted: true }]);
  });

  it('keeps alerts away while it lasts, and counts as a change of position', async () => {
    await show();
    await press('start-neck_side_bend');
    const silences = () => sentMessages().filter(({ name }) => name === 'pageToHost.stretching');
    expect(silences().at(-1)?.data).toEqual({ forMs: 30_000, activity: 'exercising' });
    await elapse(31_000);
    expect(silences()).toHaveLength(2);
    await press('stretch-done');
    expect(silences().at(-1)?.data).toEqual({ forMs: 0, activity: 'exercising' });
    expect(sentMessages().map(({ name }) => name)).toContain('pageToHost.stretched');
  });

  it('turns the camera off when it is stopped, and when the page is hidden', async () => {
    await show();
    await press('start-neck_side_bend');
    await setVisibility('hidden');
    expect(session.on).toBe(0);
    await setVisibility('visible');
    expect(session.on).toBe(1);
    await press('stretch-stop');
    expect(session.on).toBe(0);
  });

  it('shows how to lift a block, and continues by itself once it is lifted', async () => {
    const permission = Object.assign(new EventTarget(), { state: 'denied' });
    vi.stubGlobal('navigator', { permissions: { query: async () => permission } });
    session.problem = 'permission_denied';
    await show();
    await press('start-neck_side_bend');
    expect(document.querySelector('.blocked-sign')?.getAttribute('aria-label')).toContain('crossed-out');
    session.problem = null;
    permission.state = 'granted';
    await act(async () => {
      permission.dispatchEvent(new Event('change'));
    });
    expect(session.on).toBe(1);
    vi.unstubAllGlobals();
  });

  it('continues by the clock if the camera cannot be opened', async () => {
    session.problem = 'permission_denied';
    await show();
    await press('start-neck_side_bend');
    expect(document.querySelector('[role="alert"]')?.textContent).not.toMatch(/\[|undefined/);
    await press('without-camera');
    expect(document.querySelector('[role="alert"]')).toBeNull();
    expect(told()).toContain('Get ready');
  });

  it('opens no camera for an exercise that it cannot count', async () => {
    await show();
    await press('start-hug');
    expect(session.on).toBe(0);
    expect(told()).toContain('Get ready');
  });
});

describe('the list', () => {
  it('offers no exercise while a warning sign stands', async () => {
    const signs = { signs: ['chest_pain' as const], day: '2026-11-28' };
    await act(async () => render(<BreakPage product={productState({ signs })} />, document.body));
    await elapse();
    expect(document.querySelector('[data-testid^="start-"]')).toBeNull();
    expect(document.querySelector('main h1')?.textContent).toBe('Exercises');
  });

  it('has every exercise of a part of the body, also the one that fits best', async () => {
    await show();
    const title = find('first-stretch')?.querySelector('h2')?.textContent ?? '';
    await press('area-neck');
    const cards = [...document.querySelectorAll('.stretch-card h3')].map((each) => each.textContent);
    expect(title).toBe('Ear to shoulder');
    expect(cards).toContain(title);
    expect(cards).not.toContain('Hug yourself');
    await press('start-first');
    expect(document.querySelector('h1')?.textContent).toBe(title);
  });

  it('stays in its order when something was done; what is offered first changes', async () => {
    const seen = () => ({
      first: find('first-stretch')?.querySelector('h2')?.textContent,
      cards: [...document.querySelectorAll('.stretch-card h3')].map((each) => each.textContent),
    });
    await show();
    const before = seen();
    await act(async () => render(null, document.body));
    const done = { day: dayAt(Date.now()), repeats: 6, sets: 1, level: null, feeling: null, counted: true };
    await show({ exercises: [{ ...done, id: 'neck_side_bend', atMs: Date.now() }] });
    const after = seen();
    expect(after.first).not.toBe(before.first);
    expect(after.cards).toEqual(before.cards);
    expect(before.cards.length).toBeGreaterThan(0);
  });

  it('remembers whether the camera counts', async () => {
    await show();
    await act(async () => document.querySelector<HTMLInputElement>('[name="withCamera"]')?.click());
    expect((world.value as ExerciseChoice).withCamera).toBe(false);
  });
});

describe('the strength program', () => {
  const today = () => dayAt(Date.now());
  const planned = (changes: Partial<NonNullable<StrengthProgram['plan']>> = {}) => ({
    startedDay: today(),
    place: 'standing' as const,
    withBand: true,
    maintenance: false,
    returnFrom: null,
    ...changes,
  });
  const strength = () => find('strength')?.textContent ?? '';

  it('is started with what the user has, and stopped; stopping can be undone', async () => {
    await show();
    expect(find('strength-start')).toBeNull();
    await press('strength-set-up');
    await act(async () => document.querySelector<HTMLInputElement>('[value="standing"]')?.click());
    await act(async () => document.querySelector<HTMLInputElement>('[name="strengthBand"]')?.click());
    await press('strength-start');
    expect((program.value as StrengthProgram).plan).toEqual(planned());
    expect(strength()).toContain('Week 1 of 10.');
    expect(strength()).toContain('Lateral raise');
    await press('strength-stop');
    expect((program.value as StrengthProgram).plan).toBeNull();
    await press('strength-undo');
    expect((program.value as StrengthProgram).plan).toEqual(planned());
  });

  it('leads through the session, asks how each exercise felt, and stores level and answer', async () => {
    await show({ withCamera: false, plan: planned() });
    await press('strength-begin');
    expect(document.querySelector('h1')?.textContent).toBe('Lateral raise');
    expect(document.body.textContent).toContain('Level 1: a light band');
    expect(document.body.textContent).toContain('Andersen (2011)');
    await elapse(31_000);
    await press('stretch-done');
    await press('feeling-too_easy');
    expect(find('feeling-too_easy')?.getAttribute('aria-pressed')).toBe('true');
    await press('stretch-next');
    await elapse(120_000);
    await press('feeling-right');
    expect(find('stretch-next')).toBeNull();
    expect(document.body.textContent).toContain('Today’s session is done.');
    expect(
      records().map(({ id, level, feeling, repeats, counted }) => ({ id, level, feeling, repeats, counted })),
    ).toEqual([
      { id: 'lateral_raise', level: 1, feeling: 'too_easy', repeats: 0, counted: false },
      { id: 'chin_tuck', level: 1, feeling: 'right', repeats: 0, counted: false },
    ]);
  });

  it('does not ask how a single exercise felt, and does not take it for a session', async () => {
    await show({ withCamera: false, plan: planned() });
    await press('start-chin_tuck');
    expect(document.body.textContent).toContain('hold for 5 s');
    expect(document.body.textContent).not.toContain('Andersen');
    await elapse(31_000);
    await press('stretch-done');
    expect(find('feeling-right')).toBeNull();
    expect(records()).toMatchObject([{ id: 'chin_tuck', level: null }]);
  });

  it('shows how far it has come, and what was done by day', async () => {
    const done = { sets: 1, level: 1 as const, feeling: 'right' as const, counted: true };
    const exercises: ExerciseRecord[] = ['lateral_raise', 'chin_tuck', 'of an older version'].map(
      (id, index) => ({
        ...done,
        id,
        repeats: 8,
        day: today(),
        atMs: Date.now() + index,
      }),
    );
    const uncounted = {
      ...done,
      id: 'hug',
      repeats: 3,
      day: today(),
      level: null,
      feeling: null,
      counted: false,
    };
    exercises.push(
      { ...uncounted, atMs: Date.now() + 3 },
      { ...uncounted, timedMs: 40_000, atMs: Date.now() + 4 },
    );
    await show({ plan: planned(), exercises });
    expect(strength()).toContain('This week: 1 of 5 days.');
    expect(strength()).toContain('Today’s session is done.');
    expect(find('strength-begin')).toBeNull();
    const log = find('exercise-log');
    expect([...(log?.querySelectorAll('li') ?? [])].map((entry) => entry.textContent)).toEqual([
      'Lateral raise: 8 times. About right',
      'Chin tuck: 8 times. About right',
      'Hug yourself: done, not counted. ',
      'Hug yourself: 40 s with the timer. ',
    ]);
  });

  it('says that pain halves the dose, and offers the return after a flare-up', async () => {
    const note = (daysAgo: number, pain: 1 | 3): DiaryRecord => ({
      day: dayAt(Date.now() - daysAgo * 86_400_000),
      pain,
      places: [],
      signs: [],
      notedAtMs: 0,
    });
    await show({ plan: planned(), diary: [note(0, 3)] });
    expect(strength()).toContain('half the dose');
    expect(strength()).toContain('4 times');
    await act(async () => render(null, document.body));
    await show({ plan: planned(), diary: [note(1, 3), note(0, 1)] });
    await act(async () => find('strength-return')?.querySelector('button')?.click());
    expect((program.value as StrengthProgram).plan).toEqual(planned({ returnFrom: today() }));
    expect(strength()).toContain('Day 1 after the flare-up');
    expect(strength()).not.toContain('Lateral raise');
  });

  it('begins gently if pain was strong and falls', async () => {
    const day = (daysAgo: number) => dayAt(Date.now() - daysAgo * 86_400_000);
    const note = (daysAgo: number, pain: 1 | 3) => ({
      day: day(daysAgo),
      pain,
      places: [],
      signs: [],
      notedAtMs: 0,
    });
    await show({ diary: [note(1, 3), note(0, 1)] });
    await press('strength-set-up');
    expect(strength()).toContain('begins gently');
    await press('strength-start');
    expect((program.value as StrengthProgram).plan).toMatchObject({
      startedDay: today(),
      returnFrom: today(),
    });
    expect(strength()).toContain('Day 1 after the flare-up');
  });

  it('is finished after ten weeks, and goes on twice a week or starts again', async () => {
    const weeks = Array.from({ length: 10 }, (_, index) => {
      const atMs = Date.now() - (10 - index) * 7 * 86_400_000;
      const feeling = 'right' as const;
      return {
        id: 'chin_tuck',
        atMs,
        day: dayAt(atMs),
        repeats: 5,
        sets: 1,
        level: 1 as const,
        feeling,
        counted: false,
      };
    });
    const plan = planned({ startedDay: weeks[0]?.day ?? '' });
    await show({ plan, exercises: weeks });
    await press('strength-maintain');
    expect((program.value as StrengthProgram).plan).toEqual({ ...plan, maintenance: true });
    expect(strength()).toContain('This week: 0 of 2 days.');
  });

  it('says when an exercise could not be saved', async () => {
    await show({ withCamera: false });
    history.isFull = true;
    const said = vi.spyOn(console, 'error').mockImplementation(() => {});
    await press('start-hug');
    await elapse(31_000);
    await press('stretch-done');
    await elapse();
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('couldn’t be saved');
    said.mockRestore();
  });
});
