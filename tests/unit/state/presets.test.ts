import { describe, expect, it } from 'vitest';
import {
  nearestPreset,
  PRESETS,
  presetOf,
  type Step,
  stepToFewer,
  stepToMore,
  valuesOf,
} from '../../../src/state/presets.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';

const settingsOf = (changes: Partial<Settings>): Settings => ({ ...DEFAULT_SETTINGS, ...changes });

/** All steps in one direction, until none is left. */
function walk(from: Settings, step: (settings: Settings) => Step | null): Step['to'][] {
  const next = step(from);
  return next === null ? [] : [next.to, ...walk({ ...from, ...next.changes }, step)];
}

describe('a preset', () => {
  it('is balanced at first', () => {
    expect(presetOf(DEFAULT_SETTINGS)).toBe('balanced');
  });

  it.each(PRESETS)('%s is recognized by its values, whatever else is set', (preset) => {
    expect(presetOf(settingsOf({ ...valuesOf(preset), sound: true, longBreakMinutes: 0 }))).toBe(preset);
  });

  it('is none if one of its values was changed', () => {
    expect(presetOf(settingsOf({ coolDownSeconds: 300 }))).toBeNull();
  });
});

describe('the user’s own values', () => {
  it.each([
    [{ coolDownSeconds: 300 }, 'balanced', ['coolDownSeconds']],
    [{ ...valuesOf('strict'), sensitivity: 'normal' as const }, 'strict', ['sensitivity']],
    [{ ...valuesOf('gentle'), coolDownSeconds: 60 }, 'gentle', ['coolDownSeconds']],
    [{}, 'balanced', []],
  ])('%o are nearest to %s', (changes, preset, changed) => {
    expect(nearestPreset(settingsOf(changes))).toEqual({ preset, changed });
  });
});

describe('a step', () => {
  it('goes from preset to preset, and ends at the gentlest and the strictest', () => {
    expect(walk(settingsOf(valuesOf('strict')), stepToFewer)).toEqual(['balanced', 'gentle']);
    expect(walk(settingsOf(valuesOf('gentle')), stepToMore)).toEqual(['balanced', 'strict']);
  });

  it('changes one setting at a time if they are the user’s own', () => {
    expect(walk(settingsOf({ coolDownSeconds: 300 }), stepToFewer)).toEqual([
      'sensitivity',
      'tooLong',
      'coolDownSeconds',
    ]);
    expect(walk(settingsOf({ tooLong: 'guideline', nudgePlan: 'maintenance' }), stepToMore)).toEqual([
      'nudgePlan',
      'tooLong',
      'strict',
    ]);
  });

  it('never makes a choice by standard stricter when fewer nudges are wanted', () => {
    const own = settingsOf({ tooLong: 'guideline', sensitivity: 'relaxed', coolDownSeconds: 900 });
    expect(walk(own, stepToFewer)).toEqual([]);
  });
});
