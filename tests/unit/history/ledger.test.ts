import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumParts, watchedMsOf } from '../../../src/history/day-summary.ts';
import {
  groupByHour,
  type HourRecord,
  keyOf,
  mergeHour,
  unpackHour,
} from '../../../src/history/hour-record.ts';
import { daysBetween, type OffsetAt } from '../../../src/history/local-day.ts';
import { countedMs, cutIntoMinutes, type Minute, type Span } from '../../../src/history/minute.ts';
import { partsByDay } from '../../../src/history/period-summary.ts';
import { openDay } from '../../../src/history/whole-day.ts';
import type { Assessment } from '../../../src/posture/body/assessment.ts';
import { step } from '../../../src/posture/monitor/monitor.ts';
import { DEFAULT_MONITOR_CONFIG } from '../../../src/posture/monitor/monitor-config.ts';
import type { MonitorEvent } from '../../../src/posture/monitor/monitor-events.ts';
import { beginMonitor } from '../../../src/posture/monitor/monitor-state.ts';
import { MINUTE_MS } from '../../../src/shared/durations.ts';
import { clocks, sessions } from './random-time.ts';

/** Counts spans as the database does, but in a map. */
function count(spans: readonly Span[], offsetAt: OffsetAt): HourRecord[] {
  const stored = new Map<string, HourRecord>();
  for (const span of spans)
    for (const { place, minutes } of groupByHour(cutIntoMinutes(span, offsetAt))) {
      const key = keyOf(place).join();
      const { changed } = mergeHour(stored.get(key), place, minutes);
      if (changed !== null) stored.set(key, changed);
    }
  return [...stored.values()];
}

const elapsed = (spans: readonly Span[]) => spans.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
const sum = (counted: readonly { ms: readonly number[] }[]) =>
  counted.reduce((total, each) => total + countedMs(each), 0);
const opened = (hours: readonly HourRecord[]): Minute[] => hours.flatMap((hour) => unpackHour(hour) ?? []);

describe('the ledger, over random sessions and clocks', () => {
  it('contains exactly the elapsed time, in its minutes, its hours and its days', () => {
    fc.assert(
      fc.property(sessions, clocks, (spans, offsetAt) => {
        const hours = count(spans, offsetAt);
        const whole = elapsed(spans);
        expect(sum(opened(hours))).toBe(whole);
        expect(sum(hours)).toBe(whole);
        const days = hours.map(({ day }) => day).sort();
        const parts = partsByDay(daysBetween(days[0] ?? '', days.at(-1) ?? ''), hours, []);
        const counted = parts.map((day) => watchedMsOf(day) + day.pausedMs);
        expect(counted.reduce((total, each) => total + each, 0)).toBe(whole);
      }),
      { numRuns: 60 },
    );
  });

  it('adds up over all states, and gives a day the same result from its minutes and from its hours', () => {
    fc.assert(
      fc.property(sessions, clocks, (spans, offsetAt) => {
        const hours = count(spans, offsetAt);
        const parts = sumParts(hours);
        expect(parts.goodMs).toBe(elapsed(spans.filter(({ state }) => state === 'good')));
        expect(parts.awayMs).toBe(elapsed(spans.filter(({ state }) => state === 'away')));
        for (const day of new Set(hours.map((hour) => hour.day))) {
          const ofDay = hours.filter((hour) => hour.day === day);
          const { summary } = openDay(day, {
            hours: ofDay,
            movement: [],
            stretches: [],
            alerts: [],
            episodes: [],
          });
          expect(summary).toMatchObject(sumParts(ofDay));
        }
      }),
      { numRuns: 60 },
    );
  });

  it('never has more than a minute in a minute, if two windows count or the clock is set back', () => {
    fc.assert(
      fc.property(sessions, sessions, clocks, (one, other, offsetAt) => {
        const minutes = opened(count([...one, ...other], offsetAt));
        for (const minute of minutes) expect(countedMs(minute)).toBeLessThanOrEqual(MINUTE_MS);
      }),
      { numRuns: 40 },
    );
  });

  it('files each minute under the local day and hour', () => {
    fc.assert(
      fc.property(sessions, clocks, (spans, offsetAt) => {
        for (const hour of count(spans, offsetAt))
          for (const minute of unpackHour(hour) ?? []) {
            const local = new Date((minute.minute + minute.offsetMinutes) * MINUTE_MS).toISOString();
            expect([local.slice(0, 10), Number(local.slice(11, 13))]).toEqual([hour.day, hour.hour]);
          }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the ledger, after the monitor', () => {
  const { maxGapMs } = DEFAULT_MONITOR_CONFIG;
  const assessments: fc.Arbitrary<Assessment> = fc.constantFrom(
    { state: 'fine', issues: [] },
    { state: 'bad', issues: [{ kind: 'slouch', severity: 2, confidence: 1 }] },
    { state: 'unknown', reason: 'view_changed', issues: [] },
    { state: 'away', issues: [] },
  );
  /** Samples a few seconds apart; now and then the computer sleeps. */
  const samples = fc.array(
    fc.record({
      gapMs: fc.oneof(
        { weight: 12, arbitrary: fc.integer({ min: 200, max: maxGapMs }) },
        fc.integer({ min: maxGapMs + 1, max: 40_000_000 }),
      ),
      assessment: assessments,
    }),
    { minLength: 2, maxLength: 120 },
  );

  it('contains all the time between the samples, and none of the sleep', () => {
    fc.assert(
      fc.property(samples, clocks, (seen, offsetAt) => {
        const spans: Span[] = [];
        let state = beginMonitor();
        let atMs = Date.UTC(2026, 2, 28, 22);
        const take = (event: MonitorEvent) => {
          const { state: next, effects } = step(state, event, DEFAULT_MONITOR_CONFIG);
          state = next;
          for (const effect of effects) if (effect.type === 'span') spans.push(effect);
        };
        for (const { gapMs, assessment } of seen) {
          atMs += gapMs;
          take({ type: 'assessed', atMs, assessment });
        }
        take({ type: 'interrupted', atMs });
        const awake = seen.slice(1).filter(({ gapMs }) => gapMs <= maxGapMs);
        const awakeMs = awake.reduce((total, { gapMs }) => total + gapMs, 0);
        expect(sum(count(spans, offsetAt))).toBe(awakeMs);
      }),
      { numRuns: 80 },
    );
  });
});

describe('a day when the clocks go back', () => {
  it('has 25 hours, two of them with the same number', () => {
    const autumnMs = Date.UTC(2026, 9, 25, 1);
    const berlin: OffsetAt = (atMs) => (atMs < autumnMs ? 120 : 60);
    const midnightMs = Date.UTC(2026, 9, 24, 22);
    const span: Span = { fromMs: midnightMs, toMs: midnightMs + 25 * 3_600_000, state: 'good', issue: null };
    const hours = count([span], berlin);
    expect(hours).toHaveLength(25);
    expect(hours.filter(({ hour }) => hour === 2).map(({ offsetMinutes }) => offsetMinutes)).toEqual([
      120, 60,
    ]);
    expect(new Set(hours.map(({ day }) => day))).toEqual(new Set(['2026-10-25']));
  });
});
