/*
 * Whether the pain that the user has noted is rising. The thresholds are judgements, on the cautious side: the NHS's
 * page on back pain tells people to be seen if pain is very bad or gets worse, and gives no number of days. One note is
 * no rise, and neither is what goes up and down each week: a question that often comes for nothing is no longer read.
 */
import type { DiaryRecord, PainLevel } from '../history/diary.ts';
import { addDays, type LocalDay } from '../history/local-day.ts';
import { medianOf } from '../shared/median.ts';

/** How many days of notes the rules look at: a week, and the two before. */
export const PAIN_RISE_DAYS = 21;

/** What in the notes prompts the question: pain that goes up, or strong pain on many days. */
export type PainRise = 'rising' | 'strong';

type Notes = readonly Pick<DiaryRecord, 'day' | 'pain'>[];

interface PainOfDay {
  readonly day: LocalDay;
  readonly pain: PainLevel;
}

const WEEK_DAYS = 7;
/** What is usual is read from the two weeks before the rise. */
const USUAL_DAYS = 14;
/** So many notes show more than one bad day. */
const LEAST_NOTES = 3;
/** 'Badly', the highest level. */
const STRONG = 3;
/** 'Clearly'. A rise to 'a little' is no reason to ask. */
const LEAST_LEVEL = 2;
/** The last note may be from yesterday. An older one says nothing of now. */
const LAST_NOTE_DAYS = 1;
/** An answered question stays away for so long. Then all notes that can prompt it are newer than the answer. */
const QUIET_DAYS = 7;

/** The notes of some days, up to a last one, that have a pain level, in order. */
function notesUpTo(notes: Notes, last: LocalDay, days: number): PainOfDay[] {
  return notes
    .flatMap(({ day, pain }) => (pain === null ? [] : [{ day, pain }]))
    .filter(({ day }) => day > addDays(last, -days) && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/**
 * How high pain usually goes: the highest level that the earlier notes have twice. One bad day is not usual.
 * @returns 0 if there are too few notes to know: then any rise counts
 */
function usualHigh(earlier: readonly PainOfDay[]): PainLevel {
  if (earlier.length < LEAST_NOTES) return 0;
  return earlier.map(({ pain }) => pain).sort((a, b) => b - a)[1] ?? 0;
}

/** The last two noted days are both above the one before and above what is usual, and the second is no lower. */
function risesOverDays(notes: Notes, week: readonly PainOfDay[]): boolean {
  const [first, second, third] = week.slice(-LEAST_NOTES);
  if (first === undefined || second === undefined || third === undefined) return false;
  const before = Math.max(first.pain, usualHigh(notesUpTo(notes, addDays(first.day, -1), USUAL_DAYS)));
  return second.pain > before && third.pain >= second.pain && third.pain >= LEAST_LEVEL;
}

/** The median of the week is a level or more above that of the week before. */
function risesOverWeeks(week: readonly PainOfDay[], before: readonly PainOfDay[]): boolean {
  if (week.length < LEAST_NOTES || before.length < LEAST_NOTES) return false;
  const level = medianOf(week.map(({ pain }) => pain));
  return level >= LEAST_LEVEL && level >= medianOf(before.map(({ pain }) => pain)) + 1;
}

/**
 * What the diary says about pain that rises over days; null if it doesn't, if there are too few notes, or if the last
 * note is older than yesterday or says that nothing hurts.
 * @param notes of the last three weeks, in any order; others are ignored
 */
export function findPainRise(notes: Notes, today: LocalDay): PainRise | null {
  const week = notesUpTo(notes, today, WEEK_DAYS);
  const last = week.at(-1);
  if (last === undefined || last.pain === 0 || last.day < addDays(today, -LAST_NOTE_DAYS)) return null;
  const weekBefore = notesUpTo(notes, addDays(today, -WEEK_DAYS), WEEK_DAYS);
  if (risesOverDays(notes, week) || risesOverWeeks(week, weekBefore)) return 'rising';
  return week.filter(({ pain }) => pain === STRONG).length >= LEAST_NOTES ? 'strong' : null;
}

/**
 * Whether the question about rising pain may be asked.
 * @param answeredOn the day of the last answer, null if there was none; a day in the future counts as none
 */
export function mayAskAgain(answeredOn: LocalDay | null, today: LocalDay): boolean {
  return answeredOn === null || answeredOn > today || today >= addDays(answeredOn, QUIET_DAYS);
}
