import { type Break, findBreaks } from './break.ts';
import { type DaySummary, longestOf, summariseDay } from './day-summary.ts';
import { firstMinuteOf, type HourRecord, unpackHour } from './hour-record.ts';
import type { LocalDay } from './local-day.ts';
import type { Minute } from './minute.ts';
import type { MovementHour } from './movement-hour.ts';
import type { AlertRecord, EpisodeRecord } from './records.ts';
import type { UprightRun } from './upright-run.ts';

/** A day with all its minutes, as the dashboard shows it. */
export interface WholeDay {
  readonly summary: DaySummary;
  /** In chronological order. */
  readonly minutes: readonly Minute[];
  readonly longestUpright: UprightRun | null;
  readonly breaks: readonly Break[];
  /** The hours in which movement was counted, in chronological order. */
  readonly movement: readonly MovementHour[];
}

export interface StoredDay {
  readonly hours: readonly HourRecord[];
  readonly movement: readonly MovementHour[];
  readonly stretches: readonly UprightRun[];
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
}

/**
 * Loads a day from storage. An hour that cannot be read is left out, from the sums too, so that they agree.
 */
export function openDay(
  day: LocalDay,
  { hours, movement, stretches, alerts, episodes }: StoredDay,
): WholeDay {
  const minutes = hours.flatMap((hour) => unpackHour(hour) ?? []).sort((a, b) => a.minute - b.minute);
  return {
    summary: summariseDay(day, { minutes, movement, stretches, alerts, episodes }),
    minutes,
    longestUpright: longestOf(stretches),
    breaks: findBreaks(minutes),
    movement: [...movement].sort((a, b) => firstMinuteOf(a) - firstMinuteOf(b)),
  };
}
