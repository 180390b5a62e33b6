import { weekOf } from '../../history/period.ts';
import { isPracticeOver } from '../../history/practice-week.ts';
import { dayAt, withDatabase } from '../../history-db/database.ts';
import { readNudgeDays } from '../../history-db/nudge-days.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { NudgeNeed } from '../../state/nudging.ts';
import { nudgeNeedItem, nudgingItem, settingsItem } from '../../state/stored-items.ts';
import { isCheckDay, isSteadyToday, needFrom } from '../decide/nudge-need.ts';

/** How old the reading may be. Practice spans are as short as five minutes. */
const READ_EVERY_MS = {
  every: null,
  fading: 10 * MINUTE_MS,
  practice: MINUTE_MS,
  maintenance: 10 * MINUTE_MS,
};

async function readNeed(nowMs: number): Promise<NudgeNeed> {
  const today = dayAt(nowMs);
  const days = await withDatabase((database) => readNudgeDays(database, today));
  return {
    version: 1,
    readAtMs: nowMs,
    ...needFrom(days, today),
    steadyToday: isSteadyToday(days, today),
    checkDay: isCheckDay(days, weekOf(today, firstWeekday()).from, today),
    judgedTodayMs: days.at(-1)?.judgedMs ?? 0,
  };
}

/** The practice week ends by itself: from then on, nudges fade. */
async function endPractice(nowMs: number): Promise<void> {
  const [{ planSince }, { nudgePlan }] = await Promise.all([nudgingItem.get(), settingsItem.get()]);
  if (nudgePlan !== 'practice' || planSince === null || !isPracticeOver(planSince, dayAt(nowMs))) return;
  await settingsItem.update((settings) => ({ ...settings, nudgePlan: 'fading' }));
}

/**
 * Reads from the history how many nudges the user needs, if the last reading is old. It is not read when a nudge is due:
 * a blocked history would delay it. If it cannot be read, the last reading holds.
 */
export async function reviewNudgeNeed(nowMs: number): Promise<void> {
  await endPractice(nowMs);
  const [{ nudgePlan }, { readAtMs }] = await Promise.all([settingsItem.get(), nudgeNeedItem.get()]);
  const everyMs = READ_EVERY_MS[nudgePlan];
  if (everyMs === null || Math.abs(nowMs - readAtMs) < everyMs) return;
  await nudgeNeedItem.set(await readNeed(nowMs));
}
