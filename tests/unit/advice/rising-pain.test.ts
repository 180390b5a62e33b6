import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPainRise, mayAskAgain, PAIN_RISE_DAYS, type PainRise } from '../../../src/advice/rising-pain.ts';
import type { PainLevel } from '../../../src/history/diary.ts';
import { addDays, type LocalDay, WEEKDAYS } from '../../../src/history/local-day.ts';
import { madeUpHistory } from '../../../tools/fixtures/made-up-history.ts';
import { fuzzRuns } from '../fuzz-runs.ts';

const TODAY: LocalDay = '2026-11-29';

/** Notes from a text with a character for each day, the last of them today: a level, '?' for no answer, '.' for no note. */
function notes(days: string, last = TODAY) {
  return [...days].flatMap((each, index) => {
    const day = addDays(last, index - days.length + 1);
    if (each === '.') return [];
    return [{ day, pain: each === '?' ? null : (Number(each) as PainLevel) }];
  });
}

describe('pain that rises', () => {
  it.each<readonly [string, PainRise | null, string]>([
    ['', null, 'no notes'],
    ['3', null, 'one note'],
    ['13', null, 'two notes say too little'],
    ['123', 'rising', 'each day more'],
    ['122', 'rising', 'up, and it stays'],
    ['112', null, 'up on the last day only: one note is no trend'],
    ['1122', 'rising', 'up, and it stays so for another day'],
    ['113', null, 'badly, but on one day only'],
    ['133', 'rising', 'badly, and it stays'],
    ['1..2.2', 'rising', 'days without a note between'],
    ['1?2?2', 'rising', 'notes without an answer between'],
    ['1?2', null, 'a note without an answer is no note'],
    ['011', null, "a rise to 'a little' is no reason to ask"],
    ['222', null, 'the same'],
    ['132', null, 'it falls again'],
    ['321', null, 'it falls'],
    ['120', null, 'nothing hurts today'],
    ['123.', 'rising', 'the last note is from yesterday'],
    ['123..', null, 'the last note is older'],
    ['1.....22', null, 'the first note is older than a week'],
    ['.1....22', 'rising', 'all notes within a week'],
    ['3.3.3', 'strong', 'strong on three days'],
    ['3..33', 'strong', 'strong on three days, not in a row'],
    ['33.33', 'strong', 'strong on more days'],
    ['3.3.1.3', 'strong', 'strong on three days, less between'],
    ['3.33..1', 'strong', 'a little today, after three strong days'],
    ['3.33..0', null, 'nothing hurts today'],
    ['3......33', null, 'the first strong day is older than a week'],
    ['1.1.1..2.2.2', 'rising', 'the median of a week is a level higher'],
    ['0.1.1..3.1.2', 'rising', 'the median of a week is a level higher, though it goes up and down'],
    ['1.1.1..1.1.3.2', null, 'the median of a week is the same'],
    ['1.1....3.1.2', null, 'too few notes in the week before'],
    ['0.0.0..1.1.1', null, "a week of 'a little' is no reason to ask"],
    ['12001201200120012', null, 'up to the same height each week'],
    ['12001201200120013', null, 'higher than usual, but on one day only'],
    ['120012012001200133', 'rising', 'higher than usual, and it stays'],
    ['120012012001200122222', 'rising', 'no higher than usual, but it stays'],
    ['0010100100101012', null, 'one note above the usual height'],
    ['00101001001010122', 'rising', 'two notes above the usual height'],
    ['01003001001122', 'rising', 'one bad day before is not usual'],
    ['3......22......122', 'rising', 'what was too long ago is not usual'],
    ['.2....2......122', 'rising', 'two notes before are too few to know what is usual'],
  ])('%j: %s (%s)', (days, rise) => {
    expect(findPainRise(notes(days), TODAY)).toBe(rise);
  });

  const anyDays = fc.array(fc.constantFrom('0', '1', '2', '3', '?', '.'), { maxLength: 30 });

  it('needs three notes with a level in the last seven days', () => {
    fc.assert(
      fc.property(anyDays, (days) => {
        const week = days.slice(-7).filter((each) => /\d/.test(each));
        return week.length >= 3 || findPainRise(notes(days.join('')), TODAY) === null;
      }),
      { numRuns: fuzzRuns(5000) },
    );
  });

  it('does not depend on the order of the notes, nor on those of later days or before three weeks', () => {
    fc.assert(
      fc.property(anyDays, anyDays, (days, later) => {
        const known = notes(days.join(''));
        const others = notes(later.join(''), addDays(TODAY, later.length));
        const rise = findPainRise(known, TODAY);
        expect(findPainRise([...others, ...known].reverse(), TODAY)).toBe(rise);
        expect(findPainRise(notes(days.slice(-PAIN_RISE_DAYS).join('')), TODAY)).toBe(rise);
      }),
      { numRuns: fuzzRuns(5000) },
    );
  });
});

describe('the made-up weeks, in which pain swings between none and clearly', () => {
  it.each(WEEKDAYS)('one more note does not prompt the question, on weekday %i', (weekday) => {
    const today = addDays('2026-11-30', weekday);
    for (const weekends of [true, false]) {
      const { diary } = madeUpHistory(addDays(today, -1), 70, 0, weekends);
      expect(findPainRise([...diary, { day: today, pain: 2 }], today)).toBeNull();
    }
  });
});

describe('the question', () => {
  it.each<readonly [LocalDay | null, boolean]>([
    [null, true],
    [TODAY, false],
    [addDays(TODAY, -1), false],
    [addDays(TODAY, -6), false],
    [addDays(TODAY, -7), true],
    [addDays(TODAY, 1), true],
  ])('answered on %s: may be asked %s', (answeredOn, may) => {
    expect(mayAskAgain(answeredOn, TODAY)).toBe(may);
  });

  it('is never asked twice for the same notes: those that can prompt it again are newer than the answer', () => {
    const before = notes('112333');
    expect(findPainRise(before, TODAY)).not.toBeNull();
    for (let days = 0; days < 30; days++) {
      const later = addDays(TODAY, days);
      expect(mayAskAgain(TODAY, later) && findPainRise(before, later) !== null).toBe(false);
    }
  });
});
