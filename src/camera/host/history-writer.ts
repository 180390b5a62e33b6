import type { AngleSample } from '../../history/angle-samples.ts';
import { changeAlert, type Database } from '../../history-db/database.ts';
import type { SittingEvent } from '../../posture/monitor/sitting-events.ts';
import {
  createHistoryJobs,
  endLastAlert,
  forgetEndedAlert,
  type HistoryEffect,
  type HistoryJob,
} from './history-jobs.ts';

/** Writes what the monitor has found into the history, in order. A write that fails waits until it succeeds. */
export interface HistoryWriter {
  /**
   * Continues after an earlier watch that broke off: its last alert did not end properly.
   * @returns when that alert was raised; null if there is none, or the history cannot be read
   */
  resume(): Promise<number | null>;
  take(effects: readonly HistoryEffect[]): void;
  /** The user can see, from this moment, an alert that has waited. */
  showAlert(alertAtMs: number, shownAtMs: number): void;
  /** The user never saw the alert of that moment: it doesn't count. */
  forgetAlert(alertAtMs: number): void;
  /** Adds the angles of a sample. They are written with the next span that is counted. */
  see(sample: AngleSample): void;
  /** Adds what has happened while somebody sat. It is written with the next span that is counted. */
  move(events: readonly SittingEvent[]): void;
  /** Resolves when everything so far is written, or cannot be. */
  settled(): Promise<void>;
  /** False after a write has failed, until one succeeds. */
  healthy(): boolean;
}

/** Pending writes are kept for hours, not for ever: five jobs every ten seconds of a busy watch make two hours. */
const MAX_WAITING = 4000;

/**
 * @param open opens the history; called again after each failure, because the connection may be the cause
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
    showAlert(alertAtMs, shownAtMs) {
      write([(database) => changeAlert(database, alertAtMs, (alert) => ({ ...alert, shownAtMs }))]);
    },
    forgetAlert(alertAtMs) {
      write([(database) => forgetEndedAlert(database, alertAtMs)]);
    },
    see: jobs.see,
    move: jobs.move,
    settled,
    healthy: () => healthy,
  };
}
