/*
 * The warning signs that the user has noted and not taken back. The diary holds them: the last note's signs stand, however old it
 * is. They're kept beside it too, since an alert can't wait for the database.
 */
import { now } from '../platform/browser/clock.ts';
import { NO_SIGNS } from '../state/standing-signs-schema.ts';
import { standingSignsItem } from '../state/stored-items.ts';
import { dayAt, keepNote, readDiary, readLastNote, withDatabase } from './database.ts';

/** Finds out which signs stand, after anything in the diary has changed. What can't be read leaves them as they are. */
export async function refreshStandingSigns(): Promise<void> {
  const last = await withDatabase(readLastNote);
  const signs = last?.signs ?? [];
  await standingSignsItem.set(signs.length === 0 ? NO_SIGNS : { signs: [...signs], day: last?.day ?? null });
}

/** The user takes all signs back: today's note says that there are none. */
export async function withdrawSigns(): Promise<void> {
  const today = dayAt(now());
  await withDatabase(async (database) => {
    const [noted] = await readDiary(database, today, today);
    const note = noted ?? { day: today, pain: null, places: [], notedAtMs: 0 };
    await keepNote(database, { ...note, signs: [], notedAtMs: now() });
  });
  await refreshStandingSigns();
}
