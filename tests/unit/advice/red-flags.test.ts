import { describe, expect, it } from 'vitest';
import { findEntry, LIBRARY } from '../../../src/advice/library/library.ts';
import { flagsOfEntry, RED_FLAGS, urgencyOf } from '../../../src/advice/red-flags.ts';
import { WARNING_SIGNS } from '../../../src/history/diary.ts';

/** By the NHS's page on back pain and NICE NG234; what neither names is 'soon'. */
const GUIDELINE = {
  emergency: ['chest_pain', 'lungs', 'after_accident', 'bladder_bowels', 'stiff_neck'],
  today: ['weakness', 'numbness', 'fall_or_injury', 'fever', 'weight_loss', 'lump', 'night_pain'],
  soon: ['does_not_ease'],
} as const;

describe('warning signs', () => {
  it.each(Object.entries(GUIDELINE))('that are %s by the guideline are so here', (urgency, ids) => {
    expect(RED_FLAGS.filter((flag) => flag.urgency === urgency).map(({ id }) => id)).toEqual(ids);
  });

  it('are all in the diary, in the same order, the most urgent first', () => {
    expect(RED_FLAGS.map(({ id }) => id)).toEqual(WARNING_SIGNS);
  });

  it.each([
    ['tightness', 'stiff_neck'],
    ['numbness', 'numbness'],
    ['weakness', 'weakness'],
    ['injury', 'fall_or_injury'],
    ['spinal_infection', 'stiff_neck'],
  ])('are named beside the entry that they belong to: %s, %s', (id, sign) => {
    const entry = findEntry(id);
    expect(entry === null ? [] : flagsOfEntry(entry).map((flag) => flag.id)).toContain(sign);
  });

  it.each([...LIBRARY.symptoms, ...LIBRARY.conditions, ...LIBRARY.causes])(
    'has at least one for $id',
    (entry) => {
      expect(flagsOfEntry(entry)).not.toEqual([]);
    },
  );

  it('together are as urgent as the most urgent of them', () => {
    expect(urgencyOf(['does_not_ease', 'lump'])).toBe('today');
    expect(urgencyOf(['does_not_ease', 'lungs', 'lump'])).toBe('emergency');
    expect(urgencyOf([])).toBeNull();
  });
});
