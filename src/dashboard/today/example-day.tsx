import { findBreaks } from '../../history/break.ts';
import { atDeskMsOf, summariseDay, sumParts } from '../../history/day-summary.ts';
import { COLUMNS, type Column, KEPT_ANGLES, type Minute } from '../../history/minute.ts';
import { type MovementCount, NO_MOVEMENT } from '../../history/movement-hour.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { NO_GOAL } from '../../state/goal.ts';
import { MovementCard } from './movement-card.tsx';
import { PostureCard } from './posture-card.tsx';
import { TimelineCard } from './timeline.tsx';

/** What a day could look like: from a minute of the day on, in one state. */
const COURSE: readonly (readonly [fromMinute: number, column: Column])[] = [
  [514, 'good'],
  [535, 'slouch'],
  [539, 'good'],
  [578, 'forward_head'],
  [583, 'good'],
  [612, 'away'],
  [620, 'good'],
  [663, 'slouch'],
  [668, 'good'],
  [705, 'lean'],
  [713, 'good'],
  [724, 'away'],
  [761, 'good'],
  [804, 'forward_head'],
  [809, 'good'],
  [873, 'slouch'],
  [882, 'good'],
  [891, 'away'],
  [900, 'good'],
  [930, 'forward_head'],
  [934, 'good'],
];
const END_MINUTE = 942;
const DAY = '1970-01-01';

function columnAt(minute: number): Column {
  return COURSE.findLast(([from]) => from <= minute)?.[1] ?? 'good';
}

function exampleMinutes(): Minute[] {
  const first = COURSE[0]?.[0] ?? 0;
  return Array.from({ length: END_MINUTE - first }, (_, index) => ({
    minute: first + index,
    offsetMinutes: 0,
    day: DAY,
    ms: COLUMNS.map((column) => (column === columnAt(first + index) ? MINUTE_MS : 0)),
    angles: KEPT_ANGLES.map(() => null),
  }));
}

function exampleMovement(minutes: readonly Minute[]): MovementCount {
  return {
    seatedMs: atDeskMsOf(sumParts(minutes)),
    changes: 14,
    longestStillMs: 52 * MINUTE_MS,
    breaks: { ...NO_MOVEMENT.breaks, long: { suggested: 4, taken: findBreaks(minutes).length } },
  };
}

function exampleDay(): WholeDay {
  const minutes = exampleMinutes();
  const records = { stretches: [], alerts: [], episodes: [] };
  return {
    summary: summariseDay(DAY, { minutes, movement: [exampleMovement(minutes)], ...records }),
    minutes,
    longestUpright: null,
    breaks: findBreaks(minutes),
    movement: [],
  };
}

/** A made-up day, for somebody who has none yet. */
export function ExampleDay() {
  const day = exampleDay();
  const goal = { ...NO_GOAL, uprightShare: 0.8, stillMinutes: null };
  return (
    <>
      <div class="two">
        <PostureCard summary={day.summary} goal={goal} lastDayShare={null} />
        <MovementCard day={day} usual={null} goal={goal} isToday />
      </div>
      <TimelineCard minutes={day.minutes} goesOn={false} />
    </>
  );
}
