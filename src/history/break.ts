import { MINUTE_MS } from '../shared/durations.ts';
import { type Minute, millisecondsOf } from './minute.ts';

/** A time away from the desk, to the minute. */
export interface Break {
  readonly fromMs: number;
  readonly toMs: number;
  readonly awayMs: number;
}

/** The shortest break that the sources count: five minutes an hour. */
export const MIN_BREAK_MS = 5 * 60_000;

const isAway = (minute: Minute) => millisecondsOf(minute, 'away') >= MINUTE_MS / 2;

function prolong(last: Break | undefined, minute: Minute): Break | null {
  if (last?.toMs !== minute.minute * MINUTE_MS) return null;
  const awayMs = last.awayMs + millisecondsOf(minute, 'away');
  return { ...last, toMs: last.toMs + MINUTE_MS, awayMs };
}

/** Times of five minutes or more in which nobody was in view during a watch. Expects minutes in order. */
export function findBreaks(minutes: readonly Minute[]): Break[] {
  const away: Break[] = [];
  for (const minute of minutes.filter(isAway)) {
    const longer = prolong(away.at(-1), minute);
    const fromMs = minute.minute * MINUTE_MS;
    const alone = { fromMs, toMs: fromMs + MINUTE_MS, awayMs: millisecondsOf(minute, 'away') };
    if (longer === null) away.push(alone);
    else away[away.length - 1] = longer;
  }
  return away.filter(({ awayMs }) => awayMs >= MIN_BREAK_MS);
}
