import { type FileProblem, parseHistory } from '../../history/export-file.ts';
import { daysIn } from '../../history/history-data.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { importHistory } from '../../history-db/history-store.ts';
import { refreshStandingSigns } from '../../history-db/standing-signs.ts';
import { now } from '../../platform/browser/clock.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { rereadHistory } from '../../ui/history-version.ts';
import { spanText } from '../shared/day-text.ts';

/** The result of an import, in words. */
export interface ImportOutcome {
  readonly ok: boolean;
  readonly words: string;
}

function problemText(problem: FileProblem): string {
  if (problem.kind === 'broken') return text('import_broken', problem.where);
  return text(`import_${problem.kind}`);
}

/** What the file had, and whether any of it was new. */
function doneText(days: readonly LocalDay[], changed: boolean): string {
  const [from, to] = [days[0], days.at(-1)];
  if (from === undefined || to === undefined) return text('import_empty');
  if (!changed) return text('import_nothingNew');
  return countText('import_done', days.length, spanText(from, to, dayAt(now())));
}

/** Reads a file that the user has chosen, and merges it with the stored data. An invalid file changes nothing. */
export async function importFile(file: File): Promise<ImportOutcome> {
  try {
    const parsed = parseHistory(await file.text());
    if (!parsed.ok) return { ok: false, words: problemText(parsed.problem) };
    const changed = await withDatabase((database) => importHistory(database, parsed.data));
    if (changed) {
      rereadHistory();
      await refreshStandingSigns();
    }
    return { ok: true, words: doneText(daysIn(parsed.data), changed) };
  } catch (error) {
    console.error('The history could not be imported.', error);
    return { ok: false, words: text('import_failed') };
  }
}
