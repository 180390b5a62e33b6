import { type FileProblem, parseHistory } from '../../history/export-file.ts';
import { withDatabase } from '../../history-db/database.ts';
import { importHistory } from '../../history-db/history-store.ts';
import { refreshStandingSigns } from '../../history-db/standing-signs.ts';
import { text } from '../../platform/browser/i18n.ts';
import { rereadHistory } from '../../ui/history-version.ts';

/** The result of an import, in words. */
export interface ImportOutcome {
  readonly ok: boolean;
  readonly words: string;
}

function problemText(problem: FileProblem): string {
  if (problem.kind === 'broken') return text('import_broken', problem.where);
  return text(`import_${problem.kind}`);
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
    return { ok: true, words: text(changed ? 'import_done' : 'import_nothingNew') };
  } catch (error) {
    console.error('The history could not be imported.', error);
    return { ok: false, words: text('import_failed') };
  }
}
