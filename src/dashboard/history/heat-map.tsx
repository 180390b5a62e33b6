import type { TimeParts } from '../../history/day-summary.ts';
import { dayStartHour } from '../../platform/browser/customs.ts';
import { hourText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { weekdaysInOrder } from '../../platform/browser/region.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { weekdayText } from '../shared/day-text.ts';

/** A share of less time than this says little. */
const LEAST_JUDGED_MS = 5 * 60_000;

/** The boundaries between the shades. The number in the cell gives the exact value. */
const SHADES = [0.5, 0.65, 0.8, 0.9];

function shareOf({ judgedMs, uprightShare }: TimeParts): number | null {
  return judgedMs >= LEAST_JUDGED_MS ? uprightShare : null;
}

/** The hours with judged time, and those between them, in the order of the user's day. */
function hoursUsed(byHour: readonly (readonly TimeParts[])[]): number[] {
  const hours = Array.from({ length: 24 }, (_, hour) => (hour + dayStartHour()) % 24);
  const isUsed = (hour: number) =>
    byHour.some((weekday) => weekday[hour] !== undefined && shareOf(weekday[hour]) !== null);
  return hours.slice(Math.max(0, hours.findIndex(isUsed)), hours.findLastIndex(isUsed) + 1);
}

function Cell({ parts }: { parts: TimeParts | undefined }) {
  const share = parts === undefined ? null : shareOf(parts);
  if (share === null) return <td class="heat-none">–</td>;
  const shade = SHADES.filter((from) => share >= from).length;
  const number = numberFormat({ maximumFractionDigits: 0 }).format(share * 100);
  return <td class={`heat-${shade}`}>{number}</td>;
}

/** '9', or '9' over 'AM', because the column is narrow. */
function HourName({ hour }: { hour: number }) {
  const [number, half] = hourText(hour).split(/\s/);
  return (
    <>
      {number}
      {half !== undefined && <br />}
      {half}
    </>
  );
}

/** When in the week the user sits upright: a table with shaded cells. */
export function HeatMap({ byHour }: { byHour: readonly (readonly TimeParts[])[] }) {
  const hours = hoursUsed(byHour);
  if (hours.length === 0) return null;
  return (
    <section aria-labelledby="by-hour">
      <h2 id="by-hour">{text('byHour_title')}</h2>
      <p class="quiet">{text('byHour_text')}</p>
      <WideTable label={text('byHour_title')}>
        <table class="heat" data-testid="heat">
          <thead>
            <tr>
              <td />
              {hours.map((hour) => (
                <th key={hour} scope="col">
                  <HourName hour={hour} />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {weekdaysInOrder().map((weekday) => (
              <tr key={weekday}>
                <th scope="row">{weekdayText(weekday)}</th>
                {hours.map((hour) => (
                  <Cell key={hour} parts={byHour[weekday]?.[hour]} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  );
}
