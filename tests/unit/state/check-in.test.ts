import { describe, expect, it } from 'vitest';
import {
  type CheckIn,
  isCheckInDue,
  NO_CHECK_IN,
  withAnswer,
  withCalibrations,
} from '../../../src/state/check-in.ts';

const DAY = 24 * 60 * 60_000;
const SINCE: CheckIn = { ...NO_CHECK_IN, sinceMs: 0 };

describe('the check-in', () => {
  it.each([
    ['before the first calibration', NO_CHECK_IN, 100 * DAY, false],
    ['on the first days', SINCE, 3 * DAY - 1, false],
    ['after three days', SINCE, 3 * DAY, true],
    ['after an answer that changed nothing', withAnswer(SINCE, 4 * DAY, false), 100 * DAY, false],
    ['soon after an answer that changed something', withAnswer(SINCE, 4 * DAY, true), 10 * DAY, false],
    ['two weeks after it', withAnswer(SINCE, 4 * DAY, true), 18 * DAY, true],
    ['after a second answer', withAnswer(withAnswer(SINCE, 4 * DAY, true), 18 * DAY, true), 100 * DAY, false],
  ])('%s', (_when, state, nowMs, due) => {
    expect(isCheckInDue(state, nowMs)).toBe(due);
  });

  it('counts from the earliest calibration, and keeps that', () => {
    const begun = withCalibrations(NO_CHECK_IN, [5, 3, 9]);
    expect(begun?.sinceMs).toBe(3);
    expect(withCalibrations(begun ?? NO_CHECK_IN, [8])).toBeNull();
    expect(withCalibrations(NO_CHECK_IN, [])).toBeNull();
  });
});
