import { type LocalDay, weekdayOf } from '../../history/local-day.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { weekStartText } from '../shared/day-text.ts';

/** What stands below a day of a month: 'Mon 2' where a week starts, so that weeks can be told apart; else nothing. */
export function monthFootText(day: LocalDay): string {
  return weekdayOf(day) === firstWeekday() ? weekStartText(day) : '';
}
