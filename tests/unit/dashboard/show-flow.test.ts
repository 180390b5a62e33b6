// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createShowFlow, type ShowFlow } from '../../../src/dashboard/calibration/show-flow.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { FRAME, sit } from '../posture/seated.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { setup } from '../ui/made-up.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));

const world = vi.hoisted(() => ({
  cameras: [{ deviceId: 'built-in', label: 'Integrated Webcam' }],
  retry: (): void => {},
}));
vi.mock('../../../src/camera/source/camera-identity.ts', async (original) => ({
  ...(await original<object>()),
  listCameras: async () => world.cameras,
}));
vi.mock('../../../src/camera/source/retry.ts', () => ({
  waitToRetry: () =>
    new Promise<void>((resolve) => {
      world.retry = resolve;
    }),
}));

const seen = (pose: ReturnType<typeof sit>): Observation => {
  return { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 };
};
const UPRIGHT = seen(sit());
const SUNK = seen(sit({ head: 0.85, eyeHeight: 0.5, y: 400 }));
const FORWARD = seen(sit({ head: 1.25, eyeHeight: 0.5 }));
const LEANING = seen(sit({ aside: 0.15, x: 350, headTiltDeg: 8, shoulderTiltDeg: 4 }));
const FAR_OFF = seen(sit({ shoulderWidth: 160 }));

let flow: ShowFlow;

async function elapse(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

async function see(observation: Observation, forMs: number): Promise<void> {
  for (let ms = 0; ms < forMs; ms += 200) {
    await elapse(200);
    session.observe(observation);
  }
  await elapse();
}

async function open(): Promise<void> {
  void flow.open(setup());
  await elapse();
}

async function show(observation: Observation, forMs = 4000): Promise<void> {
  void flow.show();
  await elapse(3000);
  await see(observation, forMs);
}

const taught = () =>
  sentMessages().flatMap(({ name, data }) =>
    name === 'pageToBackground.addExample' ? [data as Record<string, unknown>] : [],
  );

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  vi.stubGlobal('MediaStream', class {});
  Object.assign(session, { problem: null, isOther: false, on: 0 });
  flow = createShowFlow();
});
afterEach(() => {
  flow.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('showing a slouch', () => {
  it('opens nothing by itself', () => {
    expect(flow.state.value).toEqual({ phase: 'offer' });
    expect(session.on).toBe(0);
  });

  it('takes six samples of each of three kinds, learns each, and turns the camera off', async () => {
    await open();
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'slouch', problem: null });
    void flow.show();
    expect(flow.state.value).toEqual({ phase: 'countdown', kind: 'slouch', secondsLeft: 3 });
    await elapse(3000);
    await see(SUNK, 4000);
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'forward_head', problem: null });
    await show(FORWARD);
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'lean', problem: null });
    expect(session.on).toBe(1);
    await show(LEANING);
    expect(flow.state.value).toEqual({ phase: 'finished' });
    expect(session.on).toBe(0);
    expect(flow.learned.value).toEqual(['slouch', 'forward_head', 'lean']);
    const known = { source: 'shown', bad: true, setup: 'first', looks: { length: 6 } };
    expect(taught()).toMatchObject([
      { ...known, kind: 'slouch' },
      { ...known, kind: 'forward_head' },
      { ...known, kind: 'lean' },
    ]);
  });

  it.each([
    ['same_as_upright', UPRIGHT],
    ['camera_moved', FAR_OFF],
    ['not_seen', seen([])],
  ] as const)('says why nothing can be learned: %s; and can be retried', async (problem, observation) => {
    await open();
    await show(observation, 10_000);
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'slouch', problem });
    expect(taught()).toEqual([]);
    await show(SUNK);
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'forward_head', problem: null });
  });

  it('waits for the posture while the user is still moving into it', async () => {
    await open();
    await show(UPRIGHT, 2000);
    await see(SUNK, 5000);
    expect(taught()).toHaveLength(1);
  });

  it('leaves out a kind that is skipped, and ends when the user has had enough', async () => {
    await open();
    flow.skip();
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'forward_head', problem: null });
    flow.finish();
    expect(flow.state.value).toEqual({ phase: 'finished' });
    expect(session.on).toBe(0);
    expect(taught()).toEqual([]);
  });

  it('keeps alerts away meanwhile', async () => {
    const forMs = () =>
      sentMessages().flatMap(({ name, data }) =>
        name === 'pageToHost.stretching' ? [(data as { forMs: number }).forMs] : [],
      );
    await open();
    expect(forMs()).toEqual([180_000]);
    flow.finish();
    expect(forMs()).toEqual([180_000, 0]);
  });

  it('does not claim to have learned if the example could not be stored', async () => {
    await open();
    browser.runtime.sendMessage.mockImplementation(async (message) => {
      if ((message as { name: string }).name.endsWith('addExample')) throw new Error('Nobody there.');
      return { ok: true, value: null };
    });
    await show(SUNK);
    expect(flow.state.value).toEqual({ phase: 'ready', kind: 'slouch', problem: 'not_saved' });
    expect(flow.learned.value).toEqual([]);
  });
});

describe('the camera', () => {
  it.each(['ready', 'countdown', 'looking'])('is off once the page is left in %s', async (phase) => {
    await open();
    if (phase !== 'ready') void flow.show();
    await elapse(phase === 'looking' ? 3000 : 500);
    expect(flow.state.value.phase).toBe(phase);
    flow.close();
    await elapse(10_000);
    expect(session.on).toBe(0);
    expect(flow.state.value).toEqual({ phase: 'offer' });
  });

  it('is reported if it does not open, and retried', async () => {
    session.problem = 'camera_busy';
    await open();
    expect(flow.state.value).toEqual({ phase: 'failed', problem: 'camera_busy' });
    session.problem = null;
    world.retry();
    await elapse();
    expect(flow.state.value.phase).toBe('ready');
  });

  it('is reported as another one if the workplace was calibrated with a different one, not as missing', async () => {
    session.isOther = true;
    await open();
    expect(flow.state.value).toEqual({ phase: 'failed', problem: 'own_camera_gone' });
    expect(session.on).toBe(0);
  });
});
