import fc from 'fast-check';
import type { OffsetAt } from '../../../src/history/local-day.ts';
import type { Span } from '../../../src/history/minute.ts';
import { ISSUE_KINDS } from '../../../src/posture/body/assessment.ts';

/* Random sessions and clocks, for property tests. */

const START_MS = Date.UTC(2026, 2, 20);

/**
 * The clock of somebody who travels, and whose clocks change: offsets in quarters of an hour, changed now and
 * then.
 */
export const clocks: fc.Arbitrary<OffsetAt> = fc
  .record({
    first: fc.integer({ min: -48, max: 56 }),
    changes: fc.array(
      fc.record({
        atMinute: fc.integer({ min: 0, max: 14 * 1440 }),
        quarters: fc.integer({ min: -48, max: 56 }),
      }),
      { maxLength: 4 },
    ),
  })
  .map(({ first, changes }) => {
    const inOrder = [...changes].sort((a, b) => a.atMinute - b.atMinute);
    return (atMs) => {
      const last = inOrder.findLast(({ atMinute }) => START_MS + atMinute * 60_000 <= atMs);
      return (last?.quarters ?? first) * 15;
    };
  });

const states = fc.constantFrom('good', 'bad', 'bad', 'unknown', 'away', 'paused' as const);

/** Spans in some state, one after another, with nights and sleeps between them; some cross midnight. */
export const sessions: fc.Arbitrary<Span[]> = fc
  .array(
    fc.record({
      state: states as fc.Arbitrary<Span['state']>,
      issue: fc.constantFrom(...ISSUE_KINDS),
      lengthMs: fc.oneof(fc.integer({ min: 1, max: 20_000 }), fc.integer({ min: 1, max: 5_000_000 })),
      gapMs: fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, fc.integer({ min: 1, max: 50_000_000 })),
    }),
    { minLength: 1, maxLength: 25 },
  )
  .map((parts) => {
    let atMs = START_MS + 12_345;
    return parts.map(({ state, issue, lengthMs, gapMs }) => {
      const fromMs = atMs + gapMs;
      atMs = fromMs + lengthMs;
      return { fromMs, toMs: atMs, state, issue: state === 'bad' ? issue : null };
    });
  });
