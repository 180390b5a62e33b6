import { cutIntoMinutes, type Minute, type Span } from '../history/minute.ts';
import { type AngleSight, anglesUntil, gatherMinutes } from '../history/sight-angles.ts';
import { continueStretch, type UprightStretch } from '../history/upright-stretch.ts';
import { countMinutes, type Database, dayAt, keepStretch, offsetAt } from '../platform/database.ts';
import type { MonitorEffect } from '../posture/monitor.ts';

/** Writes what the monitor has found into the history, in order. */
export interface HistoryWriter {
  take(effects: readonly MonitorEffect[]): void;
  /** Takes the angles of a look; they are written with the next time that is counted. */
  see(sight: AngleSight): void;
  /** Resolves when all that was taken is written. */
  settled(): Promise<void>;
  /** False after a write has failed. */
  healthy(): boolean;
}

async function writeSession(database: Database, sinceMs: number, toMs: number): Promise<void> {
  await database.put('sessions', { fromMs: sinceMs, toMs, day: dayAt(sinceMs) });
}

async function endAlert(database: Database, effect: Extract<MonitorEffect, { type: 'alert_ended' }>) {
  const open = database.transaction('alerts', 'readwrite');
  const cursor = await open.store.openCursor(null, 'prev');
  if (cursor !== null && cursor.value.outcome === null)
    await cursor.update({ ...cursor.value, outcome: effect.outcome });
  await open.done;
}

/** @param sessionSinceMs when this watch began: the key of its record */
export function createHistoryWriter(database: Database, sessionSinceMs: number): HistoryWriter {
  let queue: Promise<void> = Promise.resolve();
  let healthy = true;
  let stretch: UprightStretch | null = null;
  let sight: AngleSight | null = null;
  let seen: readonly Minute[] = [];

  async function writeSpan(span: Span): Promise<void> {
    const angles = seen;
    seen = [];
    await countMinutes(database, [...cutIntoMinutes(span, offsetAt), ...angles]);
    // The user may have deleted the day: what came before is not to come back with the next span.
    if (stretch !== null && (await database.count('stretches', stretch.day)) === 0) stretch = null;
    stretch = continueStretch(stretch, span, offsetAt);
    if (stretch !== null) await keepStretch(database, stretch);
    await writeSession(database, sessionSinceMs, span.toMs);
  }

  async function write(effect: MonitorEffect): Promise<void> {
    if (effect.type === 'span') await writeSpan(effect);
    else if (effect.type === 'alert_ended') await endAlert(database, effect);
    else if (effect.type === 'alert') {
      const { atMs, issue, sinceMs } = effect;
      await database.put('alerts', { atMs, issue, sinceMs, outcome: null, day: dayAt(atMs) });
    } else {
      const { fromMs, toMs, issue, alertedAtMs, peakSeverity } = effect;
      await database.put('episodes', { fromMs, toMs, issue, alertedAtMs, peakSeverity, day: dayAt(fromMs) });
    }
  }

  async function writeSafely(effect: MonitorEffect): Promise<void> {
    try {
      await write(effect);
      healthy = true;
    } catch (error) {
      healthy = false;
      console.error('The history could not be written.', error);
    }
  }

  return {
    take(effects) {
      for (const effect of effects) queue = queue.then(() => writeSafely(effect));
    },
    see(next) {
      if (sight !== null) seen = gatherMinutes(seen, anglesUntil(sight, next.atMs, offsetAt));
      sight = next;
    },
    settled: () => queue,
    healthy: () => healthy,
  };
}
