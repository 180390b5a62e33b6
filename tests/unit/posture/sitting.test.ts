import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyPosition } from '../../../src/posture/body/body-position.ts';
import type { BreakKind, BreakRhythm } from '../../../src/posture/monitor/break-rhythm.ts';
import {
  beginSitting,
  bridgePause,
  recordExercise,
  type SittingSample,
  type SittingState,
  seatedMs,
  stepSitting,
} from '../../../src/posture/monitor/sitting.ts';

const MINUTE = 60_000;
const RHYTHM: BreakRhythm = { long: 60 * MINUTE, micro: 30 * MINUTE, eyes: 20 * MINUTE };
const NO_RHYTHM: BreakRhythm = { long: null, micro: null, eyes: null };
const HERE: BodyPosition = {
  eyes: { x: 320, y: 190 },
  leftShoulder: { x: 460, y: 365 },
  rightShoulder: { x: 180, y: 365 },
  facePx: 50,
};

function moved(right: number): BodyPosition {
  const by = ({ x, y }: { x: number; y: number }) => ({ x: x + right, y });
  return {
    ...HERE,
    eyes: by(HERE.eyes),
    leftShoulder: by(HERE.leftShoulder),
    rightShoulder: by(HERE.rightShoulder),
  };
}

interface Phase {
  readonly minutes: number;
  readonly seen: SittingSample['seen'];
  readonly place?: BodyPosition;
}

/** Samples every five seconds through some phases. */
function live(phases: readonly Phase[], rhythm: BreakRhythm) {
  let state: SittingState = beginSitting();
  let atMs = 0;
  const due: [BreakKind, number][] = [];
  for (const { minutes, seen, place = HERE } of phases) {
    for (let step = 0; step < minutes * 12; step++) {
      const next = stepSitting(state, { atMs, seen, place: seen === 'seated' ? place : null }, rhythm);
      state = next.state;
      if (next.due !== null) due.push([next.due, Math.round(atMs / MINUTE)]);
      atMs += 5000;
    }
  }
  return { state, due };
}

const seated = (minutes: number, place = HERE): Phase => ({ minutes, seen: 'seated', place });
const gone = (minutes: number): Phase => ({ minutes, seen: 'gone' });
const only = (kind: BreakKind): BreakRhythm => ({ ...NO_RHYTHM, [kind]: RHYTHM[kind] });

describe('an exercise on the chair', () => {
  it('counts as a change of position, not as a break from sitting', () => {
    const { state } = live([seated(29)], RHYTHM);
    const { state: stretched } = recordExercise(state, 29 * MINUTE);
    let next = { state: stretched, due: null as BreakKind | null };
    for (let atMs = 29 * MINUTE; atMs < 58 * MINUTE; atMs += 5000) {
      next = stepSitting(next.state, { atMs, seen: 'seated', place: HERE }, { ...RHYTHM, eyes: null });
      expect(next.due).toBeNull();
    }
    expect(seatedMs(next.state)).toBe(58 * MINUTE - 5000);
  });

  it('has no effect if nobody is seated', () => {
    expect(recordExercise(beginSitting(), 1000)).toEqual({ state: beginSitting(), events: [] });
  });
});

describe('a camera pause', () => {
  /** Observations of five seconds, with a pause of two minutes between them. */
  function observations(seen: readonly SittingSample['seen'][]) {
    let state = beginSitting();
    for (const [index, each] of seen.entries()) {
      const atMs = index * 2 * MINUTE;
      state = bridgePause(state, atMs);
      for (const s of [0, 5])
        state = stepSitting(
          state,
          { atMs: atMs + s * 1000, seen: each, place: each === 'seated' ? HERE : null },
          RHYTHM,
        ).state;
    }
    return seatedMs(state);
  }

  it('is time seated if the user sits before and after it', () => {
    expect(observations(Array(20).fill('seated'))).toBe(19 * 2 * MINUTE + 5000);
  });

  it('is time away if nobody is seen before and after it: a break', () => {
    expect(observations(['seated', 'gone', 'gone', 'gone', 'gone', 'seated', 'seated'])).toBe(
      2 * MINUTE + 5000,
    );
  });

  it('is none if the machine has slept', () => {
    let state = stepSitting(beginSitting(), { atMs: 0, seen: 'seated', place: HERE }, RHYTHM).state;
    const wokenMs = 3 * 60 * MINUTE;
    state = bridgePause(state, wokenMs);
    state = stepSitting(state, { atMs: wokenMs, seen: 'seated', place: HERE }, RHYTHM).state;
    expect(seatedMs(state)).toBe(0);
  });
});

describe('a break', () => {
  it.each<[string, BreakKind, Phase[], number[]]>([
    ['comes after an hour of sitting', 'long', [seated(62)], [60]],
    ['comes again half an hour later if it was not taken', 'long', [seated(125)], [60, 90, 120]],
    ['is not suggested if it has just been taken', 'long', [seated(50), gone(6), seated(50)], []],
    ['is not taken by two minutes away', 'long', [seated(40), gone(2), seated(20)], [60]],
    [
      'is not affected by unknown samples',
      'long',
      [seated(40), { minutes: 10, seen: null }, seated(12)],
      [60],
    ],
    ['to move comes after half an hour of stillness', 'micro', [seated(32)], [30]],
    ['to move is not suggested to somebody who has moved', 'micro', [seated(20), seated(20, moved(80))], []],
    ['to move is not taken by a sway', 'micro', [seated(20), seated(12, moved(20))], [30]],
    ['for the eyes ends with 20 seconds away', 'eyes', [seated(15), gone(0.5), seated(15)], []],
    ['for the eyes comes every 20 minutes, and again', 'eyes', [seated(32)], [20, 30]],
  ])('%s', (_name, kind, phases, minutes) => {
    expect(live(phases, only(kind)).due).toEqual(minutes.map((minute) => [kind, minute]));
  });

  it('never comes if the rhythm has none, nor twice within five minutes', () => {
    expect(live([seated(200)], NO_RHYTHM).due).toEqual([]);
    const times = live([seated(200)], RHYTHM).due.map(([, minute]) => minute);
    for (const [index, minute] of times.entries())
      if (index > 0) expect(minute - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  it('is over if the machine has slept', () => {
    const { state } = live([seated(59)], only('long'));
    const woken = stepSitting(state, { atMs: 10 * 60 * MINUTE, seen: 'seated', place: HERE }, only('long'));
    expect(woken.due).toBeNull();
    expect(seatedMs(woken.state)).toBe(0);
  });

  it('never counts more time than has passed, whatever happens', () => {
    const spell = fc.record({
      minutes: fc.integer({ min: 1, max: 30 }),
      seen: fc.constantFrom('seated' as const, 'gone' as const, null),
    });
    fc.assert(
      fc.property(fc.array(spell, { maxLength: 8 }), (phases) => {
        const passed = phases.reduce((sum, { minutes }) => sum + minutes, 0) * MINUTE;
        const counted = seatedMs(live(phases, RHYTHM).state) ?? 0;
        expect(counted).toBeGreaterThanOrEqual(0);
        expect(counted).toBeLessThanOrEqual(passed);
      }),
      { numRuns: 50 },
    );
  });
});
