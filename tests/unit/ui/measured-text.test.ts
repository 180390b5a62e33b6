import { describe, expect, it, vi } from 'vitest';
import { type Assessment, ISSUE_KINDS, type IssueKind } from '../../../src/posture/body/assessment.ts';
import { checkedTexts, exactTexts, measuredAgainst, wordsMeant } from '../../../src/ui/text/measured-text.ts';
import { measurement } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

type Known = Parameters<typeof measurement>[0];

function exactOf(name: string, known: Known): string | undefined {
  return exactTexts(measurement(known)).find((each) => each.name === name)?.exact;
}

describe('the measured values', () => {
  it.each([
    [{ value: 12.4, sd: 2.6 }, '+12° ± 3°'],
    [{ value: -3.6, sd: 0.2 }, '−4° ± 1°'],
    [{ value: -0.3, sd: 2 }, '0° ± 2°'],
    [{ value: 12.4, sd: 3, zeroSd: 4 }, '+12° ± 5°'],
  ])('%o', (neckForwardDeg, expected) => {
    expect(exactOf('Neck forward', { neckForwardDeg })).toBe(expected);
  });

  it.each([
    { unknown: 'view_changed' } as const,
    { value: Number.NaN, sd: 1 },
    { value: Number.POSITIVE_INFINITY, sd: 1 },
  ])('are left out if they are not known: %o', (neckForwardDeg) => {
    expect(exactOf('Neck forward', { neckForwardDeg })).toBeUndefined();
  });

  it.each([
    [4.2, '+4 cm ± 1 cm'],
    [-3.4, '−3 cm ± 1 cm'],
  ])('have lengths in centimeters: %d', (value, expected) => {
    expect(exactOf('Head forward', { headForwardCm: { value, sd: 1.2 } })).toBe(expected);
  });

  it.each([
    [3.2, '3° ± 1°, left side higher'],
    [-1.4, '1° ± 1°, right side higher'],
    [-0.4, '0° ± 1°'],
    [0.4, '0° ± 1°'],
  ])('say the side of a tilt in words: %d', (value, expected) => {
    expect(exactOf('Head tilt', { headTiltDeg: { value, sd: 1 } })).toBe(expected);
    expect(exactOf('Shoulder tilt', { shoulderTiltDeg: { value, sd: 1 } })).toBe(expected);
  });

  it('name the reference of the angles', () => {
    expect(measuredAgainst(measurement())).toContain('your own upright posture');
    expect(measuredAgainst(measurement({ view: 'side' }))).toContain('vertical');
  });
});

describe('what is looked for', () => {
  const words = (assessment: Assessment | null, ignored: readonly IssueKind[], known: Known = {}) =>
    Object.fromEntries(
      checkedTexts(measurement(known), assessment, ignored).map(({ issue, judged }) => [issue, judged]),
    );

  it.each(ISSUE_KINDS)('has each kind of slouch in the judge’s words: %s', (kind) => {
    const issues = [{ kind, severity: 2, confidence: 1 }] as const;
    const judged = words({ state: 'bad', issues }, []);
    expect(judged[kind]).toBe('noticed');
    expect(Object.keys(judged)).toEqual([...ISSUE_KINDS]);
    expect(Object.values(judged).filter((word) => word === 'noticed')).toHaveLength(1);
  });

  it('explains its words, while they are there', () => {
    const meant = (kind: 'slouch' | 'lean') =>
      wordsMeant(
        checkedTexts(measurement(), { state: 'bad', issues: [{ kind, severity: 2, confidence: 1 }] }, []),
      ).map((words) => words.split(':')[0]);
    expect(wordsMeant(checkedTexts(measurement(), null, []))).toEqual([]);
    expect(meant('lean')).toEqual(['“noticed”']);
    expect(meant('slouch')).toEqual(['“noticed”', '“part of it”']);
  });

  it('calls nothing fine that comes forward with what was found', () => {
    const issues = [{ kind: 'slouch', severity: 2, confidence: 1 }] as const;
    expect(words({ state: 'bad', issues }, [])).toMatchObject({
      slouch: 'noticed',
      forward_head: 'part of it',
      lean: 'fine',
    });
  });

  it('says that the user looks down, with an upright back, and still explains what is noticed', () => {
    const issues = [{ kind: 'forward_head', severity: 2, confidence: 1 }] as const;
    const down = { headPitchDeg: { value: 25, sd: 3 } };
    const seen = words({ state: 'bad', issues }, [], down);
    expect(seen).toMatchObject({ forward_head: 'noticed: looking down', slouch: 'fine' });
    expect(words({ state: 'bad', issues }, [])).toMatchObject({ forward_head: 'noticed' });
    expect(words({ state: 'fine', issues: [] }, [], down)).toMatchObject({ forward_head: 'fine' });
    const checked = checkedTexts(measurement(down), { state: 'bad', issues }, []);
    expect(wordsMeant(checked).map((meant) => meant.split(':')[0])).toEqual(['“noticed”']);
  });

  it('leaves out what the user has turned off', () => {
    expect(words({ state: 'fine', issues: [] }, ['lean'])).not.toHaveProperty('lean');
  });

  it('is not clear while nothing is judged', () => {
    for (const assessment of [null, { state: 'unknown', reason: 'too_dark', issues: [] } as const])
      expect(new Set(Object.values(words(assessment, [])))).toEqual(new Set(['not clear']));
  });
});
