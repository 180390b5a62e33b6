/*
 * The warning signs that the user has noted and not withdrawn. The diary holds them: the signs of the last note stand,
 * however old it is. They are also stored outside the database, because an alert can't wait for it.
 */
import { now } from '../platform/browser/clock.ts';
import { NO_SIGNS } from '../state/standing-signs-schema.ts';
import { standingSignsItem } from '../state/stored-items.ts';
import { dayAt, keepNote, readDiary, readLastNote, withDatabase } from './database.ts';

/** Determines which signs stand, after any change of the diary. If it cannot be read, they stay as they are. */
export async function refreshStandingSigns(): Promise<void> {
  const last = await withDatabase(readLastNote);
  const signs = last?.signs ?? [];
  await standingSignsItem.set(signs.length === 0 ? NO_SIGNS : { signs: [...signs], day: last?.day ?? null });
}

/** The user withdraws all signs: today's note says that there are none. */
export async function withdrawSigns(): Promise<void> {
  const today = dayAt(now());
  await withDatabase(async (database) => {
    const [noted] = await readDiary(database, today, today);
    const note = noted ?? { day: today, pain: null, places: [], notedAtMs: 0 };
    await keepNote(database, { ...note, signs: [], notedAtMs: now() });
  });
  await refreshStandingSigns();
}
