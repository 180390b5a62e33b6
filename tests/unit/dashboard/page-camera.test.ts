// @vitest-environment happy-dom
import type { Signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { EXERCISES } from '../../../src/advice/exercises.ts';
import { createCalibrationFlow } from '../../../src/dashboard/calibration/calibration-flow.ts';
import { createShowFlow } from '../../../src/dashboard/calibration/show-flow.ts';
import { createDeskCheckSession } from '../../../src/dashboard/desk-check/desk-check-session.ts';
import { createExerciseFlow } from '../../../src/dashboard/exercises/exercise-flow.ts';
import { createSelfTestFlow } from '../../../src/dashboard/self-test/self-test-flow.ts';
import { OFF, type Session } from '../../../src/state/session.ts';
import { sessionItem } from '../../../src/state/stored-items.ts';
import { setup, WATCHING } from '../ui/made-up.ts';
import { session } from './fake-camera-session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
vi.mock('../../../src/dashboard/camera/camera-session.ts', async () => import('./fake-camera-session.ts'));

vi.mock('../../../src/camera/source/camera-identity.ts', async (original) => ({
  ...(await original<object>()),
  listCameras: async () => [],
}));

const PAUSED: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };
/** Those who follow the session. */
const followers = new Set<(session: Session) => void>();

function tell(next: Session): void {
  for (const follower of followers) follower(next);
}

interface Shown {
  readonly stream: Signal<MediaStream | null>;
  /** What the page shows then. */
  phase(): string;
}

const exercise = EXERCISES.find(({ movement }) => movement !== null);
if (exercise === undefined) throw new Error('no exercise is counted by the camera');

const OPENED: readonly [string, string, () => Shown][] = [
  [
    'calibration, and what the camera sees',
    'intro',
    () => {
      const flow = createCalibrationFlow();
      void flow.openPreview();
      return { stream: flow.stream, phase: () => flow.state.value.phase };
    },
  ],
  [
    'showing a slouch',
    'offer',
    () => {
      const flow = createShowFlow();
      void flow.open(setup());
      return { stream: flow.stream, phase: () => flow.state.value.phase };
    },
  ],
  [
    'the desk check',
    'off',
    () => {
      const flow = createDeskCheckSession();
      void flow.open();
      return { stream: flow.stream, phase: () => flow.state.value.phase };
    },
  ],
  [
    'an exercise',
    'paused',
    () => {
      const flow = createExerciseFlow({ exercise, movement: exercise.movement, done: 0, onDone() {} });
      flow.run();
      return { stream: flow.stream, phase: () => flow.state.value.phase };
    },
  ],
  [
    'the self-test',
    'paused',
    () => {
      const judge = vi.fn();
      const flow = createSelfTestFlow({ camera: () => null, judge, onStep: () => {} });
      flow.run();
      return { stream: flow.stream, phase: () => flow.state.value.phase };
    },
  ],
];

beforeEach(() => {
  vi.spyOn(sessionItem, 'watch').mockImplementation((onChange, signal) => {
    followers.add(onChange);
    signal.addEventListener('abort', () => followers.delete(onChange));
  });
});
afterEach(() => {
  followers.clear();
  vi.restoreAllMocks();
});

describe.each(OPENED)('the camera of a page: %s', (_, phase, open) => {
  it.each([
    ['paused', PAUSED],
    ['turned off', OFF],
  ] as const)('goes off when Plumbline is %s', async (__, next) => {
    const shown = open();
    await vi.waitFor(() => expect(shown.stream.value).not.toBeNull());
    // The first run is open while Plumbline is off.
    tell(OFF);
    expect(session.on).toBe(1);
    tell(WATCHING);
    expect(session.on).toBe(1);
    tell(next);
    expect(session.on).toBe(0);
    expect(shown.stream.value).toBeNull();
    expect(shown.phase()).toBe(phase);
    expect(followers.size).toBe(0);
  });
});
