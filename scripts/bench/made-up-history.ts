import { PAIN_LEVELS, type PainLevel } from '../../src/history/diary.ts';
import type { HistoryData } from '../../src/history/history-data.ts';
import { groupByHour, packHour } from '../../src/history/hour-record.ts';
import { addDays, dayStartMs, type LocalDay, weekdayOf } from '../../src/history/local-day.ts';
import { COLUMNS, type Column, MINUTE_MS, type Minute } from '../../src/history/minute.ts';
import { ISSUE_KINDS } from '../../src/posture/assessment.ts';
import { seededRandom } from '../train/random.ts';

/*
 * Days of work as they might have been, the same at every run: 8 hours before the camera from 9 to 17, a lunch and a
 * coffee among them, a slouch every ten minutes. Fuller than most days, so that sizes are not flattered.
 */

const FIRST_MINUTE = 9 * 60;
const MINUTES = 8 * 60;
const EPISODE_EVERY = 10;
const ALERT_EVERY = 30;

type Random = () => number;

function partsOf(minute: number, random: Random): Partial<Record<Column, number>> {
  if (minute >= 180 && minute < 222) return { away: MINUTE_MS };
  if (minute >= 360 && minute < 367) return { away: MINUTE_MS };
  const kind = ISSUE_KINDS[Math.floor(random() ** 2 * ISSUE_KINDS.length)] ?? 'slouch';
  const bad = random() < 0.45 ? Math.floor(random() * (minute % 60 > 30 ? 60_000 : 30_000)) : 0;
  const unknown = random() < 0.3 ? Math.floor(random() * 6000) : 0;
  const badMs = Math.min(bad, MINUTE_MS - unknown);
  return { good: MINUTE_MS - badMs - unknown, unknown, [kind]: badMs };
}

function minuteOf(day: LocalDay, index: number, offsetMinutes: number, random: Random): Minute {
  const parts = partsOf(index, random);
  const away = parts.away !== undefined;
  const neck = { meanDeg: Math.round((3 + 8 * random()) * 100) / 100, knownMs: 58_000 };
  const trunk = { meanDeg: Math.round((1 + 5 * random()) * 100) / 100, knownMs: 52_000 };
  return {
    minute: dayStartMs(day) / MINUTE_MS + FIRST_MINUTE + index - offsetMinutes,
    offsetMinutes,
    day,
    ms: COLUMNS.map((column) => parts[column] ?? 0),
    angles: away ? [null, null] : [neck, trunk],
  };
}

/** The moments of a day at which something happens, every so many minutes. */
function momentsOf(day: LocalDay, every: number, offsetMinutes: number): number[] {
  const startMs = dayStartMs(day) + (FIRST_MINUTE - offsetMinutes) * MINUTE_MS;
  return Array.from({ length: MINUTES / every }, (_, index) => startMs + (index * every + 1) * MINUTE_MS);
}

function painOf(day: LocalDay): PainLevel {
  return PAIN_LEVELS[weekdayOf(day) % 3] ?? 0;
}

function eventsOf(day: LocalDay, offsetMinutes: number) {
  const moments = momentsOf(day, EPISODE_EVERY, offsetMinutes);
  const fromMs = moments[0] ?? 0;
  return {
    stretches: [{ fromMs, toMs: fromMs + 14 * MINUTE_MS, goodMs: 13.5 * MINUTE_MS, day }],
    episodes: moments.map((at, index) => ({
      fromMs: at,
      toMs: at + 41_234,
      issue: ISSUE_KINDS[index % 3] ?? 'slouch',
      alertedAtMs: index % 3 === 0 ? at + 20_000 : null,
      peakSeverity: 1.234_567,
      day,
    })),
    alerts: momentsOf(day, ALERT_EVERY, offsetMinutes).map((at, index) => ({
      atMs: at + 20_000,
      issue: ISSUE_KINDS[index % 3] ?? 'slouch',
      sinceMs: at,
      outcome: index % 4 === 3 ? ('left' as const) : ('mended' as const),
      day,
    })),
    sessions: [{ fromMs, toMs: fromMs + MINUTES * MINUTE_MS, day }],
    diary: [{ day, pain: painOf(day), places: ['neck' as const], signs: [], notedAtMs: fromMs }],
  };
}

function dayOf(day: LocalDay, offsetMinutes: number, random: Random): HistoryData {
  const minutes = Array.from({ length: MINUTES }, (_, index) => minuteOf(day, index, offsetMinutes, random));
  const hours = groupByHour(minutes).map((group) => packHour(group.place, group.minutes));
  return { hours, ...eventsOf(day, offsetMinutes) };
}

/** So many days up to one, without the weekends where that is asked for. */
export function madeUpHistory(
  last: LocalDay,
  days: number,
  offsetMinutes: number,
  weekends: boolean,
): HistoryData {
  const random = seededRandom(days);
  const all = Array.from({ length: days }, (_, index) => addDays(last, index + 1 - days))
    .filter((day) => weekends || weekdayOf(day) < 5)
    .map((day) => dayOf(day, offsetMinutes, random));
  return {
    hours: all.flatMap(({ hours }) => hours),
    stretches: all.flatMap(({ stretches }) => stretches),
    episodes: all.flatMap(({ episodes }) => episodes),
    alerts: all.flatMap(({ alerts }) => alerts),
    sessions: all.flatMap(({ sessions }) => sessions),
    diary: all.flatMap(({ diary }) => diary),
  };
}
