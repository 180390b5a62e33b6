import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { NO_ANSWERS } from '../../../src/advice/desk-check.ts';
import { NOTHING_MEASURED } from '../../../src/posture/measure-desk.ts';
import {
  addCheck,
  deskChecksSchema,
  NO_CHECKS,
  type SavedDeskCheck,
} from '../../../src/state/desk-checks.ts';

const check = (atMs: number): SavedDeskCheck => ({
  atMs,
  laptop: true,
  answers: { ...NO_ANSWERS, height: 'low' },
  measured: { ...NOTHING_MEASURED, distance: { cm: 42, fromCm: 32, toCm: 55 }, camera: 'below' },
});

describe('the desk checks', () => {
  it('are the last one and the one before it', () => {
    const checks = [check(1), check(2), check(3)].reduce(addCheck, NO_CHECKS);
    expect(checks).toEqual({ version: 1, last: check(3), before: check(2) });
  });

  it('are read as they were stored', () => {
    const checks = addCheck(NO_CHECKS, check(1));
    expect(v.parse(deskChecksSchema, JSON.parse(JSON.stringify(checks)))).toEqual(checks);
  });
});
