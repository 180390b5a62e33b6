// @vitest-environment happy-dom
import { signal } from '@preact/signals';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { BreakPage } from '../../../src/dashboard/exercises/exercises-page.tsx';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { type ExerciseLog, NO_EXERCISES } from '../../../src/state/exercise-log.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { liveHost, productState } from '../ui/made-up.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** The storage, as the page sees it. */
const world = vi.hoisted(() => ({ value: undefined as unknown }));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));
vi.mock('../../../src/state/stored-items.ts', async (original) => {
  const { fakeStoredItem } = await import('../state/fake-stored-item.ts');
  return { ...(await original<object>()), exerciseLogItem: fakeStoredItem(world) };
});

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

async function show(log: Partial<ExerciseLog> = {}): Promise<void> {
  world.value = { ...NO_EXERCISES, ...log };
  const product = productState({ host: liveHost('good') });
  await act(async () =>
    render(<BreakPage product={{ ...product, complete: signal(true) }} />, document.body),
  );
  await elapse();
}

const told = () => find('stretch-told')?.textContent ?? '';
const logged = () => (world.value as ExerciseLog).done.map(({ id }) => id);

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  Object.assign(world, { problem: null, camerasOn: 0 });
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.useRealTimers();
});

describe('an exercise by the clock', () => {
  it('is guided to its end, and logged', async () => {
    await show({ withCamera: false });
    await press('start-head_turn');
    expect(told()).toContain('Get ready');
    await elapse(8000);
    expect(told()).toContain('Hold it, and keep breathing. To your left.');
    await elapse(160_000);
    expect(find('stretch-done-panel')?.textContent).toContain('Look over your shoulder: 6 times');
    expect(logged()).toEqual(['head_turn']);
    expect(session.on).toBe(0);
  });

  it('can be marked as done, skipped and stopped', async () => {
    await show({ withCamera: false });
    await press('start-hug');
    await press('stretch-skip');
    expect(find('stretch-session')).not.toBeNull();
    expect(logged()).toEqual([]);
    await press('stretch-done');
    expect(logged()).toHaveLength(1);
    await press('stretch-next');
    await press('stretch-stop');
    expect(find('first-stretch')).not.toBeNull();
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
    expect(told()).toContain('Hold it');
  });
});

describe('an exercise in front of the camera', () => {
  it('is counted when it is seen, with each side named; its camera is off at the end', async () => {
    await show();
    await press('start-neck_side_bend');
    expect(session.on).toBe(1);
    expect(told()).toContain('keep still');
    for (const side of [-1, 1, -1, 1, -1, 1]) {
      await see(sit(), 3000);
      expect(told()).toContain(side < 0 ? 'To your left.' : 'To your right.');
      await see(sit({ headTiltDeg: side * 30 }), 21_500);
    }
    expect(find('stretch-done-panel')).not.toBeNull();
    expect(session.on).toBe(0);
    expect(logged()).toEqual(['neck_side_bend']);
  });

  it('keeps alerts away while it lasts, and counts as a change of position', async () => {
    await show();
    await press('start-neck_side_bend');
    const silences = () => sentMessages().filter(({ name }) => name === 'pageToHost.stretching');
    expect(silences().at(-1)?.data).toEqual({ forMs: 30_000 });
    await elapse(21_000);
    expect(silences()).toHaveLength(2);
    await press('stretch-done');
    expect(silences().at(-1)?.data).toEqual({ forMs: 0 });
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

  it('remembers whether the camera counts', async () => {
    await show();
    await act(async () => document.querySelector<HTMLInputElement>('[name="withCamera"]')?.click());
    expect((world.value as ExerciseLog).withCamera).toBe(false);
  });
});
