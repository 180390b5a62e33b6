import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atDeskMsOf, sumParts } from '../../../src/history/day-summary.ts';
import { groupByHour, type HourRecord, mergeMinutes, packHour } from '../../../src/history/hour-record.ts';
import { measuredHoursOfDay } from '../../../src/history/hours-of-day.ts';
import { dropUncountedEnds } from '../../../src/history/measured-time.ts';
import { type CountedState, cutIntoMinutes, type Minute } from '../../../src/history/minute.ts';
import { measuredPart } from '../../../src/history/strip.ts';
import { openDay } from '../../../src/history/whole-day.ts';

const MINUTE_MS = 60_000;
const START = Date.UTC(2026, 2, 4, 9);
const DAY = '2026-03-04';
const ALONE = { movement: [], stretches: [], alerts: [], episodes: [] };

type Part = readonly [state: CountedState, minutes: number];

function hoursOf(parts: readonly Part[], startMs = START, offsetOf = (_: number) => 0): HourRecord[] {
  let atMs = startMs;
  const minutes = parts.reduce<Minute[]>((all, [state, length]) => {
    const fromMs = atMs;
    atMs += length * MINUTE_MS;
    const span = { fromMs, toMs: atMs, state, issue: state === 'bad' ? ('slouch' as const) : null };
    return mergeMinutes(all, cutIntoMinutes(span, offsetOf));
  }, []);
  return groupByHour(minutes).map(({ place, minutes: within }) => packHour(place, within));
}

const shown = (hours: readonly HourRecord[]) => {
  const { judgedMs, unknownMs, awayMs, pausedMs } = sumParts(hours);
  return [judgedMs, unknownMs, awayMs, pausedMs].map((ms) => ms / MINUTE_MS);
};

describe('the time at the desk', () => {
  it.each<[string, Part[], number[]]>([
    [
      'begins with the first measured minute, after setting up',
      [
        ['unknown', 2],
        ['good', 15],
      ],
      [15, 0, 0, 0],
    ],
    [
      'ends with the last measured minute, and keeps what was uncounted between',
      [
        ['good', 40],
        ['unknown', 5],
        ['bad', 30],
        ['unknown', 20],
      ],
      [70, 5, 0, 0],
    ],
    [
      'begins and ends over several hours without any',
      [
        ['unknown', 150],
        ['bad', 20],
        ['unknown', 150],
      ],
      [20, 0, 0, 0],
    ],
    [
      'leaves time away and paused alone',
      [
        ['paused', 30],
        ['unknown', 2],
        ['away', 70],
        ['good', 20],
        ['away', 10],
        ['unknown', 90],
      ],
      [20, 0, 80, 30],
    ],
    [
      'begins with a minute that was measured for half of it, as the timeline does',
      [
        ['good', 0.25],
        ['unknown', 2.75],
        ['good', 0.75],
        ['unknown', 0.25],
        ['good', 5],
      ],
      [6, 0.25, 0, 0],
    ],
    [
      'is the whole of a day without a measured minute',
      [
        ['unknown', 70],
        ['away', 5],
      ],
      [0, 70, 5, 0],
    ],
  ])('%s', (_, parts, expected) => {
    expect(shown(dropUncountedEnds(hoursOf(parts)))).toEqual(expected);
  });

  it('begins and ends on each day by itself', () => {
    const day: Part[] = [
      ['unknown', 10],
      ['good', 30],
      ['unknown', 10],
    ];
    const hours = [...hoursOf(day), ...hoursOf(day, START + 24 * 60 * MINUTE_MS)];
    expect(shown(dropUncountedEnds(hours))).toEqual([60, 0, 0, 0]);
  });

  it('follows the time and not the clock, where the clocks go back', () => {
    const back = START + 60 * MINUTE_MS;
    const day: Part[] = [
      ['good', 50],
      ['unknown', 20],
      ['good', 50],
      ['unknown', 30],
    ];
    const hours = hoursOf(day, START, (atMs) => (atMs < back ? 60 : 0));
    expect(shown(dropUncountedEnds(hours.toReversed()))).toEqual([100, 20, 0, 0]);
  });

  it('decodes no hour between the ends, and leaves alone what cannot be read', () => {
    const hours = hoursOf([
      ['unknown', 5],
      ['good', 300],
      ['unknown', 5],
    ]);
    const broken = hours.map((hour, index) =>
      index === 0 || index === 5 ? hour : { ...hour, packed: new Uint8Array([255]) },
    );
    const read = dropUncountedEnds(broken);
    expect(read.slice(1, 5)).toEqual(broken.slice(1, 5));
    expect(shown(read)).toEqual([300, 0, 0, 0]);
    const [first, ...rest] = hours;
    const unreadable = first && { ...first, packed: new Uint8Array([255]) };
    expect(unreadable && dropUncountedEnds([unreadable, ...rest])[0]).toBe(unreadable);
  });

  it('changes nothing when it is done again', () => {
    const once = dropUncountedEnds(
      hoursOf([
        ['unknown', 70],
        ['good', 30],
        ['unknown', 70],
      ]),
    );
    expect(dropUncountedEnds(once)).toEqual(once);
  });
});

it('has hours that add up to the time at the desk, which lies in the measured part of the day', () => {
  const state = fc.constantFrom<CountedState>('good', 'bad', 'unknown', 'unknown', 'away', 'paused');
  const parts = fc.array(fc.tuple(state, fc.double({ min: 0.1, max: 80, noNaN: true })), {
    minLength: 1,
    maxLength: 12,
  });
  fc.assert(
    fc.property(parts, (all) => {
      const hours = dropUncountedEnds(
        hoursOf(all, START - 8 * 60 * MINUTE_MS).filter(({ day }) => day === DAY),
      );
      const { summary, minutes } = openDay(DAY, { hours, ...ALONE });
      const rows = measuredHoursOfDay(minutes).map(({ parts: within }) => atDeskMsOf(within));
      expect(rows.reduce((sum, ms) => sum + ms, 0)).toBe(atDeskMsOf(summary));
      expect(sumParts(hours)).toEqual(sumParts(minutes));
      expect(sumParts(measuredPart(minutes)).unknownMs).toBe(summary.unknownMs);
    }),
  );
});
