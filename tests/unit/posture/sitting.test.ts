import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyPosition } from '../../../src/posture/body/body-position.ts';
import { type BreakKind, type BreakRhythm, nextBreakIn } from '../../../src/posture/monitor/break-rhythm.ts';
import {
  beginSitting,
  bridgePause,
  recordExercise,
  type SittingSample,
  type SittingState,
  seatedMs,
  skipBreak,
  stepSitting,
  stillMs,
} from '../../../src/posture/monitor/sitting.ts';
import type { SittingEvent } from '../../../src/posture/monitor/sitting-events.ts';

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
  const events: SittingEvent[] = [];
  for (const { minutes, seen, place = HERE } of phases) {
    for (let step = 0; step < minutes * 12; step++) {
      const next = stepSitting(
        state,
        { atMs, seen, place: seen === 'seated' ? place : null, looksAway: false },
        rhythm,
      );
      state = next.state;
      events.push(...next.events);
      if (next.due !== null) due.push([next.due, Math.round(atMs / MINUTE)]);
      atMs += 5000;
    }
  }
  return { state, due, events };
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
      next = stepSitting(
        next.state,
        { atMs, seen: 'seated', place: HERE, looksAway: false },
        { ...RHYTHM, eyes: null },
      );
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
          { atMs: atMs + s * 1000, seen: each, place: each === 'seated' ? HERE : null, looksAway: false },
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
    let state = stepSitting(
      beginSitting(),
      { atMs: 0, seen: 'seated', place: HERE, looksAway: false },
      RHYTHM,
    ).state;
    const wokenMs = 3 * 60 * MINUTE;
    state = bridgePause(state, wokenMs);
    state = stepSitting(
      state,
      { atMs: wokenMs, seen: 'seated', place: HERE, looksAway: false },
      RHYTHM,
    ).state;
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

  it('comes five minutes after the last suggestion at the earliest, also if that one was followed', () => {
    // Up for half a minute: half an hour of stillness is reached just before an hour of sitting is.
    const phases = [seated(28), gone(0.6), seated(31), seated(10, moved(80))];
    const rhythm = { ...RHYTHM, eyes: null, long: 62 * MINUTE };
    const { due } = live(phases, rhythm);
    expect(due.map(([kind]) => kind)).toEqual(['micro', 'long']);
    expect((due[1]?.[1] ?? 0) - (due[0]?.[1] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  it('never comes if the rhythm has none, nor twice within five minutes', () => {
    expect(live([seated(200)], NO_RHYTHM).due).toEqual([]);
    const times = live([seated(200)], RHYTHM).due.map(([, minute]) => minute);
    for (const [index, minute] of times.entries())
      if (index > 0) expect(minute - (times[index - 1] ?? 0)).toBeGreaterThanOrEqual(5);
  });

  it('is over if the machine has slept', () => {
    const { state } = live([seated(59)], only('long'));
    const woken = stepSitting(
      state,
      { atMs: 10 * 60 * MINUTE, seen: 'seated', place: HERE, looksAway: false },
      only('long'),
    );
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

const THERE = moved(80);

/** A seated spell of some seconds. */
const briefly = (seconds: number, place = THERE): Phase => ({ minutes: seconds / 60, seen: 'seated', place });

function changesIn(phases: readonly Phase[]): number {
  return live(phases, RHYTHM).events.filter(({ type }) => type === 'position_changed').length;
}

function takenIn(phases: readonly Phase[], rhythm = RHYTHM): BreakKind[] {
  return live(phases, rhythm).events.flatMap((event) => (event.type === 'break_taken' ? [event.kind] : []));
}

function seatedMinutesIn(events: readonly SittingEvent[]): number {
  const spans = events.flatMap((event) => (event.type === 'seated' ? [event.toMs - event.fromMs] : []));
  return spans.reduce((sum, ms) => sum + ms, 0) / MINUTE;
}

describe('a change of position', () => {
  it.each<[string, number, Phase[]]>([
    ['is a new position that is kept', 1, [seated(5), seated(5, THERE)]],
    ['counts again on the way back', 2, [seated(5), seated(2, THERE), seated(5)]],
    ['is not a glance of 25 seconds', 0, [seated(5), briefly(25), seated(5)]],
    ['is not a sway', 0, [seated(5), seated(5, moved(30)), seated(5)]],
    [
      'counts once if it is reached in two steps',
      1,
      [seated(5), briefly(10, moved(60)), seated(5, moved(150))],
    ],
    ['counts once if it is noisy near the limit', 1, [seated(5), ...noisy(5, 52, 48)]],
    ['is getting up and sitting down again', 1, [seated(5), gone(2), seated(5)]],
    ['counts once if the user sits down elsewhere', 1, [seated(5), gone(2), seated(5, THERE)]],
    [
      'counts once if the user is first seen on the way into the chair',
      1,
      [seated(5), gone(2), briefly(5, moved(160)), seated(5)],
    ],
    ['is not bending down for a moment', 0, [seated(5), gone(1 / 12), seated(5)]],
    ['is not the next morning', 0, [seated(5), gone(14 * 60), seated(5)]],
    ['is not a chair that sinks over an hour', 0, slowly(60, 60)],
  ])('%s', (_name, changes, phases) => {
    expect(changesIn(phases)).toBe(changes);
  });

  it('ends the stillness when the position was taken, not when it has been kept', () => {
    expect(stillMs(live([seated(20), seated(3, THERE)], RHYTHM).state)).toBe(3 * MINUTE - 5000);
  });

  it('does not let the stillness grow while another position is tried, and does so again afterwards', () => {
    expect(stillMs(live([seated(20), briefly(20)], RHYTHM).state)).toBe(20 * MINUTE);
    expect(stillMs(live([seated(20), briefly(20), seated(1)], RHYTHM).state)).toBeCloseTo(
      21.33 * MINUTE - 5000,
      -3,
    );
  });
});

/** Samples that alternate between two distances. */
function noisy(minutes: number, ...right: readonly number[]): Phase[] {
  const samples = Array.from({ length: minutes * 12 }, (_, index) => right[index % right.length] ?? 0);
  return samples.map((by) => briefly(5, moved(by)));
}

/** A slow movement by so many pixels. */
function slowly(minutes: number, right: number): Phase[] {
  return Array.from({ length: minutes }, (_, index) => seated(1, moved((right * index) / minutes)));
}

describe('a break taken', () => {
  it.each<[string, BreakKind[], Phase[]]>([
    ['is of the most important kind it was long enough for', ['long'], [seated(5), gone(8), seated(1)]],
    ['is a short one after a minute', ['micro'], [seated(5), gone(1), seated(1)]],
    ['is known once the user is back', [], [seated(5), gone(8)]],
    ['is none after 15 seconds', [], [seated(5), gone(0.25), seated(1)]],
    ['is not the end of the day', [], [seated(5), gone(5 * 60), seated(1)]],
    ['is a change of position after it was suggested to move', ['micro'], [seated(31), seated(2, THERE)]],
    ['is not a change that nobody suggested', [], [seated(5), seated(2, THERE)]],
  ])('%s', (_name, kinds, phases) => {
    expect(takenIn(phases)).toEqual(kinds);
  });

  it('for the eyes counts only for users who want such breaks', () => {
    const phases = [seated(5), gone(25 / 60), seated(1)];
    expect(takenIn(phases)).toEqual(['eyes']);
    expect(takenIn(phases, { ...RHYTHM, eyes: null })).toEqual([]);
  });

  it('is an exercise after it was suggested to move', () => {
    const { state } = live([seated(31)], RHYTHM);
    expect(recordExercise(state, 31 * MINUTE).events.map(({ type }) => type)).toEqual([
      'position_changed',
      'break_taken',
    ]);
  });
});

describe('time seated', () => {
  it('is reported without overlaps, and adds up', () => {
    const { events } = live(
      [seated(10), gone(5), seated(10), { minutes: 0.5, seen: null }, seated(5)],
      RHYTHM,
    );
    expect(seatedMinutesIn(events)).toBeCloseTo(25.5, 0);
    const spans = events.flatMap((event) => (event.type === 'seated' ? [event] : []));
    for (const [index, { fromMs }] of spans.entries())
      expect(fromMs).toBeGreaterThanOrEqual(spans[index - 1]?.toMs ?? 0);
  });

  it('does not count ten minutes in which nothing could be judged', () => {
    const { events } = live([seated(10), { minutes: 10, seen: null }, seated(5)], RHYTHM);
    expect(seatedMinutesIn(events)).toBeLessThan(16);
  });
});

describe('the next break', () => {
  it('is the one that is due first, and moves on when it is skipped', () => {
    const { state } = live([seated(10)], RHYTHM);
    expect(nextBreakIn(state, RHYTHM)).toEqual({ kind: 'eyes', atMs: 20 * MINUTE });
    const skipped = skipBreak(state, 'eyes', 10 * MINUTE);
    expect(nextBreakIn(skipped, RHYTHM)).toEqual({ kind: 'micro', atMs: 30 * MINUTE });
    expect(seatedMs(skipBreak(state, 'long', 10 * MINUTE))).toBe(seatedMs(state));
    expect(nextBreakIn(skipped, NO_RHYTHM)).toBeNull();
  });

  it('comes when it said', () => {
    const { state } = live([seated(31)], only('micro'));
    const next = nextBreakIn(state, only('micro'));
    expect(next).toEqual({ kind: 'micro', atMs: 45 * MINUTE });
    expect(live([seated(46)], only('micro')).due.at(-1)).toEqual(['micro', 45]);
  });
});

describe('a rest for the eyes', () => {
  /** Sits for so long, looking at the screen or elsewhere, a sample every second. */
  function look(parts: readonly (readonly [seconds: number, looksAway: boolean])[], rhythm = only('eyes')) {
    let state = beginSitting();
    let atMs = 0;
    const rests: number[] = [];
    let dueAtS: number | null = null;
    for (const [seconds, looksAway] of parts)
      for (let second = 0; second < seconds; second++, atMs += 1000) {
        const step = stepSitting(state, { atMs, seen: 'seated', place: HERE, looksAway }, rhythm);
        state = step.state;
        if (step.due === 'eyes') dueAtS ??= atMs / 1000;
        for (const event of step.events)
          if (event.type === 'break_taken' && event.kind === 'eyes') rests.push(atMs / 1000);
      }
    return { rests, dueAtS };
  }

  it('is taken by looking elsewhere for 20 seconds, once, on the chair', () => {
    expect(
      look([
        [60, false],
        [40, true],
        [60, false],
      ]).rests,
    ).toEqual([80]);
  });

  it('is not taken by a shorter look', () => {
    expect(
      look([
        [60, false],
        [19, true],
        [60, false],
        [19, true],
      ]).rests,
    ).toEqual([]);
  });

  it('starts the time to the next one anew', () => {
    const rhythmS = (RHYTHM.eyes ?? 0) / 1000;
    expect(look([[2 * rhythmS, false]]).dueAtS).toBe(rhythmS);
    const later =
      look([
        [rhythmS - 60, false],
        [30, true],
        [2 * rhythmS, false],
      ]).dueAtS ?? 0;
    expect(later).toBeGreaterThan(2 * rhythmS - 60);
  });

  it('is not counted if nobody wants it', () => {
    expect(
      look(
        [
          [60, false],
          [40, true],
        ],
        { ...RHYTHM, eyes: null },
      ).rests,
    ).toEqual([]);
  });
});

describe('suggestions that nobody follows', () => {
  it('become rare after three, and frequent again once a break is taken', () => {
    let state = beginSitting();
    const due: number[] = [];
    const sitUntil = (fromMinute: number, toMinute: number, seen: 'seated' | 'gone') => {
      for (let second = fromMinute * 60; second < toMinute * 60; second += 5) {
        const place = seen === 'seated' ? HERE : null;
        const step = stepSitting(state, { atMs: second * 1000, seen, place, looksAway: false }, only('long'));
        state = step.state;
        if (step.due !== null) due.push(Math.round(second / 60));
      }
    };
    sitUntil(0, 400, 'seated');
    expect(due).toEqual([60, 90, 120, 240, 360]);
    sitUntil(400, 410, 'gone');
    sitUntil(410, 510, 'seated');
    expect(due.slice(5)).toEqual([470, 500]);
  });
});
