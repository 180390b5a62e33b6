import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { WatchPort } from '../../../src/camera/host/watch.ts';
import { readBody } from '../../../src/posture/body/body.ts';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Observation } from '../../../src/posture/body/observation.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import { assess } from '../../../src/posture/verdict/assess.ts';
import { measure } from '../../../src/posture/verdict/measure.ts';
import { parseRecording } from '../../../src/recording/recording.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { createFakeBrowser } from '../platform/fake-browser.ts';
import { FRAME, sit } from '../posture/seated.ts';

/* The complete camera host, with a fake browser and a fake camera. */

const world = vi.hoisted(() => ({
  browser: undefined as unknown,
  port: undefined as WatchPort | undefined,
}));
vi.mock('../../../src/platform/browser/browser.ts', () => ({
  get browser() {
    return world.browser;
  },
}));
vi.mock('../../../src/camera/host/watch.ts', () => ({
  keepWatching: (port: WatchPort) => {
    world.port = port;
    return new Promise<void>(() => {});
  },
}));
// The fastest backend is measured in workers, which do not exist here.
vi.mock('../../../src/camera/detector/backend-choice.ts', () => ({
  rememberedBackend: async () => 'wasm',
  measureBackends: async () => {},
}));
vi.mock('../../../src/history-db/database.ts', async (importOriginal) => ({
  ...(await importOriginal<typeof import('../../../src/history-db/database.ts')>()),
  openDatabase: () => Promise.reject(new Error('No room.')),
}));

const PAGE = { id: 'plumbline', url: 'chrome-extension://plumbline/popup/index.html' };

function baselineOf(pose: Pose) {
  const result = calibrateFromPoses([pose, pose, pose], FRAME, 0);
  if (!('baseline' in result)) throw new Error(result.problem);
  return result.baseline;
}

const baseline = baselineOf(sit());
/** One workplace with this calibration. */
function knownAt(calibrated: typeof baseline) {
  const place = { id: 'first', stance: 'sitting', camera: null, baseline: calibrated, lastUsedAtMs: 0 };
  return { inUse: 'first', setups: [place] };
}

const battery = Object.assign(new EventTarget(), { charging: true });

/** A slouch just above the limit: half a step more tolerant and it would be fine. */
function faintSlouch(): { pose: Pose; issue: string } {
  for (let slump = 0; slump < 0.4; slump += 0.002) {
    const pose = sit({ head: 1 + slump, eyeHeight: 0.62 - 0.5 * slump });
    const measurement = measure(readBody(pose, FRAME), baseline);
    const [first] = assess(measurement, baseline).issues;
    const relaxed = { sensitivity: 'normal', shifts: { [first?.kind ?? 'lean']: 2 }, holding: true } as const;
    if (first !== undefined && assess(measurement, baseline, relaxed).state === 'fine')
      return { pose, issue: first.kind };
  }
  throw new Error('There is none.');
}

function seen(pose: Pose): Observation {
  return { type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 };
}

describe('the camera host', () => {
  let browser: ReturnType<typeof createFakeBrowser>;

  function sent(name: string): unknown[] {
    const messages = browser.runtime.sendMessage.mock.calls.map(
      ([message]) => message as { name: string; data: unknown },
    );
    return messages.filter((message) => message.name === name).map(({ data }) => data);
  }

  async function receive(name: string, data: unknown): Promise<void> {
    const [reply] = browser.runtime.onMessage.fire({ name, data }, PAGE);
    expect(await reply).toMatchObject({ ok: true });
  }

  async function look(pose: Pose, seconds: number): Promise<void> {
    for (let i = 0; i < seconds; i++) {
      await vi.advanceTimersByTimeAsync(1000);
      world.port?.observed(seen(pose));
    }
  }

  beforeAll(async () => {
    vi.useFakeTimers();
    vi.spyOn(console, 'error').mockImplementation(() => {});
    browser = createFakeBrowser();
    vi.stubGlobal('navigator', { getBattery: async () => battery, locks: { request: async () => {} } });
    const order = {
      watch: true,
      settings: DEFAULT_SETTINGS,
      known: knownAt(baseline),
      snoozedUntilMs: null,
      personalLimits: { version: 1, limits: [] },
      personalExamples: { version: 1, examples: [] },
      sitting: null,
      lastAlertAtMs: null,
    };
    browser.runtime.sendMessage.mockImplementation(async (message) => {
      const ready = (message as { name: string }).name === 'hostToBackground.ready';
      return { ok: true, value: ready ? order : null };
    });
    const onConnect = { addListener: () => {} };
    world.browser = { ...browser, runtime: { ...browser.runtime, onConnect } };
    await import('../../../src/camera/host/main.ts');
    await vi.advanceTimersByTimeAsync(100);
  });
  afterAll(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
    vi.unstubAllGlobals();
  });

  it('reports a lasting slouch', async () => {
    await look(sit(), 5);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'good' });
    await look(faintSlouch().pose, 30);
    expect(sent('hostToBackground.alert')).toHaveLength(1);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'bad', alerting: true });
  });

  it('applies a correction at once, without a reload, and ends the alert', async () => {
    const { issue } = faintSlouch();
    const limits = [{ issue, shift: 2, sinceMs: 0 }];
    await receive('backgroundToHost.personalLimits', { version: 1, limits });
    await receive('backgroundToHost.excuse', null);
    expect(sent('hostToBackground.alertEnded')).toEqual([{ issue, outcome: 'excused' }]);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'good', alerting: false });
    await look(faintSlouch().pose, 5);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'good' });
    expect(sent('hostToBackground.ready')).toHaveLength(1);
  });

  it('keeps what it saw for a page that asks, and nothing from before a new calibration', async () => {
    const read = async () => {
      const [reply] = browser.runtime.onMessage.fire({ name: 'pageToHost.readRecording', data: null }, PAGE);
      return ((await reply) as { value: string | null }).value;
    };
    const parsed = parseRecording((await read()) ?? '');
    expect(parsed.ok && parsed.recording.frames).toHaveLength(40);
    const renewed = { ...baseline, createdAtMs: baseline.createdAtMs + 1 };
    await receive('backgroundToHost.setups', { known: knownAt(renewed), chosen: true });
    expect(await read()).toBeNull();
  });

  it('reports when the computer starts and stops running on battery', async () => {
    expect(sent('hostToBackground.battery')).toEqual([{ onBattery: false }]);
    for (const charging of [false, true]) {
      battery.charging = charging;
      battery.dispatchEvent(new Event('chargingchange'));
      await vi.advanceTimersByTimeAsync(10);
    }
    expect(sent('hostToBackground.battery').slice(1)).toEqual([{ onBattery: true }, { onBattery: false }]);
  });

  it('raises no alert during an exercise, and does again once that is over or no page renews it', async () => {
    await receive('backgroundToHost.personalLimits', { version: 1, limits: [] });
    await receive('pageToHost.stretching', { forMs: 200_000, activity: 'exercising' });
    const before = sent('hostToBackground.alert').length;
    await look(sit(), 150);
    await look(faintSlouch().pose, 40);
    expect(sent('hostToBackground.alert')).toHaveLength(before);
    await look(faintSlouch().pose, 40);
    expect(sent('hostToBackground.alert')).toHaveLength(before + 1);
    await receive('pageToHost.stretched', null);
    await look(sit(), 10);
  });

  it('shows the activity in place of the posture, at once and no longer than it lasts', async () => {
    const shown = () => sent('hostToBackground.status').at(-1);
    const testing = { camera: 'live', posture: 'testing', issue: null, alerting: false };
    await look(faintSlouch().pose, 5);
    expect(shown()).toMatchObject({ posture: 'bad' });
    await receive('pageToHost.stretching', { forMs: 30_000, activity: 'testing' });
    expect(shown()).toEqual(testing);
    await look(faintSlouch().pose, 5);
    expect(shown()).toEqual(testing);
    await receive('pageToHost.stretching', { forMs: 0, activity: 'testing' });
    // The slouch was asked for: it isn't shown as the user's own.
    expect(shown()).toMatchObject({ posture: 'starting', issue: null });
    await look(sit(), 5);
    expect(shown()).toMatchObject({ posture: 'good' });
  });

  it('shows the posture while the user shows a slouch', async () => {
    await receive('pageToHost.stretching', { forMs: 30_000, activity: null });
    await look(faintSlouch().pose, 5);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'bad' });
    await receive('pageToHost.stretching', { forMs: 0, activity: null });
    await look(sit(), 5);
  });

  it('reports the camera as off between samples, and as possibly on once it is about to open', async () => {
    const ended = new AbortController();
    const settings = { ...DEFAULT_SETTINGS, lookEveryMinutes: 1 };
    await receive('backgroundToHost.settings', { settings });
    const untilMs = Date.now() + 60_000;
    const rest = world.port?.rest(ended.signal);
    expect(sent('hostToBackground.status').at(-1)).toEqual({ camera: 'resting', posture: 'good', untilMs });
    await vi.advanceTimersByTimeAsync(60_000);
    await rest;
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ camera: 'live', posture: 'good' });
    await receive('backgroundToHost.settings', { settings: DEFAULT_SETTINGS });
    await look(sit(), 5);
  });

  it('judges as before when the correction is undone', async () => {
    await receive('backgroundToHost.personalLimits', { version: 1, limits: [] });
    await look(faintSlouch().pose, 5);
    expect(sent('hostToBackground.status').at(-1)).toMatchObject({ posture: 'bad', alerting: false });
  });
});
