import { type AdviceContext, longestSeated, seenIn } from '../advice/advice-context.ts';
import { deskCheckOf } from '../advice/desk-check.ts';
import { countShownDays, noteShown } from '../advice/shown-advice.ts';
import { type DiaryRecord, painPlaces } from '../history/diary.ts';
import { addDays, daysBetween, type LocalDay } from '../history/local-day.ts';
import type { Minute } from '../history/minute.ts';
import { type DayParts, partsByDay } from '../history/period-summary.ts';
import { now } from '../platform/browser/clock.ts';
import type { AdviceMemory } from '../state/advice-memory.ts';
import type { SavedDeskChecks } from '../state/desk-checks.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import { adviceMemoryItem } from '../state/stored-items.ts';
import { type Workplaces, workplaceInUse } from '../state/workplaces.ts';
import { type Database, dayAt } from './database.ts';
import { readHours } from './read-hours.ts';

/** With today, they are the last seven days. */
const DAYS_BEFORE = 6;

/** What advice depends on besides the history. */
export interface Known {
  readonly memory: AdviceMemory;
  readonly workplace: SavedDeskChecks;
  readonly setups: Workplaces;
  readonly signs: StandingSigns;
}

/** What advice depends on of the history, for one day. */
export interface AdviceHistory {
  readonly today: LocalDay;
  /** Today's, in chronological order. */
  readonly minutes: readonly Minute[];
  /** The six days before. */
  readonly before: readonly DayParts[];
  /** Today's diary note, if there is one. */
  readonly note: DiaryRecord | undefined;
}

/** Collects what the choice of advice depends on. */
export function adviceContextOf(
  { memory, workplace: { last }, setups: workplaces, signs }: Known,
  { today, minutes, before, note }: AdviceHistory,
): AdviceContext {
  return {
    seen: seenIn(minutes, before),
    longestSeatedMs: longestSeated(minutes),
    stance: workplaceInUse(workplaces)?.stance ?? 'sitting',
    habits: memory.habits,
    pain: note === undefined ? [] : painPlaces(note),
    signs: signs.signs,
    workplace: last === null ? null : deskCheckOf(last.atMs, last.answers),
    opinions: memory.opinions,
    shownOnDays: countShownDays(memory.shownOn, today),
  };
}

/** Reads the six days before a day. */
export async function readDaysBefore(database: Database, day: LocalDay): Promise<DayParts[]> {
  const [from, to] = [addDays(day, -DAYS_BEFORE), addDays(day, -1)];
  return partsByDay(daysBetween(from, to), await readHours(database, from, to), []);
}

/** Records which advice is shown today, so that other advice gets its turn on the next days. */
export async function rememberShown(ids: readonly string[]): Promise<void> {
  await adviceMemoryItem.update((memory) => {
    const shownOn = noteShown(memory.shownOn, ids, dayAt(now()));
    return shownOn === null ? null : { ...memory, shownOn };
  });
}
