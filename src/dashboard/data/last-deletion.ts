import { signal } from '@preact/signals';
import type { HistoryData } from '../../history/history-data.ts';
import type { LocalDay } from '../../history/local-day.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { ALL_DAYS, type DayRange, deleteHistory, putBackHistory } from '../../history-db/history-store.ts';
import { refreshStandingSigns } from '../../history-db/standing-signs.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { withoutMomentsOf } from '../../state/nudge-moments.ts';
import { withoutDays } from '../../state/questions.ts';
import { NO_SIGNS } from '../../state/standing-signs-schema.ts';
import { nudgeMomentsItem, questionsItem, standingSignsItem } from '../../state/stored-items.ts';
import { rereadHistory } from '../../ui/history-version.ts';
import { longDayText } from '../shared/day-text.ts';

/** For so long a deletion can be undone, in this tab. After that nothing of it is left anywhere. */
export const UNDO_MS = 10 * MINUTE_MS;

/** What was deleted. It is kept in this tab's memory, never on the disk: closing the tab forgets it. */
interface Deletion {
  readonly range: DayRange;
  readonly removed: HistoryData;
}

/** The last deletion of this tab, as long as it can be undone. */
export const lastDeletion = signal<Deletion | null>(null);

let forgetting: ReturnType<typeof setTimeout> | undefined;

function keepFor(deletion: Deletion | null): void {
  clearTimeout(forgetting);
  lastDeletion.value = deletion;
  if (deletion !== null) forgetting = setTimeout(() => keepFor(null), UNDO_MS);
}

/** What is deleted, in words. */
export function rangeText({ from, to }: DayRange): string {
  if (from === ALL_DAYS.from) return text('delete_everything');
  if (from === to) return longDayText(from);
  return text('fromTo', longDayText(from), longDayText(to));
}

function isWithin(day: LocalDay, { from, to }: DayRange): boolean {
  return day >= from && day <= to;
}

/** Deletes days, and keeps them for the undo. */
export async function deleteDays(range: DayRange): Promise<void> {
  const isDeleted = (day: LocalDay) => isWithin(day, range);
  const removed = await withDatabase((database) => deleteHistory(database, range));
  keepFor({ range, removed });
  rereadHistory();
  await nudgeMomentsItem.update((before) => withoutMomentsOf(before, isDeleted, dayAt));
  await questionsItem.update((before) => withoutDays(before, isDeleted, dayAt));
  await standingSignsItem.update(({ day }) => (day !== null && isDeleted(day) ? NO_SIGNS : null));
}

/** Puts back what was deleted last. */
export async function undoDeletion({ removed }: Deletion): Promise<void> {
  await withDatabase((database) => putBackHistory(database, removed));
  keepFor(null);
  rereadHistory();
  await refreshStandingSigns();
}
