/*
 * When pain reduces the dose. The limits are judgements: common advice in physiotherapy is to train with a little pain,
 * and to reduce the dose when pain rises or lasts into the next day.
 */
import type { DiaryRecord, PainLevel } from '../../history/diary.ts';
import { addDays, daysApart, type LocalDay } from '../../history/local-day.ts';

/** none: the full dose. half: half of the repeats. gentle: no strength exercise, only gentle movement. */
export type Easing = 'none' | 'half' | 'gentle';

const MOST_PAIN: PainLevel = 3;
/** Notes of today and the two days before are recent; those of the seven days before are what they are compared with. */
const RECENT_DAYS = 3;
const COMPARED_DAYS = 7;
/** By how many levels of the diary pain has risen. */
const RISEN_BY = 1;

function painsWithin(diary: readonly DiaryRecord[], from: LocalDay, to: LocalDay): PainLevel[] {
  return diary
    .filter(({ day, pain }) => pain !== null && day >= from && day <= to)
    .sort((a, b) => (a.day < b.day ? -1 : 1))
    .flatMap(({ pain }) => (pain === null ? [] : [pain]));
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, each) => sum + each, 0) / values.length;
}

/** Whether pain is 'a lot', or has risen by a level within days. Days without a note say nothing. */
function hasPainRisen(diary: readonly DiaryRecord[], day: LocalDay): boolean {
  const recentFrom = addDays(day, 1 - RECENT_DAYS);
  const recent = painsWithin(diary, recentFrom, day);
  const last = recent.at(-1);
  if (last === undefined) return false;
  if (last === MOST_PAIN) return true;
  const before = painsWithin(diary, addDays(recentFrom, -COMPARED_DAYS), addDays(recentFrom, -1));
  return before.length > 0 && meanOf(recent) - meanOf(before) >= RISEN_BY;
}

/** Days of the plan after a flare-up: two of gentle movement, then half the dose until a week has passed. A judgement. */
const GENTLE_DAYS = 2;
const RETURN_DAYS = 7;

/** Which day of the return after a flare-up it is, from 1; null if there is no return or it is over. */
export function dayOfReturn(from: LocalDay | null, day: LocalDay): number | null {
  if (from === null || day < from) return null;
  const count = daysApart(from, day) + 1;
  return count > RETURN_DAYS ? null : count;
}

/** How the dose of a day is reduced: by the return after a flare-up, or by pain. The stronger reduction counts. */
export function easingOn(diary: readonly DiaryRecord[], returnFrom: LocalDay | null, day: LocalDay): Easing {
  const returning = dayOfReturn(returnFrom, day);
  if (returning !== null && returning <= GENTLE_DAYS) return 'gentle';
  return returning !== null || hasPainRisen(diary, day) ? 'half' : 'none';
}

/**
 * Whether to offer the return after a flare-up: pain was 'a lot' within the last week, the last note has less, and no
 * return has begun since.
 */
export function offersReturn(
  diary: readonly DiaryRecord[],
  returnFrom: LocalDay | null,
  today: LocalDay,
): boolean {
  const week = diary.filter(
    ({ day, pain }) => pain !== null && day > addDays(today, -RETURN_DAYS) && day <= today,
  );
  const notes = [...week].sort((a, b) => (a.day < b.day ? -1 : 1));
  const worst = notes.findLast(({ pain }) => pain === MOST_PAIN);
  const last = notes.at(-1);
  if (worst === undefined || last === undefined || last.pain === MOST_PAIN) return false;
  return returnFrom === null || returnFrom < worst.day;
}
