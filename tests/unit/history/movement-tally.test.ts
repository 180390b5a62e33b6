import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { movementAsSpreadsheet } from '../../../src/history/csv.ts';
import type { MovementHour } from '../../../src/history/movement-hour.ts';
import { countBreak, gatherHours, tallyEvent } from '../../../src/history/movement-tally.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const LOCAL = { offsetAt: () => 60, dayStartsAtHour: 4 };
/** Ten to three at night by the user's clock: it belongs to the day before. */
const NIGHT = Date.UTC(2026, 10, 28, 1, 50);

describe('the tally of movement', () => {
  it('puts time seated into its hours, with the stillness up to the end of each', () => {
    const hours = tallyEvent(
      { type: 'seated', fromMs: NIGHT, toMs: NIGHT + 15 * MINUTE, stillMs: 40 * MINUTE },
      LOCAL,
    );
    expect(hours).toMatchObject([
      { day: '2026-11-27', hour: 26, seatedMs: 10 * MINUTE, longestStillMs: 35 * MINUTE },
      { day: '2026-11-27', hour: 27, seatedMs: 5 * MINUTE, longestStillMs: 40 * MINUTE },
    ]);
  });

  it('counts changes and breaks where they happened', () => {
    const events = [
      { type: 'position_changed', atMs: NIGHT },
      { type: 'position_changed', atMs: NIGHT + 1 },
      { type: 'break_taken', kind: 'long', atMs: NIGHT + HOUR },
    ] as const;
    const hours = events.flatMap((event) => tallyEvent(event, LOCAL));
    const suggested = countBreak('micro', 'suggested', NIGHT, LOCAL);
    expect(gatherHours([], [...hours, suggested])).toMatchObject([
      { hour: 26, changes: 2, breaks: { micro: { suggested: 1, taken: 0 } } },
      { hour: 27, changes: 0, breaks: { long: { suggested: 0, taken: 1 } } },
    ]);
  });

  it('holds no more than an hour in an hour, also if the clock was set back', () => {
    const seated = tallyEvent(
      { type: 'seated', fromMs: NIGHT, toMs: NIGHT + 10 * MINUTE, stillMs: 0 },
      LOCAL,
    );
    const [hour] = gatherHours([], Array.from({ length: 9 }, () => seated).flat());
    expect(hour?.seatedMs).toBe(HOUR);
  });

  it('never gives an hour more than an hour, and loses nothing', () => {
    const lengths = fc.array(fc.integer({ min: 1, max: 20 * MINUTE }), { maxLength: 30 });
    fc.assert(
      fc.property(lengths, (spans) => {
        let atMs = NIGHT;
        const hours = spans.flatMap((ms): readonly MovementHour[] => {
          const fromMs = atMs;
          atMs += ms;
          return tallyEvent({ type: 'seated', fromMs, toMs: atMs, stillMs: 0 }, LOCAL);
        });
        const gathered = gatherHours([], hours);
        expect(gathered.reduce((sum, { seatedMs }) => sum + seatedMs, 0)).toBe(atMs - NIGHT);
        for (const { seatedMs } of gathered) expect(seatedMs).toBeLessThanOrEqual(HOUR);
      }),
      { numRuns: 100 },
    );
  });
});

describe('the movement for a spreadsheet', () => {
  it('has a row for each hour, in order', () => {
    const names = ['Date', 'Time', 'Day', 'At the desk', 'Changes', 'Still', 'a', 'b', 'c', 'd', 'e', 'f'];
    const seated = { type: 'seated', fromMs: NIGHT, toMs: NIGHT + 90_500, stillMs: 90_500 } as const;
    const later = countBreak('long', 'taken', NIGHT + HOUR, LOCAL);
    const file = movementAsSpreadsheet([later, ...tallyEvent(seated, LOCAL)], { decimal: ',', names });
    const [head, ...rows] = file.replace('\uFEFF', '').trim().split('\r\n');
    expect(head?.split(';')).toEqual(names);
    expect(rows).toEqual([
      '2026-11-28;02:00;2026-11-27;91;0;91;0;0;0;0;0;0',
      '2026-11-28;03:00;2026-11-27;0;0;0;0;1;0;0;0;0',
    ]);
  });
});
