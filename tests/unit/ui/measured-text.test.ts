import { describe, expect, it, vi } from 'vitest';
import { measuredAgainst, measuredText } from '../../../src/ui/text/measured-text.ts';
import { measurement } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

function shownFor(id: string, words: ReturnType<typeof measuredText>): string | undefined {
  return words.find((each) => each.id === id)?.exact ?? undefined;
}

describe('the measured angles in words', () => {
  it.each([
    [{ value: 12.4, sd: 2.6 }, '+12° ± 3°'],
    [{ value: -3.6, sd: 0.2 }, '−4° ± 1°'],
    [{ value: -0.3, sd: 2 }, '0° ± 2°'],
    [{ value: 12.4, sd: 3, zeroSd: 4 }, '+12° ± 5°'],
  ])('%o', (neckForwardDeg, expected) => {
    expect(shownFor('neckForwardDeg', measuredText(measurement({ neckForwardDeg }), null))).toBe(expected);
  });

  it.each([
    { unknown: 'view_changed' } as const,
    { value: Number.NaN, sd: 1 },
    { value: Number.POSITIVE_INFINITY, sd: 1 },
  ])('says that it is not clear, and no verdict: %o', (neckForwardDeg) => {
    const words = measuredText(measurement({ neckForwardDeg }), { state: 'fine', issues: [] });
    const neck = words.find(({ id }) => id === 'neckForwardDeg');
    expect(neck).toMatchObject({ judged: 'not clear', exact: null, tone: 'unknown' });
  });

  it('has a word of the judge for each value', () => {
    const issues = [{ kind: 'forward_head', severity: 2, confidence: 1 }] as const;
    const measured = measurement({
      headForwardCm: { value: 4.2, sd: 1.2 },
      trunkForwardDeg: { value: -0.3, sd: 2 },
    });
    const of = (id: string) =>
      measuredText(measured, { state: 'bad', issues }).find((each) => each.id === id);
    expect(of('headForwardCm')).toMatchObject({ judged: 'head forward', tone: 'slouch' });
    expect(of('headTiltDeg')).toMatchObject({ name: 'Head tilt', judged: 'fine', tone: 'fine' });
    // What comes forward comes forward together: +20° beside 'fine' would contradict the word above it.
    expect(of('trunkForwardDeg')).toMatchObject({ judged: '–', tone: 'unknown' });
    const unjudged = measuredText(measured, { state: 'unknown', reason: 'too_dark', issues: [] });
    expect(unjudged.map(({ judged }) => judged)).toEqual(unjudged.map(() => '–'));
  });

  it('has all names without a value while nothing is measured', () => {
    const words = measuredText(null, null);
    expect(words.map(({ judged }) => judged)).toEqual(words.map(() => '–'));
    expect(words).toHaveLength(measuredText(measurement(), null).length);
  });

  it.each([
    [4.2, '+4 cm ± 1 cm'],
    [-3.4, '−3 cm ± 1 cm'],
  ])('gives lengths in centimetres: %d', (value, expected) => {
    const words = measuredText(measurement({ headForwardCm: { value, sd: 1.2 } }), null);
    expect(shownFor('headForwardCm', words)).toBe(expected);
  });

  it('names the reference of the angles', () => {
    expect(measuredAgainst(measurement())).toContain('your own upright posture');
    expect(measuredAgainst(measurement({ view: 'side' }))).toContain('vertical');
  });
});
