import { daysBetween, weekdayOf } from '../../history/local-day.ts';
import { COLUMNS, type Column } from '../../history/minute.ts';
import type { Period } from '../../history/period.ts';
import { summarisePeriod } from '../../history/period-summary.ts';
import { HOUR_MS } from '../../shared/durations.ts';
import { HeatMap } from './heat-map.tsx';
import { ProblemBars } from './problem-bars.tsx';

const FIRST_HOUR = 9;
/** Percent slouched in each hour of a made-up day: the afternoon is hardest. */
const SLOUCHED = [8, 10, 7, 12, 16, 27, 21, 14];
/** How much more or less it is on each day from Monday. */
const BY_WEEKDAY = [1.05, 0.8, 1.35, 1, 0.85];
/** How the time slouched is divided. */
const DIVIDED: readonly (readonly [column: Column, share: number])[] = [
  ['slouch', 0.5],
  ['forward_head', 0.33],
  ['lean', 0.17],
];

function hourMs(percent: number): number[] {
  const badMs = (percent / 100) * HOUR_MS;
  const parts = new Map<Column, number>([
    ['good', HOUR_MS - badMs],
    ...DIVIDED.map(([column, share]) => [column, share * badMs] as const),
  ]);
  return COLUMNS.map((column) => parts.get(column) ?? 0);
}

/** A made-up week or month, for somebody who has none yet. */
export function ExamplePeriod({ period }: { period: Period }) {
  const hours = daysBetween(period.from, period.to).flatMap((day) => {
    const factor = BY_WEEKDAY[weekdayOf(day)];
    if (factor === undefined) return [];
    return SLOUCHED.map((percent, index) => ({
      day,
      hour: FIRST_HOUR + index,
      ms: hourMs(percent * factor),
    }));
  });
  const summary = summarisePeriod(period, hours, []);
  return (
    <>
      <ProblemBars days={summary.days} kind={period.kind} goalShare={0.8} today={null} />
      <HeatMap summary={summary} />
    </>
  );
}
