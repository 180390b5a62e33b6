import type { IssueKind } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { groupByHour, type HourRecord, packHour, unpackHour } from './hour-record.ts';
import { COLUMNS, type Minute } from './minute.ts';
import type { AlertRecord, EpisodeRecord } from './records.ts';

/** Time that was counted as slouching, and was fine by the user's own answer. */
export interface FineTime {
  readonly fromMs: number;
  readonly toMs: number;
  readonly issue: IssueKind;
}

/** Whether the user has said that they were fine at this alert, and has not taken it back. */
export function isSaidFine({ saidFineAtMs }: AlertRecord): boolean {
  return typeof saidFineAtMs === 'number';
}

/** The slouches of the alerts that the user called mistaken. One without its episode lasts up to the alert. */
export function findFineTimes(
  alerts: readonly AlertRecord[],
  episodes: readonly EpisodeRecord[],
): FineTime[] {
  const endMs = new Map(episodes.map(({ fromMs, toMs }) => [fromMs, toMs]));
  return alerts
    .filter(isSaidFine)
    .map(({ atMs, sinceMs, issue }) => ({ fromMs: sinceMs, toMs: endMs.get(sinceMs) ?? atMs, issue }));
}

/** How long a minute and a time overlap. */
function overlapMs({ minute }: Minute, { fromMs, toMs }: FineTime): number {
  const startMs = minute * MINUTE_MS;
  return Math.max(0, Math.min(toMs, startMs + MINUTE_MS) - Math.max(fromMs, startMs));
}

/** Moves a minute's slouching within a time to 'good': at most as much as was counted for that problem. */
function withFine(minute: Minute, time: FineTime): Minute {
  const bad = COLUMNS.indexOf(time.issue);
  const movedMs = Math.min(minute.ms[bad] ?? 0, overlapMs(minute, time));
  if (movedMs === 0) return minute;
  const good = COLUMNS.indexOf('good');
  const ms = minute.ms.map((each, column) =>
    column === bad ? each - movedMs : column === good ? each + movedMs : each,
  );
  return { ...minute, ms };
}

function correctHour(hour: HourRecord, times: readonly FineTime[]): HourRecord {
  const minutes = unpackHour(hour);
  if (minutes === null) return hour;
  const corrected = minutes.map((minute) => times.reduce(withFine, minute));
  if (corrected.every((minute, index) => minute === minutes[index])) return hour;
  const [group] = groupByHour(corrected);
  return group === undefined ? hour : packHour(group.place, group.minutes);
}

/**
 * Counts as upright what the user has said was fine. What is stored stays as the camera judged it, so that the answer
 * can be taken back. An hour that cannot be read stays as it is.
 */
export function countFineTime(hours: readonly HourRecord[], times: readonly FineTime[]): HourRecord[] {
  return times.length === 0 ? [...hours] : hours.map((hour) => correctHour(hour, times));
}
