import { describe, expect, it } from 'vitest';
import { courseOf } from '../../../src/history/angle-course.ts';
import { anglesUntil } from '../../../src/history/angle-samples.ts';
import { findBreaks } from '../../../src/history/break.ts';
import { mergeMinutes } from '../../../src/history/hour-record.ts';
import type { OffsetAt } from '../../../src/history/local-day.ts';
import { cutIntoMinutes, type Minute, type Span } from '../../../src/history/minute.ts';
import {
  fittingFrameOf,
  frameOf,
  fromFirstMeasured,
  measuredPart,
  reachesNow,
  runsOf,
  runsUntilNow,
  shortSlouchesIn,
  ticksOf,
} from '../../../src/history/strip.ts';

const utc: OffsetAt = () => 0;
const MINUTE = 60_000;

/** Times in states, one after another, in minutes. */
function minutesOf(parts: readonly [Span['state'], number][], startMs = 0, offsetAt = utc): Minute[] {
  let atMs = startMs;
  return parts.reduce<Minute[]>((minutes, [state, length]) => {
    const span: Span = {
      fromMs: atMs,
      toMs: atMs + length * MINUTE,
      state,
      issue: state === 'bad' ? 'slouch' : null,
    };
    atMs = span.toMs;
    return mergeMinutes(minutes, cutIntoMinutes(span, offsetAt));
  }, []);
}

describe('the breaks of a day', () => {
  it('are the times away of five minutes or more', () => {
    const minutes = minutesOf([
      ['good', 10.5],
      ['away', 7],
      ['good', 3],
      ['away', 4],
      ['bad', 2],
    ]);
    expect(findBreaks(minutes)).toEqual([{ fromMs: 10 * MINUTE, toMs: 18 * MINUTE, awayMs: 7 * MINUTE }]);
  });

  it('do not extend over a time without a watch', () => {
    const morning = minutesOf([['away', 4]]);
    const evening = minutesOf([['away', 4]], 600 * MINUTE);
    expect(findBreaks([...morning, ...evening])).toEqual([]);
  });
});

describe('the strip of a day', () => {
  it('shows each minute by its main state', () => {
    const minutes = minutesOf([
      ['good', 2.6],
      ['bad', 1.4],
      ['paused', 3],
    ]);
    expect(runsOf(minutes)).toEqual([
      { column: 'good', fromMinute: 0, toMinute: 3 },
      { column: 'slouch', fromMinute: 3, toMinute: 4 },
      { column: 'paused', fromMinute: 4, toMinute: 7 },
    ]);
  });

  it('keeps the slouches that are too short to be the main state of a minute, as long as they were', () => {
    const minutes = minutesOf([
      ['good', 2.5],
      ['bad', 0.15],
      ['good', 3.35],
      ['bad', 2.02],
      ['good', 0.93],
      ['bad', 0.25],
      ['good', 2],
    ]);
    expect(runsOf(minutes).filter(({ column }) => column === 'slouch')).toEqual([
      { column: 'slouch', fromMinute: 6, toMinute: 8 },
    ]);
    expect(shortSlouchesIn(minutes)).toEqual([
      { fromMinute: 2, ms: 9000 },
      { fromMinute: 8, ms: 16_200 },
    ]);
  });

  it('ends the last run of a day that goes on with the counted time', () => {
    const minutes = minutesOf([
      ['good', 2],
      ['bad', 0.25],
    ]);
    expect(runsUntilNow(minutes)).toEqual([
      { column: 'good', fromMinute: 0, toMinute: 2 },
      { column: 'slouch', fromMinute: 2, toMinute: 2.25 },
    ]);
    expect(runsUntilNow([])).toEqual([]);
  });

  it('reaches up to now only while it is counted', () => {
    const minutes = minutesOf([['good', 10]]);
    expect([5, 10, 10.9, 11, 30].map((now) => reachesNow(minutes, now * MINUTE))).toEqual([
      false,
      true,
      true,
      false,
      false,
    ]);
    expect(reachesNow([], 0)).toBe(false);
  });

  it.each<Span['state']>(['away', 'unknown', 'paused'])(
    'begins with the first measured minute, not %s',
    (state) => {
      const minutes = minutesOf([
        [state, 7],
        ['good', 10],
        [state, 4],
        ['bad', 2],
        [state, 3],
      ]);
      expect(runsOf(fromFirstMeasured(minutes))).toEqual(runsOf(minutes).slice(1));
      expect(fittingFrameOf(fromFirstMeasured(minutes))?.fromMinute).toBe(0);
      const later = minutesOf([
        [state, 40],
        ['bad', 10],
      ]);
      expect(fittingFrameOf(fromFirstMeasured(later))).toEqual({ fromMinute: 30, toMinute: 60 });
    },
  );

  it('shows a day without a measured minute as it is', () => {
    const minutes = minutesOf([['away', 7]]);
    expect(fromFirstMeasured(minutes)).toEqual(minutes);
    expect(fromFirstMeasured([])).toEqual([]);
  });

  it.each<[string, [Span['state'], number][], [number, number] | null]>([
    [
      'setting up, and leaving',
      [
        ['unknown', 7],
        ['good', 10],
        ['away', 4],
      ],
      [7, 17],
    ],
    [
      'a pause at either end',
      [
        ['paused', 90],
        ['bad', 2],
        ['paused', 200],
      ],
      [90, 92],
    ],
    [
      'several kinds of other time',
      [
        ['paused', 3],
        ['away', 5],
        ['good', 2],
        ['unknown', 1],
        ['away', 9],
      ],
      [8, 10],
    ],
    [
      'not what is between measured times',
      [
        ['good', 2],
        ['away', 60],
        ['bad', 2],
      ],
      [0, 64],
    ],
    ['nothing of a day that is all measured', [['good', 5]], [0, 5]],
    [
      'nothing of a day without a measured minute',
      [
        ['away', 5],
        ['paused', 2],
      ],
      [0, 7],
    ],
    ['nothing of no day', [], null],
  ])('is cut at both ends to what was measured, leaving out %s', (_, parts, expected) => {
    const part = measuredPart(minutesOf(parts));
    const [first, last] = [part[0], part.at(-1)];
    expect(first && last ? [first.minute, last.minute + 1] : null).toEqual(expected);
  });

  it('covers full local hours', () => {
    const india: OffsetAt = () => 330;
    const minutes = minutesOf([['good', 400]], Date.UTC(2026, 0, 5, 4), india);
    const frame = frameOf(minutes);
    expect(frame && (frame.fromMinute + 330) % 1440).toBe(9 * 60);
    expect(frame && frame.toMinute - frame.fromMinute).toBe(8 * 60);
    const hours = frame === null ? [] : ticksOf(minutes, frame, 20);
    expect(hours.map(({ minute, offsetMinutes }) => ((minute + offsetMinutes) / 60) % 24)).toEqual([
      9, 10, 11, 12, 13, 14, 15, 16, 17,
    ]);
  });

  /** The local times of the ticks of a day that begins at 9:50 and lasts some minutes. */
  const timesOf = (lasts: number) => {
    const minutes = minutesOf([['good', lasts]], Date.UTC(2026, 0, 5, 9, 50));
    const frame = fittingFrameOf(minutes);
    const ticks = frame === null ? [] : ticksOf(minutes, frame, 13);
    return ticks.map(({ minute }) => `${Math.floor((minute % 1440) / 60)}:${String(minute % 60)}`);
  };

  it('fits its first minutes, and grows with them', () => {
    expect(timesOf(1)).toEqual(['9:45', '10:0', '10:15']);
    expect(timesOf(17)).toEqual(timesOf(1));
    expect(timesOf(70)).toEqual(['9:45', '10:0', '10:15', '10:30', '10:45', '11:0']);
    expect(timesOf(150)).toEqual(['9:0', '10:0', '11:0', '12:0', '13:0']);
    expect(timesOf(124)).toEqual(['9:0', '9:30', '10:0', '10:30', '11:0', '11:30', '12:0']);
  });

  it('names an hour twice when the clocks go back', () => {
    const autumnMs = Date.UTC(2026, 9, 25, 1);
    const berlin: OffsetAt = (atMs) => (atMs < autumnMs ? 120 : 60);
    const minutes = minutesOf([['good', 360]], Date.UTC(2026, 9, 24, 22), berlin);
    const frame = frameOf(minutes);
    const hours = frame === null ? [] : ticksOf(minutes, frame, 20);
    const named = hours.map(({ minute, offsetMinutes }) => ((minute + offsetMinutes) / 60) % 24);
    expect(named).toEqual([0, 1, 2, 2, 3, 4, 5]);
  });
});

describe('the angles over a day', () => {
  it('are means of some minutes, with gaps where nothing was known', () => {
    const minutes = [
      ...anglesUntil({ atMs: 0, deg: [6, null] }, 10_000, utc),
      ...anglesUntil({ atMs: MINUTE, deg: [12, null] }, MINUTE + 5000, utc),
    ];
    expect(courseOf(minutes, { fromMinute: 0, toMinute: 10 }, 5)).toEqual([
      { fromMinute: 0, deg: [8, null] },
      { fromMinute: 5, deg: [null, null] },
    ]);
  });
});
