import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../../src/dashboard/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/platform/settings.ts';

const OWN: Settings = {
  ...DEFAULT_SETTINGS,
  sound: true,
  dimDepth: 'deep',
  quietHours: [{ days: [5, 6], fromMinute: 0, toMinute: 600 }],
};

function fileOf(settings: unknown): string {
  return JSON.stringify({ format: 'plumbline-settings/1', settings });
}

describe('a file of settings', () => {
  it('comes back as it was written', () => {
    expect(readSettings(writeSettings(OWN))).toEqual({ settings: OWN, ignored: [] });
  });

  it.each([
    ['no JSON', 'Dear diary'],
    ['another format', JSON.stringify({ format: 'posture-recording/1', settings: {} })],
    ['without settings', JSON.stringify({ format: 'plumbline-settings/1' })],
    ['a list', '[]'],
    ['of a newer version', fileOf({ version: 2 })],
    ['empty', ''],
  ])('is refused when it is %s', (_name, file) => {
    expect(readSettings(file)).toBeNull();
  });

  it('names what it cannot take, and takes the rest', () => {
    const file = fileOf({ sound: true, volume: 11, coolDownSeconds: 'soon', teleport: true });
    expect(readSettings(file)).toEqual({
      settings: { ...DEFAULT_SETTINGS, sound: true },
      ignored: ['volume', 'coolDownSeconds', 'teleport'],
    });
  });

  it('of an older version leaves what is missing as it is at first', () => {
    expect(readSettings(fileOf({ card: true }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, card: true },
      ignored: [],
    });
  });
});
