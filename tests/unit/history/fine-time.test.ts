import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sumParts } from '../../../src/history/day-summary.ts';
import { countFineTime, type FineTime } from '../../../src/history/fine-time.ts';
import { groupByHour, type HourRecord, packHour } from '../../../src/history/hour-record.ts';
import { cutIntoMinutes, type Span } from '../../../src/history/minute.ts';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';

const START = Date.UTC(2026, 2, 4, 9);
const MINUTE = 60_000;

function hoursOf(spans: readonly Span[]): HourRecord[] {
  const minutes = spans.flatMap((span) => cutIntoMinutes(span, () => 0));
  const byMinute = new Map<number, (typeof minutes)[number]>();
  for (const minute of minutes) {
    const known = byMinute.get(minute.minute);
    const ms = minute.ms.map((each, column) => each + (known?.ms[column] ?? 0));
    byMinute.set(minute.minute, { ...minute, ms });
  }
  return groupByHour(byMinute.values()).map((group) => packHour(group.place, group.minutes));
}

const state = fc.constantFrom('good' as const, 'unknown' as const, 'away' as const, ...ISSUE_KINDS);
/** Spans one after the other, of at most ten minutes each. */
const spans = fc
  .array(fc.tuple(state, fc.integer({ min: 1, max: 10 * MINUTE })), { minLength: 1, maxLength: 20 })
  .map((parts) => {
    let atMs = START;
    return parts.map(([kind, lengthMs]): Span => {
      const fromMs = atMs;
      atMs += lengthMs;
      const isBad = kind !== 'good' && kind !== 'unknown' && kind !== 'away';
      return { fromMs, toMs: atMs, state: isBad ? 'bad' : kind, issue: isBad ? kind : null };
    });
  });

describe('time that was fine', () => {
  it('counts as upright where it was slouching, and changes nothing else', () => {
    fc.assert(
      fc.property(spans, fc.nat(), (all, pick) => {
        const hours = hoursOf(all);
        const span = all[pick % all.length];
        if (span === undefined || span.issue === null) return;
        const before = sumParts(hours);
        const after = sumParts(countFineTime(hours, [{ ...span, issue: span.issue }]));
        const movedMs = span.toMs - span.fromMs;
        // A neighbor in the same minute may be the same problem: then no more than the time itself moves.
        expect(after.goodMs - before.goodMs).toBe(movedMs);
        expect(before.badMsByIssue[span.issue] - after.badMsByIssue[span.issue]).toBe(movedMs);
        expect(after.judgedMs).toBe(before.judgedMs);
        expect([after.unknownMs, after.awayMs]).toEqual([before.unknownMs, before.awayMs]);
      }),
    );
  });

  it('moves no more than was counted for its problem', () => {
    const hours = hoursOf([
      { fromMs: START, toMs: START + 20_000, state: 'bad', issue: 'slouch' },
      { fromMs: START + 20_000, toMs: START + 40_000, state: 'unknown', issue: null },
      { fromMs: START + 40_000, toMs: START + 60_000, state: 'bad', issue: 'forward_head' },
    ]);
    const fine: FineTime = { fromMs: START, toMs: START + 60_000, issue: 'slouch' };
    const { goodMs, badMsByIssue, unknownMs } = sumParts(countFineTime(hours, [fine]));
    expect([goodMs, badMsByIssue.slouch, badMsByIssue.forward_head, unknownMs]).toEqual([
      20_000, 0, 20_000, 20_000,
    ]);
  });

  it('leaves hours alone that it does not touch, or that cannot be read', () => {
    const [hour] = hoursOf([{ fromMs: START, toMs: START + MINUTE, state: 'bad', issue: 'slouch' }]);
    if (hour === undefined) throw new Error('No hour.');
    const broken = { ...hour, packed: new Uint8Array([255]) };
    const elsewhere: FineTime = { fromMs: START + 2 * MINUTE, toMs: START + 3 * MINUTE, issue: 'slouch' };
    expect(countFineTime([hour, broken], [elsewhere])).toEqual([hour, broken]);
  });
});
