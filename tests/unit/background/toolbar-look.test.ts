import { describe, expect, it } from 'vitest';
import { lookOf } from '../../../src/background/toolbar-look.ts';
import { type HostStatus, OFF, type Session } from '../../../src/platform/session.ts';

const watching: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };
const paused: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };

function live(posture: 'starting' | 'good' | 'bad' | 'unknown' | 'away', alerting = false): HostStatus {
  return { camera: 'live', posture, issue: posture === 'bad' ? 'slouch' : null, alerting };
}

describe('the toolbar', () => {
  it.each<[string, Session, HostStatus, boolean, string, string]>([
    ['off', OFF, { camera: 'off' }, false, 'off', ''],
    ['paused', paused, live('good'), false, 'paused', ''],
    ['locked', watching, live('good'), true, 'paused', ''],
    ['opening', watching, { camera: 'opening' }, false, 'unknown', ''],
    ['a camera problem', watching, { camera: 'failed', problem: 'camera_busy' }, false, 'unknown', '×'],
    ['upright', watching, live('good'), false, 'on', ''],
    ['slouching within the grace period', watching, live('bad'), false, 'drift', ''],
    ['slouching and told', watching, live('bad', true), false, 'drift', '!'],
    ['away', watching, live('away'), false, 'unknown', ''],
  ])('%s', (_name, session, host, locked, shape, badge) => {
    expect(lookOf(session, host, locked, true)).toMatchObject({ shape, badge });
  });

  it('never shows that it watches when the camera is not live', () => {
    const notLive: HostStatus[] = [
      { camera: 'off' },
      { camera: 'opening' },
      { camera: 'failed', problem: 'muted' },
    ];
    for (const host of notLive) expect(lookOf(watching, host, false, true).shape).not.toBe('on');
  });

  it('leaves the badge away when the user has switched it off, but never the sign of an error', () => {
    expect(lookOf(watching, live('bad', true), false, false).badge).toBe('');
    expect(lookOf(watching, { camera: 'failed', problem: 'no_camera' }, false, false).badge).toBe('×');
  });
});
