import { describe, expect, it } from 'vitest';
import { type ContextSignals, suppressionAt } from '../../../src/background/decide/suppression.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import type { Suppression } from '../../../src/state/suppression.ts';

const NOTHING: ContextSignals = { call: false, full_screen: false, idle: false, onBattery: false };
const ALWAYS = [{ days: [0, 1, 2, 3, 4, 5, 6] as const, fromMinute: 0, toMinute: 0 }];

describe('the context of the user', () => {
  it.each<[string, Partial<Settings>, Partial<ContextSignals>, Suppression]>([
    ['nothing present: no change', {}, {}, { reason: null, hold: null }],
    ['a call, with the setting off', { inCall: 'watch' }, { call: true }, { reason: null, hold: null }],
    ['a call keeps alerts away', { inCall: 'mute' }, { call: true }, { reason: 'call', hold: null }],
    [
      'a call turns the camera off',
      { inCall: 'camera_off' },
      { call: true },
      { reason: 'call', hold: 'call' },
    ],
    ['no call', { inCall: 'camera_off' }, {}, { reason: null, hold: null }],
    [
      'full screen suppresses alerts by default',
      {},
      { full_screen: true },
      { reason: 'full_screen', hold: null },
    ],
    [
      'full screen, with the setting off',
      { inFullScreen: 'watch' },
      { full_screen: true },
      { reason: null, hold: null },
    ],
    ['idle, with the setting off', {}, { idle: true }, { reason: null, hold: null }],
    [
      'idle turns the camera off',
      { whenIdle: 'camera_off' },
      { idle: true },
      { reason: 'idle', hold: 'idle' },
    ],
    ['idle keeps alerts away', { whenIdle: 'mute' }, { idle: true }, { reason: 'idle', hold: null }],
    [
      'the stricter of two applies',
      { inCall: 'mute', whenIdle: 'camera_off' },
      { call: true, idle: true },
      { reason: 'call', hold: 'idle' },
    ],
    ['on battery watching continues by default', {}, { onBattery: true }, { reason: null, hold: null }],
    [
      'the duty cycle on battery keeps the camera host',
      { onBattery: 'slower' },
      { onBattery: true },
      { reason: null, hold: null },
    ],
    [
      'on battery the camera is turned off',
      { onBattery: 'camera_off' },
      { onBattery: true },
      { reason: null, hold: 'battery' },
    ],
    [
      'quiet hours leave the camera on',
      { quietHours: [...ALWAYS.map((each) => ({ ...each, days: [...each.days] }))] },
      {},
      { reason: 'quiet_hours', hold: null },
    ],
  ])('%s', (_name, changed, around, quiet) => {
    expect(suppressionAt({ ...DEFAULT_SETTINGS, ...changed }, { ...NOTHING, ...around }, 0)).toEqual(quiet);
  });
});
