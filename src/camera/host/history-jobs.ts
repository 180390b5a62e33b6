import { type AngleSample, anglesUntil, gatherMinutes } from '../../history/angle-samples.ts';
import { cutIntoMinutes, type Minute, type Span } from '../../history/minute.ts';
import type { MovementHour } from '../../history/movement-hour.ts';
import { gatherHours, tallyEvent } from '../../history/movement-tally.ts';
import type { EpisodeRecord } from '../../history/records.ts';
import { continueRun, type UprightRun } from '../../history/upright-run.ts';
import {
  countMinutes,
  countMovement,
  type Database,
  dayAt,
  keepUprightRun,
  localTime,
  markHandled,
  offsetAt,
} from '../../history-db/database.ts';
import { dayStartHour } from '../../platform/browser/customs.ts';
import type { MonitorEffect } from '../../posture/monitor/monitor-events.ts';
import type { SittingEvent } from '../../posture/monitor/sitting-events.ts';

/** One write: all or nothing, so that it can be retried. */
export type HistoryJob = (database: Database) => Promise<void>;

type EffectOf<T extends MonitorEffect['type']> = Extract<MonitorEffect, { type: T }>;

/** What a watch writes, job by job. */
export interface HistoryJobs {
  of(effect: MonitorEffect): HistoryJob[];
  /** Adds the angles of a sample. They are written with the next span that is counted. */
  see(sample: AngleSample): void;
  /** Adds what has happened while somebody sat. It is written with the next span that is counted. */
  move(events: readonly SittingEvent[]): void;
  /** Drops angles of time that will never be counted. */
  forgetAngles(): void;
}

/**
 * Records how the last alert ended, unless that is known.
 * @returns when the alert was raised; null if there has never been one
 */
export async function endLastAlert(
  database: Database,
  outcome: EffectOf<'alert_ended'>['outcome'],
): Promise<number | null> {
  const change = database.transaction('alerts', 'readwrite');
  markHandled(change);
  const cursor = await change.store.openCursor(null, 'prev');
  const atMs = cursor?.key ?? null;
  if (cursor?.value.outcome === null) await cursor.update({ ...cursor.value, outcome });
  await change.done;
  return atMs;
}

/** Deletes an alert that has ended. Its episode stays, as one without an alert. */
export async function forgetEndedAlert(database: Database, alertAtMs: number): Promise<void> {
  const change = database.transaction(['alerts', 'episodes'], 'readwrite');
  markHandled(change);
  const alert = await change.objectStore('alerts').get(alertAtMs);
  const episode = alert && (await change.objectStore('episodes').get(alert.sinceMs));
  await change.objectStore('alerts').delete(alertAtMs);
  if (episode?.alertedAtMs === alertAtMs)
    await change.objectStore('episodes').put({ ...episode, alertedAtMs: null });
  await change.done;
}

/** @param sessionSinceMs when this watch began: the key of its record */
export function createHistoryJobs(sessionSinceMs: number): HistoryJobs {
  let run: UprightRun | null = null;
  let sample: AngleSample | null = null;
  let seen: readonly Minute[] = [];
  let moved: readonly MovementHour[] = [];
  /** The alerted episode in progress. Its state so far is written, because the browser may die before it ends. */
  let open: EpisodeRecord | null = null;

  async function count(database: Database, span: Span): Promise<void> {
    const angles = seen;
    seen = [];
    try {
      await countMinutes(database, [...cutIntoMinutes(span, offsetAt, dayStartHour()), ...angles]);
    } catch (error) {
      seen = gatherMinutes(angles, seen);
      throw error;
    }
  }

  async function keepMovement(database: Database): Promise<void> {
    const added = moved;
    moved = [];
    try {
      if (added.length > 0) await countMovement(database, added);
    } catch (error) {
      moved = gatherHours(added, moved);
      throw error;
    }
  }

  async function lengthenRun(database: Database, span: Span): Promise<void> {
    // The user may have deleted the day: the earlier part must not come back with the next span.
    const deleted = run !== null && (await database.count('stretches', run.day)) === 0;
    const next = continueRun(deleted ? null : run, span, offsetAt, dayStartHour());
    if (next !== null) await keepUprightRun(database, next);
    run = next;
  }

  async function lengthenEpisode(database: Database, span: Span): Promise<void> {
    if (open === null || span.state !== 'bad') return;
    open = { ...open, toMs: span.toMs };
    await database.put('episodes', open);
  }

  async function lengthenSession(database: Database, { toMs }: Span): Promise<void> {
    await database.put('sessions', { fromMs: sessionSinceMs, toMs, day: dayAt(sessionSinceMs) });
  }

  async function keepAlert(database: Database, effect: EffectOf<'alert'>): Promise<void> {
    const { atMs, issue, sinceMs, severity } = effect;
    await database.put('alerts', { atMs, issue, sinceMs, outcome: null, day: dayAt(atMs) });
    const alert = { alertedAtMs: atMs, peakSeverity: severity };
    open = { fromMs: sinceMs, toMs: atMs, issue, ...alert, day: dayAt(sinceMs) };
    await database.put('episodes', open);
  }

  async function forgetAlert(database: Database, { alertAtMs }: EffectOf<'alert_refused'>): Promise<void> {
    await database.delete('alerts', alertAtMs);
    if (open?.alertedAtMs !== alertAtMs) return;
    await database.delete('episodes', open.fromMs);
    open = null;
  }

  async function keepEpisode(database: Database, effect: EffectOf<'episode_ended'>): Promise<void> {
    const { type: _, ...episode } = effect;
    open = null;
    await database.put('episodes', { ...episode, day: dayAt(episode.fromMs) });
  }

  return {
    of(effect) {
      switch (effect.type) {
        case 'span':
          return [count, keepMovement, lengthenRun, lengthenEpisode, lengthenSession].map(
            (write) => (database) => write(database, effect),
          );
        case 'alert':
          return [(database) => keepAlert(database, effect)];
        case 'alert_refused':
          return [(database) => forgetAlert(database, effect)];
        case 'alert_ended':
          return [async (database) => void (await endLastAlert(database, effect.outcome))];
        case 'episode_ended':
          return [(database) => keepEpisode(database, effect)];
      }
    },
    see(next) {
      if (sample !== null)
        seen = gatherMinutes(seen, anglesUntil(sample, next.atMs, offsetAt, dayStartHour()));
      sample = next;
    },
    move(events) {
      const local = localTime();
      moved = events.reduce((hours, event) => gatherHours(hours, tallyEvent(event, local)), moved);
    },
    forgetAngles() {
      seen = [];
    },
  };
}
