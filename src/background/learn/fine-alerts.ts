import { withDatabase } from '../../history-db/database.ts';
import { markAlertFine, unmarkAlertFine } from '../../history-db/fine-alerts.ts';

/* What the user has said was fine counts as upright. If the history can't be written, only the learning remains. */

async function change(task: Parameters<typeof withDatabase<void>>[0]): Promise<void> {
  await withDatabase(task).catch((error) => console.error('The answer could not be counted.', error));
}

/** The user says that they were fine at an alert. One that they tried out is not in the history. */
export function countAsFine(alertAtMs: number, saidAtMs: number): Promise<void> {
  return change((database) => markAlertFine(database, alertAtMs, saidAtMs));
}

/** The user takes back what they said at a moment. */
export function countAgain(saidAtMs: number): Promise<void> {
  return change((database) => unmarkAlertFine(database, saidAtMs));
}
