import { weekdayOf } from '../../history/local-day.ts';
import type { PeriodKind } from '../../history/period.ts';
import type { DayParts } from '../../history/period-summary.ts';
import { text } from '../../platform/browser/i18n.ts';
import { weekdayText } from '../shared/day-text.ts';
import { monthFootText } from './month-foot.ts';

function nameOf({ day }: DayParts, kind: PeriodKind): string {
  return kind === 'week' ? weekdayText(weekdayOf(day)) : monthFootText(day);
}

interface ComingProps {
  /** All days of the week or the month. */
  readonly days: readonly DayParts[];
  /** How many of them have begun. */
  readonly from: number;
  readonly kind: PeriodKind;
}

/** The days that are still to come, as one quiet area: empty columns would look as if something were missing. */
export function ComingDays({ days, from, kind }: ComingProps) {
  const coming = days.slice(from);
  if (coming.length === 0) return null;
  return (
    <li class="coming" style={{ flexGrow: coming.length }} data-testid="coming-days">
      <span class="coming-room">
        <span>{text('bars_coming')}</span>
      </span>
      <span class="coming-feet">
        {coming.map((day) => (
          <span key={day.day} class="bar-foot quiet">
            {nameOf(day, kind)}
          </span>
        ))}
      </span>
    </li>
  );
}
