import { describe, expect, it } from 'vitest';
import {
  changesPerHour,
  isUprightButStill,
  type JudgedDay,
  movementWithRate,
  reachesGoal,
  reachesMovement,
} from '../../../src/history/day-goal.ts';
import { type MovementCount, NO_MOVEMENT } from '../../../src/history/movement-hour.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function moved(seatedHours: number, changes: number, longestStillMinutes: number): MovementCount {
  return {
    ...NO_MOVEMENT,
    seatedMs: seatedHours * HOUR,
    changes,
    longestStillMs: longestStillMinutes * MINUTE,
  };
}

function dayOf(goodHours: number, badHours: number, movement: MovementCount | null): JudgedDay {
  return { goodMs: goodHours * HOUR, judgedMs: (goodHours + badHours) * HOUR, movement };
}

const LIVELY = moved(6, 15, 40);
const RIGID = moved(6, 3, 110);

describe('the goal for movement', () => {
  it.each<[string, MovementCount | null, boolean | null]>([
    ['is reached by a change every half hour', moved(6, 12, 59), true],
    ['is not reached by fewer changes', moved(6, 11, 45), false],
    ['is not reached if one stillness is longer than an hour', moved(6, 30, 61), false],
    ['counts full half hours only', moved(0.9, 1, 40), true],
    ['cannot be judged without a record', null, null],
    ['cannot be judged by ten minutes', moved(1 / 6, 0, 10), null],
  ])('%s', (_name, movement, reached) => {
    expect(reachesMovement(movement, 30)).toBe(reached);
  });

  it('follows what the user has set', () => {
    expect(reachesMovement(moved(6, 6, 90), 60)).toBe(true);
    expect(reachesMovement(moved(6, 17, 30), 20)).toBe(false);
  });
});

describe('a day', () => {
  const both = { uprightShare: 0.7, stillMinutes: 30 } as const;

  it.each<[string, JudgedDay, Parameters<typeof reachesGoal>[1], boolean | null]>([
    ['reaches its goals if it was upright and lively', dayOf(5, 1, LIVELY), both, true],
    ['is no good day if it was upright, but rigid', dayOf(6, 0, RIGID), both, false],
    ['is no good day if it was lively, but slouched', dayOf(2, 4, LIVELY), both, false],
    ['is judged by posture alone if movement was not counted', dayOf(5, 1, null), both, true],
    [
      'is judged by movement alone if there is no goal for posture',
      dayOf(2, 4, LIVELY),
      { ...both, uprightShare: null },
      true,
    ],
    [
      'is judged by posture alone if there is no goal for movement',
      dayOf(6, 0, RIGID),
      { ...both, stillMinutes: null },
      true,
    ],
    [
      'cannot be judged if nothing of its goals was counted',
      dayOf(5, 1, null),
      { ...both, uprightShare: null },
      null,
    ],
    ['cannot be judged on a day off', dayOf(0.1, 0, moved(0.1, 1, 5)), both, null],
    [
      'cannot be judged without a goal',
      dayOf(5, 1, LIVELY),
      { uprightShare: null, stillMinutes: null },
      null,
    ],
  ])('%s', (_name, day, goal, reached) => {
    expect(reachesGoal(day, goal)).toBe(reached);
  });

  it.each<[string, JudgedDay, boolean]>([
    ['upright and rigid', dayOf(6, 0, RIGID), true],
    ['upright and lively', dayOf(6, 0, LIVELY), false],
    ['slouched and rigid', dayOf(2, 4, RIGID), false],
    ['upright, from before movement was counted', dayOf(6, 0, null), false],
  ])('is told about stillness if it was %s', (_name, day, told) => {
    expect(isUprightButStill(day, { uprightShare: null, stillMinutes: 30 })).toBe(told);
  });

  it('has changes per hour, once somebody was seated for long enough', () => {
    expect(changesPerHour(moved(4, 10, 30))).toBe(2.5);
    expect(changesPerHour(moved(0.2, 1, 5))).toBeNull();
  });
});

describe('the changes per hour of several days', () => {
  it('are of the days that have a rate themselves', () => {
    const [full, short] = [moved(2, 6, 30), moved(0.4, 9, 5)];
    const counted = movementWithRate([{ movement: full }, { movement: short }, { movement: null }]);
    expect(counted && changesPerHour(counted)).toBe(3);
    expect(movementWithRate([{ movement: short }])).toBeNull();
  });
});
