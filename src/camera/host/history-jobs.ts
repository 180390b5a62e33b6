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
  of(effect: HistoryEffect): HistoryJob[];
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

/** What goes into the history: what the monitor has found, or that the rest of the open episode doesn't count. */
export type HistoryEffect = MonitorEffect | { readonly type: 'episode_left' };

/** What is waiting to be written. The functions below change it. */
interface Pending {
  readonly sessionSinceMs: number;
  run: UprightRun | null;
  sample: AngleSample | null;
  angles: readonly Minute[];
  moved: readonly MovementHour[];
  /** The alerted episode in progress. Its state so far is written, because the browser may die before it ends. */
  open: EpisodeRecord | null;
}

async function countSpan(pending: Pending, database: Database, span: Span): Promise<void> {
  const { angles } = pending;
  pending.angles = [];
  try {
    await countMinutes(database, [...cutIntoMinutes(span, offsetAt, dayStartHour()), ...angles]);
  } catch (error) {
    pending.angles = gatherMinutes(angles, pending.angles);
    throw error;
  }
}

async function keepMovement(pending: Pending, database: Database): Promise<void> {
  const { moved } = pending;
  pending.moved = [];
  try {
    if (moved.length > 0) await countMovement(database, moved);
  } catch (error) {
    pending.moved = gatherHours(moved, pending.moved);
    throw error;
  }
}

async function lengthenRun(pending: Pending, database: Database, span: Span): Promise<void> {
  const { run } = pending;
  // The user may have deleted the day: the earlier part must not come back with the next span.
  const deleted = run !== null && (await database.count('stretches', run.day)) === 0;
  const next = continueRun(deleted ? null : run, span, offsetAt, dayStartHour());
  if (next !== null) await keepUprightRun(database, next);
  pending.run = next;
}

async function lengthenEpisode(pending: Pending, database: Database, span: Span): Promise<void> {
  if (pending.open === null || span.state !== 'bad') return;
  pending.open = { ...pending.open, toMs: span.toMs };
  await database.put('episodes', pending.open);
}

async function lengthenSession(
  { sessionSinceMs }: Pending,
  database: Database,
  { toMs }: Span,
): Promise<void> {
  await database.put('sessions', { fromMs: sessionSinceMs, toMs, day: dayAt(sessionSinceMs) });
}

async function keepAlert(pending: Pending, database: Database, effect: EffectOf<'alert'>): Promise<void> {
  const { atMs, issue, lookingDown, sinceMs, severity } = effect;
  const posture = { issue, ...(lookingDown && { lookingDown }) };
  await database.put('alerts', { atMs, ...posture, sinceMs, outcome: null, day: dayAt(atMs) });
  const alert = { alertedAtMs: atMs, peakSeverity: severity };
  pending.open = { fromMs: sinceMs, toMs: atMs, issue, ...alert, day: dayAt(sinceMs) };
  await database.put('episodes', pending.open);
}

async function forgetAlert(
  pending: Pending,
  database: Database,
  { alertAtMs }: EffectOf<'alert_refused'>,
): Promise<void> {
  await database.delete('alerts', alertAtMs);
  if (pending.open?.alertedAtMs !== alertAtMs) return;
  await database.delete('episodes', pending.open.fromMs);
  pending.open = null;
}

async function keepEpisode(
  pending: Pending,
  database: Database,
  effect: EffectOf<'episode_ended'>,
): Promise<void> {
  const { type: _, ...episode } = effect;
  pending.open = null;
  await database.put('episodes', { ...episode, day: dayAt(episode.fromMs) });
}

const SPAN_WRITES = [countSpan, keepMovement, lengthenRun, lengthenEpisode, lengthenSession] as const;

/** What has been written of it stays. Later slouching is not part of it. */
function leaveEpisode(pending: Pending): Promise<void> {
  pending.open = null;
  return Promise.resolve();
}

function jobsOf(pending: Pending, effect: HistoryEffect): HistoryJob[] {
  switch (effect.type) {
    case 'span':
      return SPAN_WRITES.map((write) => (database) => write(pending, database, effect));
    case 'alert':
      return [(database) => keepAlert(pending, database, effect)];
    case 'alert_refused':
      return [(database) => forgetAlert(pending, database, effect)];
    case 'alert_ended':
      return [async (database) => void (await endLastAlert(database, effect.outcome))];
    case 'episode_ended':
      return [(database) => keepEpisode(pending, database, effect)];
    case 'episode_left':
      return [() => leaveEpisode(pending)];
  }
}

function addAngles(pending: Pending, next: AngleSample): void {
  const { sample, angles } = pending;
  pending.sample = next;
  if (sample === null) return;
  pending.angles = gatherMinutes(angles, anglesUntil(sample, next.atMs, offsetAt, dayStartHour()));
}

function addMovement(pending: Pending, events: readonly SittingEvent[]): void {
  const local = localTime();
  pending.moved = events.reduce(
    (hours, event) => gatherHours(hours, tallyEvent(event, local)),
    pending.moved,
  );
}

/** @param sessionSinceMs when this watch began: the key of its record */
export function createHistoryJobs(sessionSinceMs: number): HistoryJobs {
  const pending: Pending = { sessionSinceMs, run: null, sample: null, angles: [], moved: [], open: null };
  return {
    of: (effect) => jobsOf(pending, effect),
    see: (sample) => addAngles(pending, sample),
    move: (events) => addMovement(pending, events),
    forgetAngles() {
      pending.angles = [];
    },
  };
}
