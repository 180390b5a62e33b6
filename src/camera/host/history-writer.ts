import type { AngleSample } from '../../history/angle-samples.ts';
import type { Database } from '../../history-db/database.ts';
import type { MonitorEffect } from '../../posture/monitor/monitor-events.ts';
import { createHistoryJobs, endLastAlert, type HistoryJob } from './history-jobs.ts';

/** Writes what the monitor has found into the history, in order. What cannot be written waits until it can. */
export interface HistoryWriter {
  /**
   * Takes up where an earlier watch broke off: its last alert did not end as it should have.
   * @returns when that was; null where there is none, or the history cannot be read
   */
  resume(): Promise<number | null>;
  take(effects: readonly MonitorEffect[]): void;
  /** Takes the angles of a look; they are written with the next time that is counted. */
  see(sample: AngleSample): void;
  /** Resolves when all that was taken is written, or cannot be. */
  settled(): Promise<void>;
  /** False after a write has failed, until one succeeds. */
  healthy(): boolean;
}

/** What waits for room is kept for hours, not for ever: four jobs each ten seconds of a busy watch are three hours. */
const MAX_WAITING = 4000;

/**
 * @param open opens the history; called again after each failure, since its connection may be the reason
 * @param sessionSinceMs when this watch began: the key of its record
 */
export function createHistoryWriter(open: () => Promise<Database>, sessionSinceMs: number): HistoryWriter {
  const jobs = createHistoryJobs(sessionSinceMs);
  let waiting: HistoryJob[] = [];
  let writing: Promise<void> | null = null;
  let database: Database | null = null;
  let healthy = true;

  async function writeWaiting(): Promise<void> {
    try {
      database ??= await open();
      for (let job = waiting[0]; job !== undefined; job = waiting[0]) {
        await job(database);
        waiting.shift();
      }
      healthy = true;
    } catch (error) {
      healthy = false;
      console.error('The history could not be written.', error);
      database?.close();
      database = null;
      dropOldest();
    }
  }

  function dropOldest(): void {
    if (waiting.length <= MAX_WAITING) return;
    waiting = waiting.slice(-MAX_WAITING);
    jobs.forgetAngles();
  }

  function write(added: readonly HistoryJob[]): void {
    waiting.push(...added);
    writing ??= writeWaiting().finally(() => {
      writing = null;
    });
  }

  async function settled(): Promise<void> {
    await writing;
  }

  return {
    async resume() {
      let lastAlertAtMs: number | null = null;
      write([
        async (opened) => {
          lastAlertAtMs = await endLastAlert(opened, 'interrupted');
        },
      ]);
      await settled();
      return lastAlertAtMs;
    },
    take(effects) {
      if (effects.length > 0) write(effects.flatMap(jobs.of));
    },
    see: jobs.see,
    settled,
    healthy: () => healthy,
  };
}
