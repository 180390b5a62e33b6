import { Sofa, Sunrise } from 'lucide-preact';
import { mostlyProblem } from '../../history/hours-of-day.ts';
import { bestAndHardest, type HourShare, isThinHour, LEAST_HOUR_MS } from '../../history/hours-of-week.ts';
import { daysBetween, type LocalDay, weekdayOf } from '../../history/local-day.ts';
import type { HourOfWeek, PeriodSummary } from '../../history/period-summary.ts';
import { dayStartHour } from '../../platform/browser/customs.ts';
import { hourSpanText, hourText, minutesText, shareText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { weekdaysInOrder } from '../../platform/browser/region.ts';
import { dayAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';
import { HourName } from '../charts/hour-name.tsx';
import { namedHours } from '../charts/named-hours.ts';
import { weekdayText } from '../shared/day-text.ts';

/** A share of less time than this says little. */
const LEAST_JUDGED_MS = 5 * 60_000;

/**
 * The boundaries between the shades, against the share of the whole period. Hours about as upright as usual all look
 * alike, so that color shows only what stands out. The number in the cell gives the exact value.
 */
const SHADES = [-0.08, -0.03, 0.03, 0.08] as const;

/** The shade of an hour, from 1 (far below the average) to 5. */
function shadeOf(share: number, average: number): number {
  return 1 + SHADES.filter((from) => share - average >= from).length;
}

function shareOf({ judgedMs, uprightShare }: HourOfWeek): number | null {
  return judgedMs >= LEAST_JUDGED_MS ? uprightShare : null;
}

/** The hours of a working day. The table has at least these columns: a few hours would say little by their place. */
const WORKING_DAY = { from: 9, to: 17 } as const;

/** So many columns of a narrow page have room for their numbers and names. */
const COLUMNS_FIT = 16;

/** Where an hour is in the user's day, which may begin after midnight. */
const placeOf = (hour: number) => (hour - dayStartHour() + 24) % 24;

/** The working day, and all hours with half an hour of measured time, in the order of the user's day. */
function hoursShown(byHour: PeriodSummary['byHour']): number[] {
  const hours = Array.from({ length: 24 }, (_, place) => (place + dayStartHour()) % 24);
  const isKnown = (hour: number) =>
    byHour.some((weekday) => weekday[hour] !== undefined && shareOf(weekday[hour]) !== null);
  const isOften = (hour: number) =>
    byHour.reduce((sum, weekday) => sum + (weekday[hour]?.judgedMs ?? 0), 0) >= LEAST_HOUR_MS;
  // One short session in the night would add a column for every hour until the morning.
  const isUsed = hours.some(isOften) ? isOften : isKnown;
  if (!hours.some(isUsed)) return [];
  const first = Math.min(placeOf(WORKING_DAY.from), hours.findIndex(isUsed));
  const last = Math.max(placeOf(WORKING_DAY.to - 1), hours.findLastIndex(isUsed));
  return hours.slice(first, last + 1);
}

/** 'only 4 min measured'; null if there was enough. */
function thinText(parts: HourOfWeek): string | null {
  if (!isThinHour(parts)) return null;
  if (parts.days === 1) return text('onlyMeasured', minutesText(parts.judgedMs));
  return text('onlyMeasured_daily', minutesText(parts.judgedMs / parts.days));
}

const plainPercent = (share: number) => numberFormat({ maximumFractionDigits: 0 }).format(share * 100);

interface CellProps {
  readonly parts: HourOfWeek | undefined;
  /** What the cell is about: 'Mon, 9 AM'. */
  readonly name: string;
  /** The day that it belongs to; null in a month. */
  readonly day: LocalDay | null;
  /** The share of the whole period. */
  readonly average: number;
}

/** The row's name is the link for the keyboard: seventy more would be in the way. */
function Cell({ parts, name, day, average }: CellProps) {
  const share = parts === undefined ? null : shareOf(parts);
  if (parts === undefined || share === null) return <td class="heat-none">–</td>;
  const thin = thinText(parts);
  const shade = thin === null ? shadeOf(share, average) : 'thin';
  const title = [text('heat_cell', name, shareText(share)), thin].filter((part) => part !== null).join(', ');
  return (
    <td class={`heat-${shade}`} title={title}>
      {day === null ? (
        plainPercent(share)
      ) : (
        <a href={`#${dayAddress(day)}`} tabIndex={-1}>
          {plainPercent(share)}
        </a>
      )}
    </td>
  );
}

interface RowProps {
  readonly weekday: number;
  readonly hours: readonly number[];
  readonly byHour: PeriodSummary['byHour'];
  readonly day: LocalDay | null;
  readonly average: number;
}

function Row({ weekday, hours, byHour, day, average }: RowProps) {
  const name = weekdayText(weekday);
  return (
    <tr>
      <th scope="row">{day === null ? name : <a href={`#${dayAddress(day)}`}>{name}</a>}</th>
      {hours.map((hour) => (
        <Cell
          key={hour}
          parts={byHour[weekday]?.[hour]}
          name={`${name} ${hourText(hour)}`}
          day={day}
          average={average}
        />
      ))}
    </tr>
  );
}

/** Whether a cell says that little was measured. */
function hasThin(byHour: PeriodSummary['byHour']): boolean {
  return byHour.some((weekday) => weekday.some((hour) => shareOf(hour) !== null && isThinHour(hour)));
}

function Legend({ byHour, average }: Pick<PeriodSummary, 'byHour'> & { average: number }) {
  return (
    <div class="heat-legend quiet">
      <span>
        {text('heat_text', plainPercent(average))}
        {hasThin(byHour) && ` ${text('heat_thin', minutesText(LEAST_HOUR_MS))}`}
      </span>
      <span class="heat-scale" aria-hidden="true">
        {text('heat_under')}
        {[1, 2, 3, 4, 5].map((shade) => (
          <i key={shade} class={`heat-${shade}`} />
        ))}
        {text('heat_over')}
      </span>
    </div>
  );
}

function HourNote({ which, hour, share, parts }: HourShare & { which: 'best' | 'hardest' }) {
  const issue = which === 'hardest' ? mostlyProblem(parts) : null;
  const upright = text('bars_upright', shareText(share));
  return (
    <li class={`hour-${which}`}>
      <Icon of={which === 'best' ? Sunrise : Sofa} />
      <p>
        <b>{text(`hour_${which}`, hourSpanText(hour))}</b>
        <span class="quiet">
          {issue === null ? upright : text('hour_mostly', upright, text(`issue_${issue}`))}
        </span>
      </p>
    </li>
  );
}

function HourNotes({ byHour }: Pick<PeriodSummary, 'byHour'>) {
  const found = bestAndHardest(byHour);
  if (found === null) return null;
  return (
    <ul class="hour-notes" data-testid="hour-notes">
      <HourNote which="best" {...found.best} />
      <HourNote which="hardest" {...found.hardest} />
    </ul>
  );
}

/** The hours above the table. A narrow page has no room for all names, and shows those that are not spare. */
function HeatHead({ hours }: { hours: readonly number[] }) {
  const named = namedHours(hours, COLUMNS_FIT);
  return (
    <thead>
      <tr>
        <td />
        {hours.map((hour, index) => (
          <th key={hour} scope="col" class={named.includes(hour) ? '' : 'spare'}>
            <HourName hour={hour} isFirst={index === 0 || hour === named[0]} />
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** When the user sits upright, by weekday and hour: the best and the hardest hour in words, and a shaded table. */
export function HeatMap({ summary: { byHour, period, whole, worked } }: { summary: PeriodSummary }) {
  const hours = hoursShown(byHour);
  // The same number as in the headline.
  const average = worked.uprightShare ?? whole.uprightShare ?? 0;
  if (hours.length === 0) return null;
  const days = period.kind === 'week' ? daysBetween(period.from, period.to) : [];
  const dayOf = (weekday: number) => days.find((day) => weekdayOf(day) === weekday) ?? null;
  const isEmpty = (weekday: number) => hours.every((hour) => (byHour[weekday]?.[hour]?.judgedMs ?? 0) === 0);
  return (
    <section class="card" aria-labelledby="by-hour">
      <div class="card-head">
        <h2 id="by-hour">{text('heat_title')}</h2>
      </div>
      <HourNotes byHour={byHour} />
      <table class={hours.length > COLUMNS_FIT ? 'heat heat-many' : 'heat'} data-testid="heat">
        <HeatHead hours={hours} />
        <tbody>
          {weekdaysInOrder()
            .filter((weekday) => !isEmpty(weekday))
            .map((weekday) => (
              <Row
                key={weekday}
                weekday={weekday}
                hours={hours}
                byHour={byHour}
                day={dayOf(weekday)}
                average={average}
              />
            ))}
        </tbody>
      </table>
      <Legend byHour={byHour} average={average} />
    </section>
  );
}
