import { describe, expect, it } from 'vitest';
import { countNudges } from '../../../src/history/nudge-days.ts';
import type { AlertRecord, EpisodeRecord } from '../../../src/history/records.ts';

const MINUTE = 60_000;
const DAY = '2026-03-04';

function alert(atMs: number, outcome: AlertRecord['outcome']): AlertRecord {
  return { atMs, issue: 'slouch', sinceMs: atMs - 20_000, outcome, day: DAY };
}

/** The episode of an alert, which lasts so much longer. */
function episode(alertedAtMs: number, lastsMs: number): EpisodeRecord {
  const times = { fromMs: alertedAtMs - 20_000, toMs: alertedAtMs + lastsMs };
  return { ...times, issue: 'slouch', alertedAtMs, peakSeverity: 1, day: DAY };
}

describe('what came of nudges', () => {
  it.each([
    ['mended', 30_000, { nudges: 1, corrected: 1, fine: 0 }],
    ['mended', 4 * MINUTE, { nudges: 1, corrected: 0, fine: 0 }],
    ['excused', 10_000, { nudges: 1, corrected: 0, fine: 1 }],
    ['left', 10_000, { nudges: 0, corrected: 0, fine: 0 }],
    ['left', 10 * MINUTE, { nudges: 1, corrected: 0, fine: 0 }],
    ['interrupted', 10_000, { nudges: 0, corrected: 0, fine: 0 }],
    [null, 5 * MINUTE, { nudges: 1, corrected: 0, fine: 0 }],
  ] as const)('%s, after %s ms', (outcome, lastsMs, count) => {
    expect(countNudges([alert(100 * MINUTE, outcome)], [episode(100 * MINUTE, lastsMs)])).toEqual(count);
  });

  it('is unknown if the answer was taken back that ended what is known of the slouch', () => {
    const takenBack = { ...alert(100 * MINUTE, 'excused'), saidFineAtMs: null };
    const count = (lastsMs: number) => countNudges([takenBack], [episode(100 * MINUTE, lastsMs)]);
    expect(count(10_000)).toEqual({ nudges: 0, corrected: 0, fine: 0 });
    // It lasted for at least as long.
    expect(count(5 * MINUTE)).toEqual({ nudges: 1, corrected: 0, fine: 0 });
  });

  it('is unknown without the episode', () => {
    expect(countNudges([alert(1, 'mended')], [])).toEqual({ nudges: 0, corrected: 0, fine: 0 });
  });
});
