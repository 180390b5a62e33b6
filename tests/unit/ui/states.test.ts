import { describe, expect, it, vi } from 'vitest';
import { appearanceOf } from '../../../src/background/decide/toolbar-appearance.ts';
import { ACTIVITIES, CAMERA_PROBLEMS, type HostStatus, type Session } from '../../../src/state/session.ts';
import { CAMERA_OFF_REASONS } from '../../../src/state/suppression.ts';
import { pillKind, shownShape } from '../../../src/ui/status-pill.tsx';
import { headlineOf } from '../../../src/ui/text/headline.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

/* Every state of the session, the camera, the lock and the context: popup and toolbar say the same. */

const WATCHING: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };
const SESSIONS: readonly Session[] = [
  { version: 1, phase: 'off' },
  WATCHING,
  { ...WATCHING, snoozedUntilMs: Date.now() + 3_600_000 },
  { version: 1, phase: 'paused', sinceMs: 0, untilMs: null },
];
const HOSTS: readonly HostStatus[] = [
  { camera: 'off' },
  { camera: 'opening' },
  ...CAMERA_PROBLEMS.map((problem) => ({ camera: 'failed', problem }) as const),
  ...(['good', 'unknown', 'away'] as const).map(
    (posture) => ({ camera: 'resting', posture, untilMs: 0 }) as const,
  ),
  ...(['starting', 'good', 'bad', 'unknown', 'away', ...ACTIVITIES] as const).map(
    (posture) =>
      ({ camera: 'live', posture, issue: posture === 'bad' ? 'slouch' : null, alerting: false }) as const,
  ),
];
const STATES = SESSIONS.flatMap((session) =>
  HOSTS.flatMap((host) =>
    [false, true].flatMap((locked) =>
      [null, ...CAMERA_OFF_REASONS].map((hold) => ({ session, host, locked, hold })),
    ),
  ),
);

describe('in every state', () => {
  it.each(STATES)('$session.phase, $host.camera, locked: $locked, off because: $hold', (state) => {
    const { session, host, locked, hold } = state;
    const headline = headlineOf({ ...state, calibrated: true, live: null, urgency: null });
    expect(headline.title).toMatch(/^[^[\]]+$/);
    expect(headline.detail).toMatch(/^[^[\]]+$/);
    const toolbar = appearanceOf(session, host, locked ? 'locked' : hold, false);
    expect(shownShape(headline, session, host)).toBe(toolbar.shape);
    expect(pillKind(headline, session) === 'problem').toBe(toolbar.badge === '×');
    expect(pillKind(headline, session) === 'paused').toBe(toolbar.shape === 'paused');
  });
});
