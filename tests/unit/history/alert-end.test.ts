import { expect, it } from 'vitest';
import { findAlertEnds } from '../../../src/history/alert-end.ts';
import type { AlertRecord, EpisodeRecord } from '../../../src/history/records.ts';

const alert = (atMs: number): AlertRecord => ({
  atMs,
  issue: 'slouch',
  sinceMs: atMs - 20_000,
  outcome: 'mended',
  day: '2026-03-04',
});
const episode = (alertedAtMs: number | null, toMs: number): EpisodeRecord => ({
  fromMs: toMs - 60_000,
  toMs,
  issue: 'slouch',
  alertedAtMs,
  peakSeverity: 1,
  day: '2026-03-04',
});

it('counts from when an alert could be seen, if it waited for a pause', () => {
  const waited = { ...alert(100_000), shownAtMs: 150_000 };
  expect(findAlertEnds([waited], [episode(100_000, 160_000)])[0]?.lastedMs).toBe(10_000);
  expect(findAlertEnds([waited], [episode(100_000, 140_000)])[0]?.lastedMs).toBe(0);
});

it('finds how long each slouch lasted after its alert, the latest first', () => {
  const ends = findAlertEnds(
    [alert(100_000), alert(500_000)],
    [episode(100_000, 160_000), episode(null, 550_000)],
  );
  expect(ends.map(({ atMs, lastedMs }) => [atMs, lastedMs])).toEqual([
    [500_000, null],
    [100_000, 60_000],
  ]);
});
