import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMinutes,
  COLUMNS,
  cutIntoMinutes,
  emptyMinute,
  type Minute,
  millisecondsOf,
  type Span,
} from '../../../src/history/minute.ts';

const utc = () => 0;
const MINUTE = 60_000;

function span(fromMs: number, toMs: number, over: Partial<Span> = {}): Span {
  return { fromMs, toMs, state: 'good', issue: null, ...over };
}

function sum(minutes: readonly Minute[]): number {
  return minutes.flatMap((minute) => minute.ms).reduce((total, ms) => total + ms, 0);
}

describe('splitting elapsed time into minutes', () => {
  it('splits at the full minute', () => {
    const cut = cutIntoMinutes(span(50_000, 130_000), utc);
    expect(cut.map((minute) => [minute.minute, millisecondsOf(minute, 'good')])).toEqual([
      [0, 10_000],
      [1, 60_000],
      [2, 10_000],
    ]);
  });

  it('files bad time under its issue', () => {
    const [minute] = cutIntoMinutes(span(0, 1000, { state: 'bad', issue: 'slouch' }), utc);
    expect(minute && millisecondsOf(minute, 'slouch')).toBe(1000);
    expect(minute && millisecondsOf(minute, 'good')).toBe(0);
  });

  it('counts nothing of an empty or negative span', () => {
    expect(cutIntoMinutes(span(5, 5), utc)).toEqual([]);
    expect(cutIntoMinutes(span(9, 5), utc)).toEqual([]);
  });

  it('puts every millisecond into exactly one minute', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2e12 }),
        fc.integer({ min: 0, max: 5_000_000 }),
        (fromMs, length) => {
          const cut = cutIntoMinutes(span(fromMs, fromMs + length), utc);
          expect(sum(cut)).toBe(length);
          expect(new Set(cut.map((minute) => minute.minute)).size).toBe(cut.length);
        },
      ),
    );
  });
});

describe('the local day of a minute', () => {
  // In Berlin clocks went from 2:00 to 3:00 on 29 March 2026 at 01:00 UTC, and back on 25 October at 01:00
  // UTC.
  const springAt = Date.UTC(2026, 2, 29, 1);
  const autumnAt = Date.UTC(2026, 9, 25, 1);
  const berlin = (atMs: number) => (atMs >= springAt && atMs < autumnAt ? 120 : 60);

  it.each([
    ['a day of 23 hours', Date.UTC(2026, 2, 28, 23), '2026-03-29', 23],
    ['a day of 24 hours', Date.UTC(2026, 5, 9, 22), '2026-06-10', 24],
    ['a day of 25 hours', Date.UTC(2026, 9, 24, 22), '2026-10-25', 25],
  ])('%s', (_name, midnight, day, hours) => {
    const cut = cutIntoMinutes(span(midnight - MINUTE, midnight + 26 * 60 * MINUTE), berlin);
    expect(cut.filter((minute) => minute.day === day)).toHaveLength(hours * 60);
  });
});

describe('adding to a minute', () => {
  it('never counts more than a minute into a minute', () => {
    const full = fc.array(fc.integer({ min: 0, max: 60_000 }), {
      minLength: COLUMNS.length,
      maxLength: COLUMNS.length,
    });
    const empty = emptyMinute(0, utc);
    fc.assert(
      fc.property(full, full, (first, second) => {
        const once = addMinutes(empty, { ...empty, ms: first });
        expect(sum([addMinutes(once, { ...empty, ms: second })])).toBeLessThanOrEqual(MINUTE);
      }),
    );
  });
});
