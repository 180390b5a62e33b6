import { type AdviceContext, longestSeated, seenIn } from '../advice/advice-context.ts';
import { faultsIn } from '../advice/desk-check.ts';
import { countShownDays } from '../advice/shown-advice.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { partsByDay } from '../history/period-summary.ts';
import type { AdviceMemory } from '../state/advice-memory.ts';
import type { SavedDeskChecks } from '../state/desk-checks.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import { type Workplaces, workplaceInUse } from '../state/workplaces.ts';
import { type Database, readDiary, readHours, readWholeDay } from './database.ts';

const WEEK_DAYS = 7;

/** What advice goes by beside the history. */
export interface Known {
  readonly memory: AdviceMemory;
  readonly workplace: SavedDeskChecks;
  readonly setups: Workplaces;
  readonly signs: StandingSigns;
}

/** Gathers what advice is chosen by, as things stand on a day. */
export async function readAdviceContext(
  database: Database,
  { memory, workplace: { last }, setups: workplaces, signs }: Known,
  today: LocalDay,
): Promise<AdviceContext> {
  const [from, to] = [addDays(today, -WEEK_DAYS), addDays(today, -1)];
  const [{ minutes }, hours, [note]] = await Promise.all([
    readWholeDay(database, today),
    readHours(database, from, to),
    readDiary(database, today, today),
  ]);
  return {
    seen: seenIn(minutes, partsByDay(daysBetween(from, to), hours)),
    longestSeatedMs: longestSeated(minutes),
    stance: workplaceInUse(workplaces)?.stance ?? 'sitting',
    habits: memory.habits,
    pain: note === undefined ? [] : note.places,
    signs: signs.signs,
    workplace: last === null ? null : { atMs: last.atMs, faults: faultsIn(last.answers) },
    opinions: memory.opinions,
    shownOnDays: countShownDays(memory.shownOn, today),
  };
}
