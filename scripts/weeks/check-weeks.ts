/* What ten weeks must never show: nothing nags, and nothing goes silent. Each fault is a sentence with its day. */
import { HOUR_MS, MINUTE_MS } from '../../src/shared/durations.ts';
import { medianOf } from '../../src/shared/median.ts';
import type { DayReport, TenWeeks } from './ten-weeks.ts';

/** As in background/decide/praise.ts: two for times upright, and the first of every four recoveries. */
const PRAISES_FOR_UPRIGHT = 2;
const RECOVERIES_PER_PRAISE = 4;
/** As in posture/monitor/break-rhythm.ts. */
const BREAKS_APART_MS = 5 * MINUTE_MS;
/** As in posture/monitor/monitor-config.ts: two minutes between two alerts. */
const MOST_NUDGES_AN_HOUR = 30;

/** With fewer due nudges, a day may pass without one. */
const DUE_FOR_ONE_SHOWN = 3;
/**
 * A slouch that lasts this long has had its nudge: 20 s of grace, two minutes after the nudge before, five minutes of
 * silence, one of waiting for a pause. In maintenance it is 20 minutes, asked every five.
 */
const LONG_SLOUCH_MS = 9 * MINUTE_MS;
const LONG_SLOUCH_IN_MAINTENANCE_MS = 27 * MINUTE_MS;

/** As in background/decide/nudge-need.ts. */
const RELAPSE_BELOW = 0.1;
const USUAL_OF_DAYS = 10;
const LEAST_DAYS = 4;

/** The most that fell into one hour, whenever it began. */
export function mostInAnHour(atMs: readonly number[]): number {
  return Math.max(
    0,
    ...atMs.map((fromMs) => atMs.filter((each) => each >= fromMs && each < fromMs + HOUR_MS).length),
  );
}

function areApart(atMs: readonly number[], leastMs: number): boolean {
  return atMs.every((each, index) => index === 0 || each - (atMs[index - 1] ?? 0) >= leastMs);
}

function naggingOn(day: DayReport): string[] {
  const { shownAtMs, dueAtMs, praises, recoveries, suggestedAtMs, leftOut, tooLate } = day;
  const mostPraises = PRAISES_FOR_UPRIGHT + Math.ceil(recoveries / RECOVERIES_PER_PRAISE);
  const faults = [
    shownAtMs.length + leftOut + tooLate > dueAtMs.length && 'more nudges than were due',
    mostInAnHour(shownAtMs) > MOST_NUDGES_AN_HOUR && 'more nudges in an hour than two minutes apart',
    praises > mostPraises && `${praises} praises for ${recoveries} recoveries`,
    !areApart(suggestedAtMs, BREAKS_APART_MS) && 'breaks suggested less than five minutes apart',
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${day.day}: ${fault}`);
}

/** Whatever would be too much. */
export function findNagging({ days }: TenWeeks): string[] {
  const reviews = new Map<number, number>();
  for (const { week, review } of days) if (review !== null) reviews.set(week, (reviews.get(week) ?? 0) + 1);
  const twice = [...reviews]
    .filter(([, count]) => count > 1)
    .map(([week]) => `week ${week + 1}: two reviews`);
  return [...days.flatMap(naggingOn), ...twice];
}

/** The longest slouch without a nudge. */
function longestSilentMs({ records }: DayReport): number {
  const silent = records.episodes.filter(({ alertedAtMs }) => alertedAtMs === null);
  return Math.max(0, ...silent.map(({ fromMs, toMs }) => toMs - fromMs));
}

function silenceOn(day: DayReport): string[] {
  const { plan, dueAtMs, shownAtMs, tooLate } = day;
  if (plan === 'practice') return [];
  const longestMs = plan === 'maintenance' ? LONG_SLOUCH_IN_MAINTENANCE_MS : LONG_SLOUCH_MS;
  const wanted = dueAtMs.length - tooLate;
  const none = plan !== 'maintenance' && wanted >= DUE_FOR_ONE_SHOWN && shownAtMs.length === 0;
  const faults = [
    none && `${wanted} nudges due and none shown`,
    longestSilentMs(day) > longestMs &&
      `${Math.round(longestSilentMs(day) / MINUTE_MS)} minutes of slouching unsaid`,
  ];
  return faults.filter((fault) => fault !== false).map((fault) => `${day.day}: ${fault}`);
}

/** Days clearly below the user's usual. */
export function findRelapses(days: readonly DayReport[]): DayReport[] {
  return days.filter(({ uprightShare }, index) => {
    if (index < LEAST_DAYS) return false;
    const usual = medianOf(
      days.slice(Math.max(0, index - USUAL_OF_DAYS), index).map((day) => day.uprightShare),
    );
    return uprightShare < usual - RELAPSE_BELOW;
  });
}

/** Whatever would leave the user alone. */
export function findSilence({ days }: TenWeeks): string[] {
  const faded = findRelapses(days).filter(({ levelAfter }) => levelAfter !== 0);
  const weeks = new Set(days.map(({ week }) => week));
  const unreviewed = [...weeks].filter(
    (week) => week > 0 && !days.some((day) => day.week === week && day.review !== null),
  );
  return [
    ...days.flatMap(silenceOn),
    ...faded.map(({ day, levelAfter }) => `${day}: a relapse, and level ${levelAfter} the day after`),
    ...unreviewed.map((week) => `week ${week + 1}: no review`),
  ];
}
