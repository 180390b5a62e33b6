// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SelfTestPage } from '../../../src/dashboard/self-test/self-test-page.tsx';
import type { Pose } from '../../../src/posture/body/keypoints.ts';
import type { Recording } from '../../../src/recording/recording.ts';
import { SELF_TEST_PLAN, type SelfTestLabel } from '../../../src/self-test/plan.ts';
import { FRAME, LOOKING_DOWN, sit } from '../posture/seated.ts';
import { sentMessages } from '../ui/fake-browser.ts';
import { productState } from '../ui/made-up.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
vi.mock('../../../src/camera/voice/sound.ts', () => ({ playSound: vi.fn() }));

/** The files that the page saves. */
const world = vi.hoisted(() => ({ saved: [] as unknown[] }));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));
vi.mock('../../../src/dashboard/replay/save-recording.ts', () => ({
  saveRecording: (recording: unknown) => world.saved.push(recording),
}));
const find = (testId: string): HTMLElement | null => document.querySelector(`[data-testid="${testId}"]`);
const heading = (): string => document.querySelector('h1')?.textContent ?? '';
const told = (): string => find('self-test-told')?.textContent ?? '';

async function elapse(ms = 0): Promise<void> {
  await act(async () => {
    await vi.advanceTimersByTimeAsync(ms);
  });
}

async function press(testId: string): Promise<void> {
  await act(async () => find(testId)?.click());
  await elapse();
}

async function see(pose: Pose, forMs: number): Promise<void> {
  for (let ms = 0; ms < forMs; ms += 250) {
    await elapse(250);
    await act(async () =>
      session.observe({ type: 'observed', pose, frame: FRAME, light: 'enough', inferenceMs: 1 }),
    );
  }
}

const SLOUCHED = sit({ head: 1.35, eyeHeight: 0.42 });
const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });

/** Continues until the heading changes, sitting in a posture. */
async function takePosture(label: SelfTestLabel, pose: Pose): Promise<void> {
  const step = SELF_TEST_PLAN.find((each) => each.label === label);
  if (step === undefined) throw new Error(label);
  await see(pose, 4000 + step.sampleMs + 500);
}

async function show(calibrated = true): Promise<void> {
  await act(async () => render(<SelfTestPage product={productState({ calibrated })} />, document.body));
  await elapse();
}

const sent = (name: string): unknown[] =>
  sentMessages().flatMap((message) => (message.name === name ? [message.data] : []));
const learned = () => sent('pageToBackground.addExample');

beforeEach(() => {
  vi.useFakeTimers();
  vi.clearAllMocks();
  Object.assign(world, { saved: [] });
  Object.assign(session, { problem: null, on: 0 });
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.useRealTimers();
});

describe('the self-test', () => {
  it('asks for a calibration first', async () => {
    await show(false);
    expect(find('self-test-start')).toBe(null);
    expect(find('self-test-uncalibrated')?.textContent).toContain('Calibrate');
  });

  it('leads from one posture to the next, with time to get there', async () => {
    await show();
    await press('self-test-start');
    expect(session.on).toBe(1);
    expect(sent('pageToHost.stretching')).toEqual([{ forMs: 30_000, activity: 'testing' }]);
    expect(heading()).toBe('Upright');
    expect(find('step')?.textContent).toBe('Step 1 of 9');
    expect(told()).toContain('Get into position.');
    await see(sit(), 5000);
    expect(told()).toContain('Hold still…');
    // Nobody knows yet whether it is the right posture.
    expect(told()).not.toContain('✓');
    await see(sit(), 12_500);
    expect(heading()).toBe('Head forward');
  });

  it('pauses with the camera off, and starts the posture over', async () => {
    await show();
    await press('self-test-start');
    await see(sit(), 8000);
    // The header has a 'Pause' too, which turns Plumbline's camera off.
    expect(find('self-test-pause')?.textContent).toBe('Pause test');
    await press('self-test-pause');
    expect(find('self-test-pause')?.textContent).toBe('Continue test');
    expect(session.on).toBe(0);
    expect(told()).toContain('Paused.');
    await press('self-test-pause');
    expect(session.on).toBe(1);
    expect(told()).toContain('Get into position.');
    expect(document.activeElement).toBe(find('self-test-pause'));
  });

  it('says why the camera does not open, and tries again', async () => {
    session.problem = 'camera_busy';
    await show();
    await press('self-test-start');
    expect(document.querySelector('[role="alert"]')?.textContent).not.toBe('');
    session.problem = null;
    await press('self-test-pause');
    expect(session.on).toBe(1);
  });

  it('counts the seconds down while a posture is held', async () => {
    await show();
    await press('self-test-start');
    expect(find('countdown')).toBeNull();
    await see(sit(), 6000);
    const left = () => Number(find('countdown')?.textContent);
    const before = left();
    await see(sit(), 3000);
    expect(before - left()).toBe(3);
    expect(find('countdown')?.closest('[aria-hidden]')).not.toBeNull();
  });

  it('reports what it got right and wrong, learns from that on request, and undoes it', async () => {
    await show();
    await press('self-test-start');
    await takePosture('upright', sit());
    await takePosture('forward_head', SLOUCHED);
    await takePosture('slouch', SUNK_BACK);
    await press('self-test-stop');
    expect(session.on).toBe(0);
    expect(heading()).toBe('Plumbline got 2 of 3 postures right');
    expect(find('self-test-uncounted')?.textContent).toBe('6 were skipped.');
    expect(find('self-test-outcomes')?.textContent).toContain('Missed: it looked fine to Plumbline.');
    expect(learned()).toEqual([]);
    await press('self-test-learn');
    expect(learned()).toMatchObject([{ source: 'shown', bad: true, kind: 'slouch', setup: 'first' }]);
    expect(find('self-test-learning')?.textContent).toContain('Plumbline has learned');
    await press('self-test-undo');
    expect(sent('pageToBackground.undoExample')).toEqual([
      { atMs: (learned()[0] as { readonly atMs: number }).atMs },
    ]);
    expect(find('self-test-learn')).not.toBe(null);
    await press('self-test-save');
    const [recording] = world.saved as Recording[];
    expect(recording).toMatchObject({ stills: true, view: 'front' });
    expect(new Set(recording?.frames.map(({ label }) => label))).toEqual(
      new Set(['upright', 'forward_head', 'slouch']),
    );
  });

  it.each([
    [
      'was taken for a slouch',
      SLOUCHED,
      'Noticed as: Rounded back. A glance is too short for a nudge',
      '“Looking at your phone” was taken for a slouch. A glance isn’t scored.',
    ],
    [
      'was recognized',
      sit(LOOKING_DOWN),
      'Noticed as: looking down. It may last a minute before a nudge.',
      '1 was a glance, which isn’t scored.',
    ],
    ['was not', sit(), 'A glance is too short for a nudge', '1 was a glance, which isn’t scored.'],
  ])('says of looking at the phone what it was taken for, where it %s', async (_, pose, said, below) => {
    await show();
    await press('self-test-start');
    await takePosture('upright', sit());
    while (heading() !== 'Looking at your phone') await press('self-test-skip');
    await takePosture('look_down', pose);
    await press('self-test-stop');
    const outcome = document.querySelector('[data-outcome="not_judged"] .outcome-text')?.textContent;
    expect(outcome?.toLowerCase()).toContain(`looking at your phone ${said.toLowerCase()}`);
    expect(find('self-test-uncounted')?.textContent).toContain(below);
    expect(find('self-test-uncounted')?.textContent?.includes('taken for')).toBe(below.includes('taken for'));
  });

  it('draws looking at the phone neither as fine nor as a slouch', async () => {
    await show();
    const drawn = document.querySelector('[aria-label="Looking at your phone"]');
    expect(drawn?.getAttribute('class')).toBe('posture-figure posture-quiet');
  });

  it('takes a missed posture again, alone, and keeps the rest of the result', async () => {
    await show();
    await press('self-test-start');
    await takePosture('upright', sit());
    await takePosture('forward_head', sit());
    await press('self-test-stop');
    expect(heading()).toBe('Plumbline got 1 of 2 postures right');
    expect(find('self-test-retake-upright')).toBe(null);
    await press('self-test-retake-forward_head');
    expect([heading(), session.on]).toEqual(['Head forward', 1]);
    await press('self-test-stop');
    expect([heading(), session.on]).toEqual(['Plumbline got 1 of 2 postures right', 0]);
    await press('self-test-retake-forward_head');
    expect([find('step'), find('self-test-skip')]).toEqual([null, null]);
    await takePosture('forward_head', SLOUCHED);
    expect([heading(), session.on]).toEqual(['Plumbline got 2 of 2 postures right', 0]);
    await press('self-test-save');
    const times = (world.saved as Recording[])[0]?.frames.map(({ atMs }) => atMs) ?? [];
    expect(times).toEqual([...times].sort((a, b) => a - b));
  });

  it('says why there is nothing to learn from what looked like sitting upright', async () => {
    await show();
    await press('self-test-start');
    await press('self-test-skip');
    await takePosture('forward_head', sit());
    await press('self-test-stop');
    expect(heading()).toBe('Plumbline got 0 of 1 posture right');
    expect(document.querySelector('#self-test-learn')?.textContent).toContain('Why there');
  });

  it('turns the camera off when it is left', async () => {
    await show();
    await press('self-test-start');
    await act(async () => render(null, document.body));
    expect(session.on).toBe(0);
  });
});
