import { describe, expect, it } from 'vitest';
import { readSettings, writeSettings } from '../../../src/dashboard/data/settings-file.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt, shownAt } from '../posture/taught-examples.ts';

const SUNK_BACK = sit({ head: 0.85, eyeHeight: 0.5, y: 400 });
const OWN: Settings = {
  ...DEFAULT_SETTINGS,
  sound: true,
  dimDepth: 'deep',
  quietHours: [{ days: [5, 6], fromMinute: 0, toMinute: 600 }],
};

function fileOf(settings: unknown): string {
  return JSON.stringify({ format: 'plumbline-settings/1', settings });
}

describe('a settings file', () => {
  it('is read back as it was written', () => {
    const examples = [shownAt(SUNK_BACK, { atMs: 5, setup: 'desk' }), exampleAt(SUNK_BACK, { atMs: 7 })];
    expect(readSettings(writeSettings(OWN, examples))).toEqual({ settings: OWN, examples, ignored: [] });
  });

  it('leaves out examples that cannot be read, and says so', () => {
    const good = exampleAt(SUNK_BACK);
    const spoiled = { ...good, atMs: 2, looks: [{ view: 'front', features: [1, 2] }] };
    const file = JSON.parse(writeSettings(OWN, [good]));
    file.taught.examples.push(spoiled);
    expect(readSettings(JSON.stringify(file))).toEqual({
      settings: OWN,
      examples: [good],
      ignored: ['taught'],
    });
    expect(readSettings(JSON.stringify({ ...file, taught: 'a lot' }))).toMatchObject({
      examples: [],
      ignored: ['taught'],
    });
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

  it('names what it cannot use, and uses the rest', () => {
    const file = fileOf({ sound: true, volume: 11, coolDownSeconds: 'soon', teleport: true });
    expect(readSettings(file)).toEqual({
      settings: { ...DEFAULT_SETTINGS, sound: true },
      examples: [],
      ignored: ['volume', 'coolDownSeconds', 'teleport'],
    });
  });

  it('of an older version gets the defaults for what is missing', () => {
    expect(readSettings(fileOf({ card: true }))).toEqual({
      settings: { ...DEFAULT_SETTINGS, card: true },
      examples: [],
      ignored: [],
    });
  });
});
