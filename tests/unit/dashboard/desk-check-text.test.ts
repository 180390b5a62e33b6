import { describe, expect, it, vi } from 'vitest';
import { type DeskAnswer, NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { disagreementTexts, measuredInShort } from '../../../src/dashboard/desk-check/desk-check-text.ts';
import { type DeskLight, NOTHING_MEASURED } from '../../../src/posture/measure-desk.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const differs = (answer: DeskAnswer, light: DeskLight | null) =>
  disagreementTexts({ ...NO_ANSWERS, light: answer }, { ...NOTHING_MEASURED, light });

describe('the answer about the light and the camera', () => {
  it('says whose word each is where they differ', () => {
    expect(differs('glare', 'fine')).toEqual([
      expect.stringMatching(/^You answered “Too dark or too bright”, but the camera measured “good light”/),
    ]);
    expect(differs('fits', 'backlit')).toEqual([expect.stringContaining('measured “bright behind you”')]);
  });

  it('says nothing where they agree, or one of them is missing', () => {
    expect([
      differs('glare', 'dark'),
      differs('fits', 'fine'),
      differs('skipped', 'dark'),
      differs('glare', null),
    ]).toEqual([[], [], [], []]);
  });
});

it('says what the measured length is', () => {
  const distance = { cm: 62, fromCm: 50, toCm: 75 };
  expect(measuredInShort({ ...NOTHING_MEASURED, distance })).toBe('screen distance about 62 cm');
});
