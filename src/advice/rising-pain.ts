/*
 * Whether the pain that the user has noted is rising. The thresholds are judgements, on the cautious side: the NHS's
 * page on back pain tells people to be seen if pain is very bad or gets worse, and gives no number of days.
 */
import type { DiaryRecord, PainLevel } from '../history/diary.ts';
import { addDays, type LocalDay } from '../history/local-day.ts';
import { medianOf } from '../shared/median.ts';

/** What in the notes prompts the question: pain that goes up, or strong pain on many days. */
export type PainRise = 'rising' | 'strong';

type Notes = readonly Pick<DiaryRecord, 'day' | 'pain'>[];

interface PainOfDay {
  readonly day: LocalDay;
  readonly pain: PainLevel;
}

const WEEK_DAYS = 7;
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

/** The notes of a week up to a day that have a pain level, in order. */
function weekBefore(notes: Notes, last: LocalDay): PainOfDay[] {
  return notes
    .flatMap(({ day, pain }) => (pain === null ? [] : [{ day, pain }]))
    .filter(({ day }) => day > addDays(last, -WEEK_DAYS) && day <= last)
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** The last three noted days never fall, and end higher than they began. */
function risesOverDays(week: readonly PainOfDay[]): boolean {
  const [first, second, third] = week.slice(-LEAST_NOTES).map(({ pain }) => pain);
  if (first === undefined || second === undefined || third === undefined) return false;
  return first <= second && second <= third && first < third && third >= LEAST_LEVEL;
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
 * @param notes of the last two weeks, in any order; others are ignored
 */
export function findPainRise(notes: Notes, today: LocalDay): PainRise | null {
  const week = weekBefore(notes, today);
  const last = week.at(-1);
  if (last === undefined || last.pain === 0 || last.day < addDays(today, -LAST_NOTE_DAYS)) return null;
  if (risesOverDays(week) || risesOverWeeks(week, weekBefore(notes, addDays(today, -WEEK_DAYS))))
    return 'rising';
  return week.filter(({ pain }) => pain === STRONG).length >= LEAST_NOTES ? 'strong' : null;
}

/**
 * Whether the question about rising pain may be asked.
 * @param answeredOn the day of the last answer, null if there was none; a day in the future counts as none
 */
export function mayAskAgain(answeredOn: LocalDay | null, today: LocalDay): boolean {
  return answeredOn === null || answeredOn > today || today >= addDays(answeredOn, QUIET_DAYS);
}
