import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import {
  type AskedMoment,
  NO_QUESTIONS,
  withMoment,
  withoutOld,
  withoutSince,
} from '../../state/questions.ts';
import { questionsItem, settingsItem, standingAlertItem } from '../../state/stored-items.ts';

/**
 * Keeps a moment to be asked about on the day's page, if the user allows questions and it is among the least certain
 * moments of its day. A moment with a nudge isn't asked about: the nudge has its own answer.
 */
export async function noteUnsureMoment(moment: AskedMoment): Promise<void> {
  const { questions } = await settingsItem.get();
  if (questions && (await standingAlertItem.get()) === null)
    await questionsItem.update((before) => withMoment(before, moment, dayAt));
}

/**
 * A slouch has got a nudge: questions about it, or about how the user sank into it, would doubt what the nudge says.
 * @param sinceMs when it began
 */
export async function dropQuestionsAbout(sinceMs: number): Promise<void> {
  await questionsItem.update((before) => withoutSince(before, sinceMs - MINUTE_MS));
}

/** Drops the questions that were not answered in time. */
export async function dropOldQuestions(): Promise<void> {
  await questionsItem.update((before) => withoutOld(before, now()));
}

/** If the user wants no questions, nothing is kept for them. */
export async function dropQuestions(): Promise<void> {
  await questionsItem.update(({ open, closed }) => (open.length + closed.length > 0 ? NO_QUESTIONS : null));
}
