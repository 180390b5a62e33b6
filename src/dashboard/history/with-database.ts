import { type Database, openDatabase } from '../../platform/database.ts';

/** Opens the history for one task. */
export async function withDatabase<T>(task: (database: Database) => Promise<T>): Promise<T> {
  const database = await openDatabase();
  try {
    return await task(database);
  } finally {
    database.close();
  }
}
