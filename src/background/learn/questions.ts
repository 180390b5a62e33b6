import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { type AskedMoment, NO_QUESTIONS, withMoment, withoutOld } from '../../state/questions.ts';
import { questionsItem, settingsItem } from '../../state/stored-items.ts';

/**
 * Keeps a moment to be asked about on the day's page, if the user allows questions and it is among the least certain
 * moments of its day.
 */
export async function noteUnsureMoment(moment: AskedMoment): Promise<void> {
  const { questions } = await settingsItem.get();
  if (questions) await questionsItem.update((before) => withMoment(before, moment, dayAt));
}

/** Drops the questions that were not answered in time. */
export async function dropOldQuestions(): Promise<void> {
  await questionsItem.update((before) => withoutOld(before, now()));
}

/** If the user wants no questions, nothing is kept for them. */
export async function dropQuestions(): Promise<void> {
  await questionsItem.update(({ open, closed }) => (open.length + closed.length > 0 ? NO_QUESTIONS : null));
}
