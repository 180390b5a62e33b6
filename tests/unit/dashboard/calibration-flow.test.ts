// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { CameraOutcome } from '../../../src/camera/source/camera-stream.ts';
import {
  type CalibrationFlow,
  createCalibrationFlow,
} from '../../../src/dashboard/calibration/calibration-flow.ts';
import { findFormer } from '../../../src/dashboard/calibration/renewal.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import type { CameraProblem } from '../../../src/state/session.ts';
import { sit } from '../posture/seated.ts';
import { browser, sentMessages } from '../ui/fake-browser.ts';
import { productState, setup, setupsOf } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** The camera and the worker, as the flow sees them. */
const world = vi.hoisted(() => ({
  problem: null as string | null,
  camerasOn: 0,
  cameras: [
    { deviceId: 'built-in', label: 'Integrated Webcam' },
    { deviceId: 'desk', label: 'Desk Cam' },
  ],
  observe: (_observation: unknown): void => {},
  loses: (_problem: string): void => {},
  retry: (): void => {},
}));

vi.mock('../../../src/camera/source/camera-identity.ts', async (original) => ({
  ...(await original<object>()),
  listCameras: async () => world.cameras,
}));
vi.mock('../../../src/camera/source/camera-stream.ts', () => ({
  cameraOf: (track: unknown) => track,
  whyEnded: async () => 'unplugged',
  cameraLost: () =>
    new Promise<string>((resolve) => {
      world.loses = resolve;
    }),
  openCamera: async (
    signal: AbortSignal,
    _mayAsk: boolean,
    deviceId?: string | null,
  ): Promise<CameraOutcome> => {
    const asked = deviceId ?? 'built-in';
    // If the chosen one is missing, the real one takes any camera (camera-stream.test.ts).
    const known = world.cameras.find((each) => each.deviceId === asked) ?? world.cameras[0];
    if (known === undefined) return { ok: false, problem: 'no_camera' };
    if (world.problem !== null) return { ok: false, problem: world.problem as CameraProblem };
    world.camerasOn++;
    signal.addEventListener('abort', () => world.camerasOn--, { once: true });
    const camera = { stream: new MediaStream(), track: known, stop() {} } as never;
    return { ok: true, camera };
  },
}));
vi.mock('../../../src/camera/source/retry.ts', () => ({
  waitToRetry: (_problem: string, _attempt: number, signal: AbortSignal) =>
    new Promise<void>((resolve) => {
      world.retry = resolve;
      signal.addEventListener('abort', () => resolve());
    }),
}));
vi.mock('../../../src/camera/detector/detection-worker.ts', () => ({
  faultIn: () => null,
  startDetectionWorker: () => ({
    doing: async () => ({ what: 'resting', forMs: 0 }),
    ready: Promise.resolve({ startMs: 1 }),
    watch: (_track: unknown, _pace: unknown, onObservation: (observation: unknown) => void) => {
      world.observe = onObservation;
      return new Promise<void>(() => {});
    },
  }),
}));

const FRAME = { width: 640, height: 480 };
const UPRIGHT: Observation = {
  type: 'observed',
  pose: sit(),
  frame: FRAME,
  light: 'enough',
  inferenceMs: 1,
};
const NOBODY: Observation = { ...UPRIGHT, pose: [] };

let flow: CalibrationFlow;

/** Lets promises settle and time pass. */
async function elapse(ms = 0): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

async function see(observation: Observation, forMs: number): Promise<void> {
  for (let ms = 0; ms < forMs; ms += 200) {
    await elapse(200);
    world.observe(observation);
  }
  await elapse();
}

async function openPreview(): Promise<void> {
  void flow.openPreview();
  await elapse();
}

async function calibrate(observation: Observation, forMs: number): Promise<void> {
  void flow.calibrate();
  await elapse(3000);
  await see(observation, forMs);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  Object.assign(world, { problem: null, camerasOn: 0 });
  vi.stubGlobal('MediaStream', class {});
  flow = createCalibrationFlow();
});
afterEach(() => {
  flow.close();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a calibration', () => {
  it('opens nothing by itself', () => {
    expect(flow.state.value.phase).toBe('intro');
    expect(world.camerasOn).toBe(0);
  });

  it('counts down, collects, stores the baseline, and watches, with the camera off again', async () => {
    await openPreview();
    expect(flow.state.value).toEqual({ phase: 'preview', refused: null });
    await see(UPRIGHT, 600);
    expect(flow.hint.value).toBe('clear');
    void flow.calibrate();
    expect(flow.state.value).toEqual({ phase: 'countdown', secondsLeft: 3 });
    await elapse(2000);
    expect(flow.state.value).toEqual({ phase: 'countdown', secondsLeft: 1 });
    await elapse(1000);
    expect(flow.state.value).toMatchObject({ phase: 'collecting', progress: 0 });
    await see(UPRIGHT, 6000);
    expect(flow.state.value).toEqual({ phase: 'calibrated' });
    expect(world.camerasOn).toBe(0);
    expect(sentMessages().map(({ name }) => name)).toEqual([
      'pageToBackground.saveBaseline',
      'pageToBackground.start',
    ]);
    const saved = sentMessages().find(({ name }) => name === 'pageToBackground.saveBaseline');
    expect(saved?.data).toHaveProperty('baseline.createdAtMs', expect.closeTo(Date.now(), -5));
    expect(saved?.data).toMatchObject({ calibrationPoses: { version: 1, frame: FRAME } });
    expect(saved?.data).toHaveProperty('calibrationPoses.poses.length', 12);
  });

  it('says for long enough to be read that the posture changed meanwhile', async () => {
    await openPreview();
    await calibrate(UPRIGHT, 2400);
    await see({ ...UPRIGHT, pose: sit({ headTiltDeg: 30 }) }, 2600);
    expect(flow.state.value).toMatchObject({ phase: 'collecting', problem: 'frames_differ' });
    await see(UPRIGHT, 9000);
    expect(flow.state.value).toEqual({ phase: 'calibrated' });
    flow.end();
    expect(flow.state.value).toEqual({ phase: 'done' });
  });

  it('says what prevents it before, during and after', async () => {
    await openPreview();
    await see(NOBODY, 1000);
    expect(flow.hint.value).toBe('nobody');
    await calibrate(NOBODY, 1000);
    expect(flow.state.value).toMatchObject({ phase: 'collecting', problem: 'nobody' });
    await see(NOBODY, 30_000);
    expect(flow.state.value).toEqual({ phase: 'preview', refused: 'nobody' });
    expect(world.camerasOn).toBe(1);
  });

  it('treats a covered lens as darkness', async () => {
    await openPreview();
    await see({ type: 'covered' }, 1000);
    expect(flow.hint.value).toBe('too_dark');
  });

  it('does not claim to watch if the baseline could not be stored', async () => {
    await openPreview();
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody there.'));
    await calibrate(UPRIGHT, 6000);
    expect(flow.state.value).toEqual({ phase: 'unsaved' });
    expect(world.camerasOn).toBe(0);
  });

  it('is stored with its camera, for its workplace', async () => {
    await openPreview();
    expect(flow.cameras.value).toHaveLength(2);
    void flow.chooseCamera({ deviceId: 'desk', label: 'Desk Cam' });
    await elapse();
    expect(world.camerasOn).toBe(1);
    flow.place.value = { name: 'Office monitor', stance: 'standing' };
    await calibrate(UPRIGHT, 6000);
    expect(sentMessages()[0]?.data).toMatchObject({
      camera: { deviceId: 'desk', label: 'Desk Cam' },
      place: { name: 'Office monitor', stance: 'standing' },
    });
  });

  it('takes any camera if the chosen one is missing', async () => {
    await flow.chooseCamera({ deviceId: 'gone', label: 'Gone Cam' });
    await openPreview();
    expect(flow.state.value.phase).toBe('preview');
    expect(flow.cameraId.value).toBe('built-in');
  });

  it('can be left unchanged', async () => {
    await openPreview();
    await flow.keepOld();
    expect(flow.state.value).toEqual({ phase: 'done' });
    expect(sentMessages().map(({ name }) => name)).toEqual(['pageToBackground.start']);
    expect(world.camerasOn).toBe(0);
  });
});

describe('a renewed calibration', () => {
  const SLOUCHED: Observation = { ...UPRIGHT, pose: sit({ eyeHeight: 0.42, head: 1.15 }) };
  const workplace = setup({ id: 'desk' });
  const former = findFormer(productState({ setups: setupsOf(workplace) }), { id: 'desk' });
  const savedBaselines = () => sentMessages().filter(({ name }) => name === 'pageToBackground.saveBaseline');

  async function recalibrate(observation: Observation): Promise<void> {
    await openPreview();
    flow.place.value = { id: 'desk' };
    void flow.calibrate(former);
    await elapse(3000);
    await see(observation, 6000);
  }

  it('that looks like a slouch is not saved without a word', async () => {
    await recalibrate(SLOUCHED);
    expect(flow.state.value).toMatchObject({ phase: 'doubted', slouch: expect.any(String) });
    expect(savedBaselines()).toEqual([]);
    expect(world.camerasOn).toBe(0);
    await openPreview();
    expect(flow.state.value).toEqual({ phase: 'preview', refused: null });
  });

  it('that looks like a slouch is saved if the user says so', async () => {
    await recalibrate(SLOUCHED);
    await flow.useAnyway();
    expect(flow.state.value).toEqual({ phase: 'calibrated' });
    expect(savedBaselines()).toHaveLength(1);
    expect(flow.renewal.value).toMatchObject({ state: 'saved', comparison: { slouch: expect.any(String) } });
  });

  it('is compared with the former one, which can be put back', async () => {
    await recalibrate(UPRIGHT);
    expect(flow.renewal.value).toMatchObject({ state: 'saved', comparison: { slouch: null } });
    await flow.undo();
    expect(savedBaselines().at(-1)?.data).toMatchObject({
      baseline: { createdAtMs: workplace.baseline.createdAtMs },
      camera: workplace.camera,
      place: { id: 'desk' },
    });
    expect(flow.renewal.value?.state).toBe('undone');
  });

  it('that could not be saved has changed nothing that could be undone', async () => {
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody there.'));
    await recalibrate(UPRIGHT);
    expect(flow.state.value).toEqual({ phase: 'unsaved' });
    expect(flow.renewal.value).toBeNull();
  });

  it('says if the former one could not be put back', async () => {
    await recalibrate(UPRIGHT);
    browser.runtime.sendMessage.mockRejectedValueOnce(new Error('Nobody there.'));
    await flow.undo();
    expect(flow.renewal.value?.state).toBe('not_undone');
  });

  it('with another camera is not compared', async () => {
    void flow.chooseCamera({ deviceId: 'desk', label: 'Desk Cam' });
    await recalibrate(SLOUCHED);
    expect(flow.renewal.value).toMatchObject({ comparison: null });
  });
});

describe('the camera', () => {
  it.each(['preview', 'countdown', 'collecting'])('is off once the page is left in %s', async (phase) => {
    await openPreview();
    if (phase !== 'preview') void flow.calibrate();
    await elapse(phase === 'collecting' ? 3000 : 500);
    expect(flow.state.value.phase).toBe(phase);
    flow.close();
    await elapse(10_000);
    expect(world.camerasOn).toBe(0);
    expect(flow.state.value.phase).toBe('intro');
  });

  it('is retried by itself if that can help', async () => {
    world.problem = 'camera_busy';
    await openPreview();
    expect(flow.state.value).toEqual({ phase: 'failed', problem: 'camera_busy' });
    world.problem = null;
    world.retry();
    await elapse();
    expect(flow.state.value.phase).toBe('preview');
  });

  it('is not retried once the page is left', async () => {
    world.problem = 'no_camera';
    await openPreview();
    world.problem = null;
    flow.close();
    await elapse(60_000);
    expect(world.camerasOn).toBe(0);
  });

  it('is reported when taken away, and is off', async () => {
    await openPreview();
    world.loses('unplugged');
    await elapse();
    expect(flow.state.value).toEqual({ phase: 'failed', problem: 'unplugged' });
    expect(world.camerasOn).toBe(0);
  });
});
