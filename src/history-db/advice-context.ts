import { type AdviceContext, longestSeated, seenIn } from '../advice/advice-context.ts';
import { faultsIn } from '../advice/desk-check.ts';
import { countShownDays, noteShown } from '../advice/shown-advice.ts';
import { painPlaces } from '../history/diary.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import { partsByDay } from '../history/period-summary.ts';
import { now } from '../platform/browser/clock.ts';
import type { AdviceMemory } from '../state/advice-memory.ts';
import type { SavedDeskChecks } from '../state/desk-checks.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import { adviceMemoryItem } from '../state/stored-items.ts';
import { type Workplaces, workplaceInUse } from '../state/workplaces.ts';
import { type Database, dayAt, readDiary } from './database.ts';
import { readHours, readWholeDay } from './read-hours.ts';

const WEEK_DAYS = 7;

/** What advice depends on besides the history. */
export interface Known {
  readonly memory: AdviceMemory;
  readonly workplace: SavedDeskChecks;
  readonly setups: Workplaces;
  readonly signs: StandingSigns;
}

/** Collects what the choice of advice depends on, for one day. */
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
    seen: seenIn(minutes, partsByDay(daysBetween(from, to), hours, [])),
    longestSeatedMs: longestSeated(minutes),
    stance: workplaceInUse(workplaces)?.stance ?? 'sitting',
    habits: memory.habits,
    pain: note === undefined ? [] : painPlaces(note),
    signs: signs.signs,
    workplace: last === null ? null : { atMs: last.atMs, faults: faultsIn(last.answers) },
    opinions: memory.opinions,
    shownOnDays: countShownDays(memory.shownOn, today),
  };
}

/** Records which advice is shown today, so that other advice gets its turn on the next days. */
export async function rememberShown(ids: readonly string[]): Promise<void> {
  await adviceMemoryItem.update((memory) => {
    const shownOn = noteShown(memory.shownOn, ids, dayAt(now()));
    return shownOn === null ? null : { ...memory, shownOn };
  });
}
