/* An hour at a desk in which it is known when the position changes, and what looks like a change but is none. */
import { type Activity, PASSING_ACTIVITIES, typeFor } from './hour-activities.ts';
import { drawHabits, type Habits } from './hour-habits.ts';
import { addPostures, type Posture, UPRIGHT } from './posture.ts';
import { type Draw, drawFrom, seededRandom } from './random.ts';
import { drawPosture, jitter } from './random-posture.ts';
import { makeTimeline, type Segment, type Timeline, timelineDurationMs } from './timeline.ts';

/** How somebody's position changes over an hour. 'rigid': never. */
export const MOVEMENT_HOURS = ['lively', 'rigid'] as const;
export type MovementHourKind = (typeof MOVEMENT_HOURS)[number];

/** Ways to sit. */
const WAYS = ['upright', 'reclined', 'moved', 'leaning', 'slouched'] as const;
type Way = (typeof WAYS)[number];

/** A true change of position. */
export interface TrueChange {
  readonly atMs: number;
  /** 'returned': the user had got up. */
  readonly to: Way | 'returned';
  /** The positions before and after it. */
  readonly places: readonly [before: Posture, after: Posture];
}

export interface MovementHour {
  readonly timeline: Timeline;
  readonly changes: readonly TrueChange[];
  /** The longest time between two changes, or between a change and leaving. */
  readonly longestStillMs: number;
}

const CALIBRATE_S = 6;
const HOUR_S = 3600;
/** Leaning in and glances that last longer may be called a position, so they are left out. */
const LONGEST_PASSING_S = 25;
/** How long one position is kept, seconds. */
const KEPT_S: Readonly<Record<MovementHourKind, readonly [least: number, most: number]>> = {
  lively: [90, 900],
  rigid: [HOUR_S, HOUR_S],
};
/** How many of the changes are getting up and coming back. */
const LEAVING_SHARE = 0.2;

/** Draws an hour; the same for the same seed. */
export function drawMovementHour(seed: string, kind: MovementHourKind): MovementHour {
  const draw = drawFrom(seededRandom(`movement ${kind} ${seed}`));
  const habits = drawHabits(draw);
  const changes: TrueChange[] = [];
  const stillS: number[] = [];
  const segments: Segment[] = [
    { label: 'upright', activity: 'calibrating', seconds: CALIBRATE_S, phase: 'calibrate' },
  ];
  let way: Way = 'upright';
  let place = UPRIGHT;
  const lengthS = () => timelineDurationMs(makeTimeline(segments)) / 1000;
  while (lengthS() < HOUR_S) {
    const beganS = way === 'upright' && changes.length === 0 ? CALIBRATE_S : lengthS();
    const [least, most] = KEPT_S[kind];
    const keptS = Math.min(draw.even(least, most), HOUR_S - beganS);
    segments.push(...sitFor(keptS, place, draw, habits));
    stillS.push(lengthS() - beganS);
    if (lengthS() >= HOUR_S) break;
    const leaves = draw.chance(LEAVING_SHARE);
    if (leaves) segments.push(leave(draw));
    // Nobody sees the user come back after the hour.
    if (lengthS() >= HOUR_S) break;
    way = pickOther(way, draw);
    const before = place;
    place = addPostures(UPRIGHT, placeOf(way, draw, habits));
    changes.push({ atMs: lengthS() * 1000, to: leaves ? 'returned' : way, places: [before, place] });
  }
  const timeline = makeTimeline(segments, { seed: Math.floor(draw.even(0, 1e6)), transitionMs: 1500 });
  return { timeline, changes, longestStillMs: Math.max(...stillS) * 1000 };
}

function pickOther(way: Way, draw: Draw): Way {
  const others = WAYS.filter((each) => each !== way);
  return others[Math.floor(draw.even(0, others.length))] ?? 'upright';
}

function leave(draw: Draw): Segment {
  const gone = { shiftLeftM: draw.side() * 1.6, shiftUpM: 0.05 };
  return {
    label: 'away',
    activity: 'gone',
    seconds: draw.even(40, 400),
    posture: addPostures(UPRIGHT, gone),
    transitionMs: 2500,
  };
}

/** What a way to sit adds to every posture. */
function placeOf(way: Way, draw: Draw, { style }: Habits): Partial<Posture> {
  switch (way) {
    case 'upright':
      return {};
    case 'reclined':
      return { trunkInclinationDeg: -draw.even(9, 14), shiftForwardM: -draw.even(0.02, 0.05) };
    case 'moved':
      return {
        shiftLeftM: draw.side() * draw.even(0.08, 0.14),
        shiftForwardM: draw.even(-0.06, 0.06),
        bodyYawDeg: draw.normal(0, 3),
      };
    case 'leaning':
      return drawPosture('lean', draw, style);
    case 'slouched':
      return drawPosture('slouch', draw, style);
  }
}

/** Typing in one position, with what passes in between. */
function sitFor(seconds: number, place: Posture, draw: Draw, habits: Habits): readonly Segment[] {
  const segments: Segment[] = [];
  let leftS = seconds;
  while (leftS > 0) {
    const stint = typeFor(Math.min(leftS, draw.even(30, 120)), draw, habits);
    const added = leftS > 60 ? [...stint, ...passing(draw, habits)] : stint;
    segments.push(...added);
    leftS -= added.reduce((sum, each) => sum + each.seconds, 0);
  }
  return segments.map((segment) => ({
    ...segment,
    extra: addPostures(place, jitter(draw, 0.7)),
  }));
}

function passing(draw: Draw, habits: Habits): readonly Segment[] {
  const activity: Activity = draw.pick([...PASSING_ACTIVITIES]);
  return activity(draw, habits).map((segment) => ({
    ...segment,
    seconds: Math.min(segment.seconds, LONGEST_PASSING_S),
  }));
}
