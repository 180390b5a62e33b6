import { type Activity, creepInto, PASTIMES, sitBadly, sitBadlyShortly, typeFor } from './hour-activities.ts';
import { drawHabits, type Habits } from './hour-habits.ts';
import { addPostures, type Posture, type PostureLabel, UPRIGHT } from './posture.ts';
import { type Draw, drawFrom, seededRandom } from './random.ts';
import { drawPosture, jitter } from './random-posture.ts';
import { makeTimeline, type Segment, type Timeline } from './timeline.ts';

const CALIBRATE_S = 6;
const SHORT_SPELLS = 5;
const CREEPS: readonly PostureLabel[] = ['slouch', 'forward_head'];
const LONG_SPELLS: readonly PostureLabel[] = [
  'forward_head',
  'slouch',
  'hunch',
  'lean',
  'head_tilt',
  'uneven_shoulders',
];

/**
 * An hour of natural desk work of one person, calibrated at its start: typing between everything else, seven
 * or eight bad spells longer than the grace period, five shorter ones, one or two slow slumps, going away, a
 * moved chair. The same for the same seed.
 */
export function drawHour(seed: string): Timeline {
  const draw = drawFrom(seededRandom(`hour ${seed}`));
  const habits = drawHabits(draw);
  const calibrate: Segment = {
    label: 'upright',
    activity: 'calibrating',
    seconds: CALIBRATE_S,
    phase: 'calibrate',
  };
  const activities = orderActivities(draw, habits).map((activity) => activity(draw, habits));
  const timeS = activities.flat().reduce((sum, { seconds }) => sum + seconds, CALIBRATE_S);
  const workS = Math.max(12, (3600 - timeS) / (activities.length + 1));
  const day = activities.flatMap((segments) => [
    ...typeFor(workS * draw.even(0.6, 1.4), draw, habits),
    ...segments,
  ]);
  const segments = settle([...day, ...typeFor(workS, draw, habits)], draw, habits);
  return makeTimeline([calibrate, ...segments], { seed: Math.floor(draw.even(0, 1e6)), transitionMs: 1500 });
}

/** All activities in random order, with the long bad spells and slow slumps spread evenly. */
function orderActivities(draw: Draw, habits: Habits): readonly Activity[] {
  const count = (least: number, most: number) => Math.floor(draw.even(least, most + 1));
  const spells = Array.from({ length: SHORT_SPELLS }, () => sitBadlyShortly(pickFrom(LONG_SPELLS, draw)));
  const pastimes = PASTIMES.flatMap(([activity, least, most]) =>
    Array<Activity>(count(least, most)).fill(activity),
  );
  const others = shuffle([...spells, ...pastimes], draw);
  const long = shuffle(
    [
      ...[...LONG_SPELLS, ...habits.favourites.slice(0, count(1, 2))].map(sitBadly),
      ...CREEPS.slice(0, count(1, 2)).map(creepInto),
    ],
    draw,
  );
  const share = others.length / long.length;
  return long.flatMap((activity, index) => [
    ...others.slice(Math.round(index * share), Math.round((index + 1) * share)),
    activity,
  ]);
}

/**
 * Nobody sits twice in the same way: each segment is a little off, and the chair is moved once or twice and
 * after going away.
 */
function settle(segments: readonly Segment[], draw: Draw, { style }: Habits): readonly Segment[] {
  const moves = new Set(
    [draw.even(0.2, 0.5), draw.even(0.5, 0.9)].map((at) => Math.floor(at * segments.length)),
  );
  let place: Partial<Posture> = {};
  let moved = false;
  return segments.map((segment, index) => {
    if (moves.has(index)) place = drawPosture('moved', draw, style);
    if (segments[index - 1]?.label === 'away') place = drawPosture('moved', draw, style);
    moved ||= Object.keys(place).length > 0;
    const label = moved && segment.label === 'upright' ? 'moved' : segment.label;
    return { ...segment, label, extra: addPostures(addPostures(UPRIGHT, place), jitter(draw, 0.7)) };
  });
}

function pickFrom<T>(choices: readonly T[], draw: Draw): T {
  const choice = choices[Math.floor(draw.even(0, choices.length))];
  if (choice === undefined) throw new Error('There is nothing to choose from');
  return choice;
}

function shuffle<T>(items: readonly T[], draw: Draw): readonly T[] {
  return items
    .map((item) => ({ item, at: draw.even(0, 1) }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
