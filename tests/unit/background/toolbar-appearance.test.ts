import { describe, expect, it } from 'vitest';
import { appearanceOf } from '../../../src/background/decide/toolbar-appearance.ts';
import { type HostStatus, OFF, type Session } from '../../../src/state/session.ts';

const watching: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };
const snoozed: Session = { ...watching, snoozedUntilMs: 1 };
const paused: Session = { version: 1, phase: 'paused', sinceMs: 0, untilMs: null };

function live(posture: 'starting' | 'good' | 'bad' | 'unknown' | 'away', alerting = false): HostStatus {
  return { camera: 'live', posture, issue: posture === 'bad' ? 'slouch' : null, alerting };
}

function resting(posture: 'good' | 'unknown' | 'away'): HostStatus {
  return { camera: 'resting', posture, untilMs: 0 };
}

describe('the toolbar', () => {
  it.each<[string, Session, HostStatus, Parameters<typeof appearanceOf>[2], string, string]>([
    ['off', OFF, { camera: 'off' }, null, 'off', ''],
    ['paused', paused, live('good'), null, 'paused', ''],
    ['locked', watching, live('good'), 'locked', 'paused', ''],
    ['opening', watching, { camera: 'opening' }, null, 'unknown', ''],
    ['a camera problem', watching, { camera: 'failed', problem: 'camera_busy' }, null, 'unknown', '×'],
    ['upright', watching, live('good'), null, 'on', ''],
    ['slouching and alerted', watching, live('bad', true), null, 'drift', '!'],
    ['in a call, with the camera off', watching, { camera: 'off' }, 'call', 'paused', ''],
    ['on battery, with the camera off', watching, { camera: 'off' }, 'battery', 'paused', ''],
    ['away', watching, live('away'), null, 'away', ''],
    ['snoozed, upright', snoozed, live('good'), null, 'snoozed', ''],
    ['snoozed, slouching', snoozed, live('bad'), null, 'snoozed', ''],
    ['snoozed, away', snoozed, live('away'), null, 'away', ''],
    ['in a camera pause, upright', watching, resting('good'), null, 'on', ''],
    ['in a camera pause, away', watching, resting('away'), null, 'unknown', ''],
    ['in a camera pause, snoozed', snoozed, resting('good'), null, 'snoozed', ''],
  ])('%s', (_name, session, host, hold, shape, badge) => {
    expect(appearanceOf(session, host, hold, true)).toMatchObject({ shape, badge });
  });

  it('never shows watching while the camera is not live, except in the camera pauses that the user has chosen', () => {
    const notLive: HostStatus[] = [
      { camera: 'off' },
      { camera: 'opening' },
      { camera: 'failed', problem: 'muted' },
    ];
    for (const host of notLive) expect(appearanceOf(watching, host, null, true).shape).not.toBe('on');
    const { titleKey } = appearanceOf(watching, resting('good'), null, true);
    expect(titleKey).toBe('toolbarResting');
  });

  it('does not call a posture upright that only counts as such', () => {
    const excused: HostStatus = {
      camera: 'live',
      posture: 'good',
      issue: null,
      alerting: false,
      excused: true,
    };
    expect(appearanceOf(watching, live('good'), null, true).titleKey).toBe('toolbarGood');
    expect(appearanceOf(watching, excused, null, true).titleKey).toBe('toolbarExcused');
  });

  it('names the problem when it should watch and cannot', () => {
    const failed: HostStatus = { camera: 'failed', problem: 'frozen' };
    expect(appearanceOf(watching, failed, null, true)).toMatchObject({
      titleKey: 'toolbarProblem',
      problem: 'frozen',
    });
    for (const [session, hold] of [
      [OFF, null],
      [paused, null],
      [watching, 'call'],
    ] as const)
      expect(appearanceOf(session, failed, hold, true).problem).toBeNull();
  });

  it('names the end of a snooze where it is what the title says', () => {
    expect(appearanceOf(snoozed, live('bad'), null, true).snoozedUntilMs).toBe(1);
    expect(appearanceOf(snoozed, live('away'), null, true).snoozedUntilMs).toBeNull();
    expect(appearanceOf(watching, live('good'), null, true).snoozedUntilMs).toBeNull();
  });

  it('names what a nudge is about while the icon shows one', () => {
    expect(appearanceOf(watching, live('bad', true), null, true).nudge).toBe('slouch');
    const down: HostStatus = { ...live('bad', true), issue: 'forward_head', lookingDown: true } as HostStatus;
    expect(appearanceOf(watching, down, null, true).nudge).toBe('look_down');
    expect(appearanceOf(watching, down, null, false)).toMatchObject({ nudge: null, slouch: 'look_down' });
    expect(appearanceOf(watching, live('bad', true), null, false).nudge).toBeNull();
    expect(appearanceOf(snoozed, live('bad', true), null, true).nudge).toBeNull();
    expect(appearanceOf(watching, { camera: 'failed', problem: 'muted' }, null, true).nudge).toBeNull();
  });

  it('has a badge only if an alert uses it, but always the icon of an error', () => {
    expect(appearanceOf(watching, live('bad', true), null, false).badge).toBe('');
    expect(appearanceOf(watching, { camera: 'failed', problem: 'no_camera' }, null, false).badge).toBe('×');
  });
});
