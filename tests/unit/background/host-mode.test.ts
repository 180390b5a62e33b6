import { describe, expect, it } from 'vitest';
import { hostModeFor, silentUntilMs } from '../../../src/background/decide/host-mode.ts';
import { OFF, type Session } from '../../../src/state/session.ts';
import { NO_SUPPRESSION, type Suppression } from '../../../src/state/suppression.ts';

const watching: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: 500 };
const paused: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };
const held = (hold: Suppression['hold']): Suppression => ({ reason: null, hold });

describe('the camera host', () => {
  it.each<[string, Session, boolean, Suppression, ReturnType<typeof hostModeFor>]>([
    ['watches', watching, false, NO_SUPPRESSION, 'watch'],
    ['also watches in quiet hours', watching, false, { reason: 'quiet_hours', hold: null }, 'watch'],
    ['is not there when off', OFF, false, NO_SUPPRESSION, null],
    ['is not there when paused', paused, false, NO_SUPPRESSION, null],
    ['is not there when the screen is locked', watching, true, NO_SUPPRESSION, null],
    ['is not there in a call that turns the camera off', watching, false, held('call'), null],
    ['is not there when idle', watching, false, held('idle'), null],
    ['waits for power, without a camera', watching, false, held('battery'), 'wait_for_power'],
    ['does not wait for power while paused', paused, false, held('battery'), null],
  ])('%s', (_name, session, locked, quiet, task) => {
    expect(hostModeFor(session, locked, quiet)).toBe(task);
  });

  it('raises no alert while a suppression or a snooze lasts', () => {
    expect(silentUntilMs(watching, NO_SUPPRESSION)).toBe(500);
    expect(silentUntilMs(watching, { reason: 'call', hold: null })).toBeGreaterThan(9e12);
    expect(silentUntilMs({ ...watching, snoozedUntilMs: null }, NO_SUPPRESSION)).toBeNull();
    expect(silentUntilMs(OFF, NO_SUPPRESSION)).toBeNull();
  });
});
