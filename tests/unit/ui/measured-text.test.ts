import { describe, expect, it, vi } from 'vitest';
import { measuredAgainst, measuredText } from '../../../src/ui/text/measured-text.ts';
import { measurement } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

function shownFor(id: string, words: ReturnType<typeof measuredText>): string | undefined {
  return words.find((each) => each.id === id)?.value;
}

describe('the measured angles in words', () => {
  it.each([
    [{ value: 12.4, sd: 2.6 }, '+12° ± 3°'],
    [{ value: -3.6, sd: 0.2 }, '−4° ± 1°'],
    [{ value: -0.3, sd: 2 }, '0° ± 2°'],
    [{ value: 12.4, sd: 3, zeroSd: 4 }, '+12° ± 5°'],
    [{ unknown: 'view_changed' } as const, 'not clear'],
    [{ value: Number.NaN, sd: 1 }, 'not clear'],
    [{ value: Number.POSITIVE_INFINITY, sd: 1 }, 'not clear'],
  ])('%o', (neckForwardDeg, expected) => {
    expect(shownFor('neckForwardDeg', measuredText(measurement({ neckForwardDeg })))).toBe(expected);
  });

  it('gives lengths in centimetres', () => {
    const words = measuredText(measurement({ headForwardCm: { value: 4.2, sd: 1.2 } }));
    expect(shownFor('headForwardCm', words)).toBe('+4 cm ± 1 cm');
  });

  it('names the reference of the angles', () => {
    expect(measuredAgainst(measurement())).toContain('your own upright posture');
    expect(measuredAgainst(measurement({ view: 'side' }))).toContain('vertical');
  });
});
