import { describe, expect, it } from 'vitest';
import { createSilence } from '../../../src/engine/silence.ts';

describe('the silence of alerts', () => {
  it('lasts as long as the longer of a snooze and an exercise', () => {
    const silence = createSilence();
    silence.snooze(60_000);
    silence.exercise(20_000);
    expect(silence.untilMs()).toBe(60_000);
    silence.exercise(90_000);
    expect(silence.untilMs()).toBe(90_000);
  });

  it('ends with the snooze, but an exercise goes on', () => {
    const silence = createSilence();
    silence.snooze(60_000);
    silence.exercise(20_000);
    silence.snooze(0);
    expect(silence.untilMs()).toBe(20_000);
  });

  it('is for the exercise until it is over, whatever is snoozed', () => {
    const silence = createSilence();
    silence.snooze(60_000);
    expect(silence.isExercising(10_000)).toBe(false);
    silence.exercise(20_000);
    expect(silence.isExercising(19_999)).toBe(true);
    expect(silence.isExercising(20_000)).toBe(false);
  });

  it('lasts no longer if the clock is set back', () => {
    const silence = createSilence();
    silence.snooze(7_260_000);
    silence.exercise(7_220_000);
    silence.setBack(7_200_000);
    expect(silence.untilMs()).toBe(60_000);
    expect(silence.isExercising(20_000)).toBe(false);
  });
});
