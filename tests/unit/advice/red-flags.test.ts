import { describe, expect, it } from 'vitest';
import { RED_FLAGS, urgencyOf } from '../../../src/advice/red-flags.ts';
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

  it('together are as urgent as the most urgent of them', () => {
    expect(urgencyOf(['does_not_ease', 'lump'])).toBe('today');
    expect(urgencyOf(['does_not_ease', 'lungs', 'lump'])).toBe('emergency');
    expect(urgencyOf([])).toBeNull();
  });
});
