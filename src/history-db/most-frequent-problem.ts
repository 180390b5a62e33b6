import { sumParts } from '../history/day-summary.ts';
import { addDays } from '../history/local-day.ts';
import { now } from '../platform/browser/clock.ts';
import { ISSUE_KINDS, type IssueKind } from '../posture/body/assessment.ts';
import { MINUTE_MS } from '../shared/durations.ts';
import { dayAt, withDatabase } from './database.ts';
import { readHours } from './read-hours.ts';

/** Long enough to be usual, short enough to be about now. */
const DAYS = 28;

/** What most people do at a screen, and so what is shown before anything is known of the user. */
const WITHOUT_HISTORY: IssueKind = 'forward_head';

/** The problem with the most time in the last four weeks; a forward head while there is no history, or it can't be read. */
export async function readMostFrequentProblem(): Promise<IssueKind> {
  const today = dayAt(now());
  try {
    const hours = await withDatabase((database) => readHours(database, addDays(today, 1 - DAYS), today));
    const { badMsByIssue } = sumParts(hours);
    const most = ISSUE_KINDS.reduce((worst, kind) =>
      badMsByIssue[kind] > badMsByIssue[worst] ? kind : worst,
    );
    return badMsByIssue[most] < MINUTE_MS ? WITHOUT_HISTORY : most;
  } catch (error) {
    console.error('The history could not be read.', error);
    return WITHOUT_HISTORY;
  }
}
