// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { DESK_STEPS, type DeskAnswers, type DeskStep, NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { clearDeskCheckDraft } from '../../../src/dashboard/desk-check/desk-check-draft.ts';
import { DeskCheckPage } from '../../../src/dashboard/desk-check/desk-check-page.tsx';
import type { Keypoint, Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { addCheck, NO_CHECKS, type SavedDeskChecks } from '../../../src/state/desk-checks.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** The storage, as the page sees it. */
const world = vi.hoisted(() => ({ value: undefined as unknown }));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { ...(await original<object>()), deskChecksItem: fakeStoredItem(world) };
});

function find<E extends HTMLElement = HTMLElement>(testId: string): E {
  const found = document.querySelector<E>(`[data-testid="${testId}"]`);
  if (found === null) throw new Error(`There is no ${testId}`);
  return found;
}

/** Presses a button, and waits until its change is stored. */
const press = (testId: string) =>
  act(async () => {
    find(testId).click();
    await new Promise((resolve) => setImmediate(resolve));
  });
const stored = () => world.value as SavedDeskChecks;

async function show(checks = NO_CHECKS): Promise<void> {
  world.value = checks;
  await act(async () => render(<DeskCheckPage />, document.body));
}

type Observed = Extract<Observation, { type: 'observed' }>;

async function see(pose: Pose, changes: Partial<Observed> = {}): Promise<void> {
  const observed: Observed = {
    type: 'observed',
    pose,
    frame: FRAME,
    light: 'enough',
    backlit: false,
    inferenceMs: 1,
  };
  await act(async () => {
    for (let look = 0; look < 20; look++) session.observe({ ...observed, ...changes });
  });
}

/** The same person with the face scaled by a factor: nearer to the camera. */
function nearer(times: number): Pose {
  const [, leftEye, rightEye] = sit();
  const x = ((leftEye?.[0] ?? 0) + (rightEye?.[0] ?? 0)) / 2;
  const y = leftEye?.[1] ?? 0;
  return sit().map(
    ([px, py, score], index): Keypoint =>
      index < 5 ? [x + (px - x) * times, y + (py - y) * times, score] : [px, py, score],
  );
}

async function setVisibility(state: DocumentVisibilityState): Promise<void> {
  Object.defineProperty(document, 'visibilityState', { value: state, configurable: true });
  await act(async () => {
    document.dispatchEvent(new Event('visibilitychange'));
  });
}

beforeEach(() => {
  Object.assign(world, { problem: null, camerasOn: 0 });
  clearDeskCheckDraft();
});
afterEach(async () => {
  await act(async () => render(null, document.body));
});

/** Answers the questions in their order, from a step on; one that is not named is skipped. */
async function answer(answers: Partial<DeskAnswers>, from: DeskStep = 'chair'): Promise<void> {
  for (const step of DESK_STEPS.slice(DESK_STEPS.indexOf(from)))
    await press(`${step}-${answers[step] ?? 'skipped'}`);
}

/** Skips questions until this one. */
async function skipTo(step: DeskStep): Promise<void> {
  for (const each of DESK_STEPS.slice(0, DESK_STEPS.indexOf(step))) await press(`${each}-skipped`);
}

describe('the desk check', () => {
  it('leads back to the page of the guide that it was opened from, and to no other', async () => {
    const back = () => document.querySelector('[data-testid="back"]')?.getAttribute('href');
    location.hash = '#workplace?back=guide%3Fentry%3Dworkplace';
    await show();
    expect(back()).toBe('#guide?entry=workplace');
    for (const address of ['#workplace', '#workplace?back=javascript:alert(1)']) {
      await act(async () => render(null, document.body));
      location.hash = address;
      await show();
      expect(back()).toBeUndefined();
    }
  });

  it('asks one question at a time, and moves the focus to the next one', async () => {
    await show();
    expect(find('step').textContent).toBe('Step 1 of 6');
    expect(document.activeElement).toBe(document.body);
    await press('chair-fits');
    expect(document.querySelector('[data-testid="workplace-chair"]')).toBeNull();
    expect(find('step').textContent).toBe('Step 2 of 6');
    expect(document.activeElement?.textContent).toBe('Screen height');
  });

  describe('that is left in the middle', () => {
    const leave = () => act(async () => render(null, document.body));

    it('goes on where it was, with its answers and the laptop', async () => {
      await show();
      await press('chair-unsupported');
      await act(async () => find<HTMLInputElement>('workplace-laptop').click());
      await press('height-low');
      await leave();
      await show();
      expect(find('step').textContent).toBe('Step 3 of 6');
      await press('workplace-back');
      expect(find('height-low').getAttribute('aria-pressed')).toBe('true');
      expect(find<HTMLInputElement>('workplace-laptop').checked).toBe(true);
      await answer({}, 'height');
      await press('workplace-save');
      expect(stored().last).toMatchObject({ laptop: true, answers: { chair: 'unsupported' } });
    });

    it('starts over once it was saved', async () => {
      await show();
      await answer({ chair: 'fits' });
      await press('workplace-save');
      await leave();
      await show(stored());
      expect(find('step').textContent).toBe('Step 1 of 6');
      expect(document.querySelector('[data-testid="workplace-start-over"]')).toBeNull();
      expect(find('chair-fits').getAttribute('aria-pressed')).toBe('false');
    });

    it('can be started over', async () => {
      await show();
      await press('chair-fits');
      await leave();
      await show();
      await press('workplace-start-over');
      expect(find('step').textContent).toBe('Step 1 of 6');
      expect(document.activeElement?.id).toBe('desk-question');
      expect(find('chair-fits').getAttribute('aria-pressed')).toBe('false');
    });
  });

  it.each([
    [
      { chair: 'fits', height: 'fits', distance: 'near', centre: 'fits', arms: 'fits', light: 'fits' },
      '5 of 6 look right.',
    ],
    [{ chair: 'fits', height: 'low' }, '1 of 2 looks right.'],
    [{ chair: 'unsupported' }, undefined],
    [{ chair: 'fits', height: 'fits' }, '2 of 2 look right.'],
  ] as const)('says how many of the answered questions look right: %j', async (answers, said) => {
    await show();
    await answer(answers);
    const fits = () => document.querySelector('[data-testid="desk-fits"]')?.textContent;
    expect(fits()).toBe(said);
    // What is right is listed only if nothing is to change.
    const isAllRight = Object.values(answers).every((answer) => answer === 'fits');
    const right = document.querySelectorAll('[data-testid="desk-right"] li').length;
    expect(right).toBe(isAllRight ? Object.keys(answers).length : 0);
    await press('workplace-save');
    expect(fits()).toBe(said);
  });

  it('goes back to the question before, and marks its answer', async () => {
    await show();
    await press('chair-unsupported');
    await press('workplace-back');
    expect(find('chair-unsupported').getAttribute('aria-pressed')).toBe('true');
    expect(document.querySelector('[data-testid="workplace-back"]')).toBeNull();
  });

  it('is answered by hand, stored, and says what to change, in order', async () => {
    await show();
    await answer({ height: 'low', chair: 'unsupported' });
    const fixes = [...find('workplace-summary').querySelectorAll('li')].map((each) => each.textContent);
    expect(fixes).toEqual([
      expect.stringContaining('Slide your hips'),
      expect.stringContaining('Raise the screen until'),
    ]);
    await press('workplace-save');
    expect(stored().last?.answers).toEqual({ ...NO_ANSWERS, height: 'low', chair: 'unsupported' });
    expect(find('desk-changes').textContent).toContain('Raise the screen until');
    expect(document.querySelector('a[href="#calibrate"]')).not.toBeNull();
  });

  it('says that nothing is to be changed, and saves nothing without an answer', async () => {
    await show();
    await answer({});
    expect(find<HTMLButtonElement>('workplace-save').disabled).toBe(true);
    await press('workplace-back');
    await press('light-fits');
    expect(find('workplace-summary').textContent).toContain('nothing to change');
    expect(find<HTMLButtonElement>('workplace-save').disabled).toBe(false);
  });

  it('recommends a stand and a keyboard if the screen of a laptop is too low', async () => {
    await show();
    await skipTo('height');
    await press('workplace-laptop');
    await press('height-low');
    for (const step of ['distance', 'centre', 'arms', 'light']) await press(`${step}-skipped`);
    expect(find('workplace-summary').textContent).toContain('use a separate keyboard and mouse');
  });

  it('shows the previous check beside the new one', async () => {
    const measured = {
      distance: { cm: 42, fromCm: 32, toCm: 55 },
      camera: 'below' as const,
      light: 'fine' as const,
    };
    await show(addCheck(NO_CHECKS, { atMs: 1, laptop: false, answers: NO_ANSWERS, measured }));
    expect(document.querySelector('#last-check')?.textContent).toContain('about 42 cm');
    await skipTo('distance');
    await press('workplace-camera');
    await see(sit());
    for (const step of DESK_STEPS.slice(2)) await press(`${step}-skipped`);
    await press('workplace-save');
    expect(stored().before?.measured).toEqual(measured);
    expect(document.querySelector('main')?.textContent).toContain('You skipped all the questions');
    expect(find('workplace-compared').textContent).toMatch(
      /Before: screen distance about 42 cm, camera below your eyes, good light\. Now: screen distance about \d+ cm, camera/,
    );
  });
});

describe('the camera of the desk check', () => {
  it('is offered only where it can answer', async () => {
    await show();
    expect(document.querySelector('[data-testid="workplace-camera"]')).toBeNull();
    await skipTo('height');
    expect(find('workplace-camera').textContent).toContain('Measure with the camera');
  });

  it('is on when requested, and off at a question it can’t answer, at the end, and on another page', async () => {
    await show();
    await skipTo('height');
    expect(session.on).toBe(0);
    await press('workplace-camera');
    expect(session.on).toBe(1);
    await press('height-fits');
    expect(session.on).toBe(1);
    await press('distance-fits');
    expect(session.on).toBe(0);
    await press('centre-fits');
    await press('arms-fits');
    await press('workplace-camera');
    expect(session.on).toBe(1);
    await press('light-fits');
    expect(session.on).toBe(0);
    await press('workplace-back');
    await press('workplace-camera');
    await act(async () => render(null, document.body));
    expect(session.on).toBe(0);
  });

  it('is off while the page is hidden, and on again when it is visible', async () => {
    await show();
    await skipTo('height');
    await press('workplace-camera');
    await setVisibility('hidden');
    expect(session.on).toBe(0);
    await setVisibility('visible');
    expect(session.on).toBe(1);
  });

  it('measures, gives the tolerance, and keeps the result when it is off', async () => {
    await show();
    await skipTo('distance');
    await press('workplace-camera');
    await see(nearer(1.8));
    expect(find('workplace-measured').textContent).toMatch(/about \d\d cm \(between \d\d cm and \d\d cm\)\./);
    expect(find('workplace-measured').textContent).toContain('closer than arm’s length');
    await press('workplace-camera');
    expect(find('workplace-measured').textContent).toMatch(/about \d\d cm/);
  });

  it('says after the questions and after saving what was measured, and that it differs from an answer', async () => {
    await show();
    await skipTo('distance');
    await press('workplace-camera');
    await see(nearer(1.8));
    await press('distance-far');
    for (const step of ['centre', 'arms', 'light']) await press(`${step}-skipped`);
    const said =
      /^You answered “Too far”, but the camera estimates about \d\d cm, which is closer than arm’s length/;
    expect(find('desk-differs').textContent).toMatch(said);
    await press('workplace-save');
    expect(find('desk-measured').textContent).toMatch(/^Measured: screen distance about \d\d cm/);
    expect(find('desk-differs').textContent).toMatch(said);
  });

  it('is not contradicted by an answer that agrees with it', async () => {
    await show();
    await skipTo('distance');
    await press('workplace-camera');
    await see(nearer(1.8));
    await press('distance-near');
    for (const step of ['centre', 'arms', 'light']) await press(`${step}-skipped`);
    expect(document.querySelector('[data-testid="desk-differs"]')).toBeNull();
  });

  it('says what prevents a measurement', async () => {
    await show();
    await skipTo('height');
    await press('workplace-camera');
    await see([]);
    expect(find('workplace-measured').textContent).toContain('No one is in view');
  });

  it('says that it is brighter behind the user', async () => {
    await show();
    await skipTo('light');
    await press('workplace-camera');
    await see(sit(), { backlit: true } as Partial<Observed>);
    expect(find('workplace-light').textContent).toContain('much brighter behind you');
  });

  it('may fail: the problem is named, and everything can be answered by hand', async () => {
    session.problem = 'no_camera';
    await show();
    await skipTo('light');
    await press('workplace-camera');
    expect(document.querySelector('[role="alert"]')?.textContent).toContain('No camera found');
    await press('light-fits');
    await press('workplace-save');
    expect(stored().last?.measured).toEqual({ distance: null, camera: null, light: null });
  });
});

describe('heights for the body', () => {
  async function type(name: string, value: string): Promise<void> {
    const field = document.querySelector<HTMLInputElement>(`[name="${name}"]`);
    if (field === null) throw new Error(`There is no ${name}`);
    field.value = value;
    await act(async () => void field.dispatchEvent(new Event('change', { bubbles: true })));
  }
  const status = () => find('desk-sizes-outcome').textContent ?? '';

  it('come from what was typed', async () => {
    await show();
    expect(status()).toBe('');
    await type('bodyHeight', '175');
    expect(find('desk-sizes').textContent).toContain('Seat, above the floor45 cm (between 41 cm and 49 cm)');
    await type('armLength', '60');
    expect(find('desk-sizes').textContent).toContain('screen60 cm (between 50 cm and 70 cm)');
  });

  it('are not made up from a number that is no height', async () => {
    await show();
    await type('bodyHeight', '7');
    expect(status()).toContain('heights from 120 cm to 220 cm');
  });
});
