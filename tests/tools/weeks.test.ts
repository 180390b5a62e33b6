import { describe, expect, it } from 'vitest';
import { findNagging, findRelapses, findSilence } from '../../scripts/weeks/check-weeks.ts';
import { type DayReport, liveTenWeeks, type TenWeeks } from '../../scripts/weeks/ten-weeks.ts';
import { RELAPSE_WEEKS, USER_KINDS } from '../../scripts/weeks/user.ts';

/* Ten weeks through the product's own rules. The figures are in docs/measurements/ten-weeks.md. */

const LIVED = new Map<string, TenWeeks>();

/** Lives each ten weeks once. */
function live(kind: TenWeeks['kind'], plan: TenWeeks['plan']): TenWeeks {
  const key = `${kind} ${plan}`;
  const lived = LIVED.get(key) ?? liveTenWeeks(kind, plan, 'test');
  LIVED.set(key, lived);
  return lived;
}

const inWeeks = ({ days }: TenWeeks, weeks: readonly number[]) =>
  days.filter(({ week }) => weeks.includes(week));
const sum = (days: readonly DayReport[], of: (day: DayReport) => number) =>
  days.reduce((total, day) => total + of(day), 0);
const shareShown = (days: readonly DayReport[]) =>
  sum(days, ({ shownAtMs }) => shownAtMs.length) /
  sum(days, ({ dueAtMs, tooLate }) => dueAtMs.length - tooLate);

describe.each(USER_KINDS)('ten weeks of somebody %s', (kind) => {
  it('have nothing that nags', () => {
    expect(findNagging(live(kind, 'fading'))).toEqual([]);
  });

  it('never go silent', () => {
    expect(findSilence(live(kind, 'fading'))).toEqual([]);
  });
});

describe('fading', () => {
  it('takes away a third for somebody who improves, and no more', () => {
    const weeks = live('improving', 'fading');
    expect(shareShown(inWeeks(weeks, [0]))).toBe(1);
    expect(shareShown(inWeeks(weeks, [8, 9]))).toBeGreaterThan(0.6);
    expect(shareShown(inWeeks(weeks, [8, 9]))).toBeLessThan(0.75);
  });

  it('gives all back in a relapse, by its second day, and fades again afterwards', () => {
    const weeks = live('relapsing', 'fading');
    const [first, ...rest] = inWeeks(weeks, RELAPSE_WEEKS);
    expect(inWeeks(weeks, [4]).at(-1)?.levelAfter).toBe(2);
    expect(first?.lowestLevel).toBe(0);
    expect(rest.map(({ levelAfter }) => levelAfter)).toEqual(rest.map(() => 0));
    expect(weeks.days.at(-1)?.levelAfter).toBe(2);
    expect(findRelapses(weeks.days).length).toBeGreaterThan(2);
  });

  it('never begins for somebody who lets nudges pass, and becomes quieter instead', () => {
    const { days } = live('ignoring', 'fading');
    expect(new Set(days.map(({ levelAfter }) => levelAfter))).toEqual(new Set([0]));
    expect(
      sum(days, ({ byBadgeOnly }) => byBadgeOnly) / sum(days, (day) => day.shownAtMs.length),
    ).toBeGreaterThan(0.2);
  });
});

describe('other plans', () => {
  it('a practice week is mostly silent, and then fades', () => {
    const weeks = live('improving', 'practice');
    expect(shareShown(inWeeks(weeks, [0]))).toBeLessThan(0.3);
    expect(shareShown(inWeeks(weeks, [1]))).toBeGreaterThan(0.8);
    expect([...findNagging(weeks), ...findSilence(weeks)]).toEqual([]);
  });

  it('maintenance nudges on the first day of the week, and in a relapse', () => {
    const weeks = live('relapsing', 'maintenance');
    const [monday, ...others] = inWeeks(weeks, [3]);
    expect(shareShown(monday === undefined ? [] : [monday])).toBe(1);
    expect(shareShown(others)).toBeLessThan(0.2);
    expect(shareShown(inWeeks(weeks, RELAPSE_WEEKS).slice(0, 5))).toBeGreaterThan(0.8);
    expect([...findNagging(weeks), ...findSilence(weeks)]).toEqual([]);
  });
});

describe('the strength program', () => {
  it('goes up for somebody who trains, and down in weeks of pain', () => {
    const doseOf = (day: DayReport | undefined) => {
      const raise = day?.program.session.find(({ id }) => id === 'lateral_raise');
      return raise === undefined ? null : [raise.level, raise.repeats];
    };
    const withRaise = live('improving', 'fading').days.filter((day) => doseOf(day) !== null);
    expect(doseOf(withRaise[0])).toEqual([1, 8]);
    expect(doseOf(withRaise.at(-1))?.[0]).toBe(2);
    const inPain = inWeeks(live('relapsing', 'fading'), RELAPSE_WEEKS);
    expect(inPain.map(({ program }) => program.easing)).toEqual(inPain.map(() => 'half'));
    expect(inWeeks(live('relapsing', 'fading'), [7])[0]?.program.easing).toBe('gentle');
  });
});
