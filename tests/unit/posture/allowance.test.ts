import { describe, expect, it } from 'vitest';
import type { Assessment } from '../../../src/posture/body/assessment.ts';
import { holdingTimeMs } from '../../../src/posture/monitor/allowance.ts';
import { step } from '../../../src/posture/monitor/monitor.ts';
import { DEFAULT_MONITOR_CONFIG } from '../../../src/posture/monitor/monitor-config.ts';
import type { MonitorEffect, MonitorEvent } from '../../../src/posture/monitor/monitor-events.ts';
import { beginMonitor } from '../../../src/posture/monitor/monitor-state.ts';

const minutes = (min: number, seconds = 0): number => (min * 60 + seconds) * 1000;
const head = (neckForwardDeg: number | null) => ({
  neckForwardDeg,
  trunkForwardDeg: null,
  lookingDown: null,
});
const trunk = (trunkForwardDeg: number | null) => ({ neckForwardDeg: null, trunkForwardDeg });

describe('the holding times of ISO 11226', () => {
  it.each([
    [25, 8, 0],
    [35, 6, 50],
    [45, 5, 40],
    [55, 4, 30],
    [65, 3, 20],
    [75, 2, 10],
    [85, 1, 0],
  ])('head %i°: %i min %i s', (deg, min, seconds) => {
    expect(holdingTimeMs(head(deg))).toBeCloseTo(minutes(min, seconds), 3);
  });

  it.each([
    [20, 4, 0],
    [30, 3, 15],
    [40, 2, 30],
    [50, 1, 45],
    [60, 1, 0],
  ])('trunk %i°: %i min %i s', (deg, min, seconds) => {
    expect(holdingTimeMs(trunk(deg))).toBeCloseTo(minutes(min, seconds), 3);
  });

  it('are the longest below the first row, and for unknown angles', () => {
    for (const angles of [head(24.9), head(-10), trunk(19.9), head(null)])
      expect(holdingTimeMs(angles)).toBe(minutes(8));
  });

  it('are the shortest past the last row', () => {
    expect(holdingTimeMs(head(120))).toBe(minutes(1));
    expect(holdingTimeMs(trunk(90))).toBe(minutes(1));
  });

  it('are those of the part that is bent furthest', () => {
    expect(holdingTimeMs({ neckForwardDeg: 35, trunkForwardDeg: 5 })).toBeCloseTo(minutes(6, 50), 3);
    expect(holdingTimeMs({ neckForwardDeg: 35, trunkForwardDeg: 30 })).toBeCloseTo(minutes(3, 15), 3);
  });
});

const BAD: Assessment = {
  state: 'bad',
  issues: [{ kind: 'forward_head', severity: 2, confidence: 0.9 }],
};
const FINE: Assessment = { state: 'fine', issues: [] };
const GUIDELINE = { ...DEFAULT_MONITOR_CONFIG, allowance: 'iso11226' as const, graceMs: 60_000 };

function alertTimes(events: readonly MonitorEvent[]): number[] {
  let state = beginMonitor();
  const effects: MonitorEffect[] = [];
  for (const event of events) {
    const next = step(state, event, GUIDELINE);
    state = next.state;
    effects.push(...next.effects);
  }
  return effects.flatMap((effect) => (effect.type === 'alert' ? [effect.atMs] : []));
}

/** Neck angles over time, one sample at a time. */
function hold(untilMs: number, intervalMs: number, degAt: (atMs: number) => number): MonitorEvent[] {
  return Array.from({ length: Math.floor(untilMs / intervalMs) + 1 }, (_, i): MonitorEvent => {
    const atMs = i * intervalMs;
    return { type: 'assessed', atMs, assessment: BAD, angles: head(degAt(atMs)) };
  });
}

describe('an allowance by angles', () => {
  it.each([100, 500, 1000, 3000])('is used up in the time of its row, one sample in %i ms', (intervalMs) => {
    const [first] = alertTimes(hold(minutes(7), intervalMs, () => 45));
    expect(Math.abs((first ?? 0) - minutes(5, 40))).toBeLessThanOrEqual(intervalMs);
  });

  it.each([100, 500, 1000, 3000])(
    'is used up in parts as angles change, one sample in %i ms',
    (intervalMs) => {
      // 2 min at 25° use a quarter of 8 min; the rest is 3/4 of the 3:20 at 65°.
      const [first] = alertTimes(hold(minutes(7), intervalMs, (atMs) => (atMs < minutes(2) ? 25 : 65)));
      expect(Math.abs((first ?? 0) - minutes(4, 30))).toBeLessThanOrEqual(2 * intervalMs);
    },
  );

  it('is not used up by interruptions', () => {
    const spells = [0, 1, 2, 3].flatMap((spell): MonitorEvent[] => {
      const fromMs = spell * minutes(1, 4);
      const held = hold(minutes(1), 1000, () => 65).map((event) => ({
        ...event,
        atMs: event.atMs + fromMs,
      }));
      const upright = [1, 2, 3].map((seconds): MonitorEvent => {
        return { type: 'assessed', atMs: fromMs + minutes(1, seconds), assessment: FINE };
      });
      return [...held, ...upright];
    });
    const [first] = alertTimes(spells);
    // 3:20 of slouch, after three upright times of 2 to 3 s each.
    expect(first).toBeGreaterThan(minutes(3, 24));
    expect(first).toBeLessThan(minutes(3, 31));
  });

  it('keeps the last angles while they are unknown', () => {
    const events = hold(minutes(7), 1000, () => 45).map((event, i): MonitorEvent => {
      if (event.type !== 'assessed' || i % 2 === 0) return event;
      return { type: 'assessed', atMs: event.atMs, assessment: event.assessment };
    });
    expect(alertTimes(events)[0]).toBeCloseTo(minutes(5, 40), -4);
  });
});
