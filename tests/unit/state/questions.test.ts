import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { localDayAt } from '../../../src/history/local-day.ts';
import { featureSpecsOf } from '../../../src/posture/estimator/features.ts';
import {
  type AskedMoment,
  NO_QUESTIONS,
  type Questions,
  questionsSchema,
  withClosed,
  withMoment,
  withoutDays,
  withoutOld,
} from '../../../src/state/questions.ts';
import { FRAME, sit } from '../posture/seated.ts';

const dayOf = (atMs: number) => localDayAt(atMs, () => 0);
const HOUR_MS = 60 * 60_000;
const MORNING_MS = Date.UTC(2026, 2, 4, 8);

function moment(hours: number, offLimit: number): AskedMoment {
  return {
    atMs: MORNING_MS + hours * HOUR_MS,
    offLimit,
    kind: 'slouch',
    pose: sit(),
    face: null,
    frame: FRAME,
    look: { view: 'front', features: featureSpecsOf('front').map(() => 0), plain: -9 },
    setup: null,
  };
}

const take = (before: Questions, ...moments: readonly AskedMoment[]): Questions =>
  moments.reduce((questions, each) => withMoment(questions, each, dayOf) ?? questions, before);
const hoursOf = ({ open }: Questions) => open.map(({ atMs }) => (atMs - MORNING_MS) / HOUR_MS);

describe('the questions of a day', () => {
  it('are its three least certain moments, in order', () => {
    const day = take(
      NO_QUESTIONS,
      moment(0, 0.5),
      moment(1, 0.1),
      moment(2, 0.9),
      moment(3, 0.2),
      moment(4, 0.7),
    );
    expect(hoursOf(day)).toEqual([0, 1, 3]);
    expect(v.is(questionsSchema, day)).toBe(true);
  });

  it('are not close together: of moments near each other the least certain one counts', () => {
    const day = take(NO_QUESTIONS, moment(0, 0.5), moment(0.3, 0.2), moment(0.4, 0.4), moment(1, 0.6));
    expect(hoursOf(day)).toEqual([0.3, 1]);
  });

  it('do not become more after answers', () => {
    const three = take(NO_QUESTIONS, moment(0, 0.5), moment(1, 0.5), moment(2, 0.5));
    const answered = withClosed(three, moment(1, 0).atMs);
    expect(hoursOf(answered)).toEqual([0, 2]);
    expect(hoursOf(take(answered, moment(1.2, 0.01)))).toEqual([0, 2]);
    expect(hoursOf(take(answered, moment(3, 0.1)))).toHaveLength(2);
    const all = [0, 2].reduce((questions, hours) => withClosed(questions, moment(hours, 0).atMs), answered);
    expect(take(all, moment(5, 0)).open).toEqual([]);
  });

  it('are counted for each day separately, and each taken once', () => {
    const three = take(NO_QUESTIONS, moment(0, 0.1), moment(1, 0.1), moment(2, 0.1));
    expect(withMoment(three, moment(2, 0.1), dayOf)).toBe(null);
    expect(hoursOf(take(three, moment(24, 0.9)))).toEqual([0, 1, 2, 24]);
  });

  it('are dropped after two days, by the next one or by the clock', () => {
    const first = take(NO_QUESTIONS, moment(0, 0.1), moment(1, 0.1));
    expect(hoursOf(take(first, moment(48.5, 0.9)))).toEqual([1, 48.5]);
    expect(withoutOld(first, MORNING_MS + 2 * HOUR_MS)).toBe(null);
    expect(withoutOld(first, MORNING_MS + 72 * HOUR_MS)).toEqual(NO_QUESTIONS);
    const closed = withClosed(first, moment(0, 0).atMs);
    expect(withoutOld(closed, MORNING_MS + 72 * HOUR_MS)).toEqual(NO_QUESTIONS);
  });

  it('stay few enough to be stored whatever comes', () => {
    let questions = NO_QUESTIONS;
    for (let hours = 0; hours < 200; hours += 0.7) {
      questions = take(questions, moment(hours, (hours * 7.3) % 1));
      if (hours % 1.4 < 0.7) questions = withClosed(questions, questions.open[0]?.atMs ?? 0);
      expect(v.is(questionsSchema, questions)).toBe(true);
    }
  });

  it('are removed with the days that are deleted', () => {
    const both = take(NO_QUESTIONS, moment(0, 0.1), moment(24, 0.1));
    expect(hoursOf(withoutDays(both, (day) => day === '2026-03-04', dayOf))).toEqual([24]);
  });
});
