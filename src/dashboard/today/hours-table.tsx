import { courseOf } from '../../history/angle-course.ts';
import { sumParts, type TimeParts } from '../../history/day-summary.ts';
import type { Minute } from '../../history/minute.ts';
import { frameOf, offsetAtMinute } from '../../history/strip.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { minuteText } from '../shared/day-text.ts';
import { degreesText } from './angle-text.ts';

const HOUR = 60;

interface HourRow {
  readonly fromMinute: number;
  readonly minutes: readonly Minute[];
  readonly deg: readonly (number | null)[];
}

/** The hours of a day with anything in them. */
function hourRows(minutes: readonly Minute[]): HourRow[] {
  const frame = frameOf(minutes);
  if (frame === null) return [];
  return courseOf(minutes, frame, HOUR)
    .map(({ fromMinute, deg }) => ({
      fromMinute,
      deg,
      minutes: minutes.filter(({ minute }) => minute >= fromMinute && minute < fromMinute + HOUR),
    }))
    .filter((hour) => hour.minutes.length > 0);
}

interface TableProps {
  readonly label: string;
  readonly heads: readonly MessageKey[];
  readonly minutes: readonly Minute[];
  cellsOf(hour: HourRow): readonly string[];
}

function HourTable({ label, heads, minutes, cellsOf }: TableProps) {
  return (
    <WideTable label={label}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('hours_from')}</th>
            {heads.map((head) => (
              <th key={head} scope="col">
                {text(head)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hourRows(minutes).map((hour) => (
            <tr key={hour.fromMinute}>
              <th scope="row">{minuteText(hour.fromMinute, offsetAtMinute(minutes, hour.fromMinute))}</th>
              {cellsOf(hour).map((cell, index) => (
                <td key={index}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

const PARTS = ['goodMs', 'badMs', 'unknownMs', 'awayMs', 'pausedMs'] as const;
const HEAD_OF: Readonly<Record<(typeof PARTS)[number], MessageKey>> = {
  goodMs: 'hours_upright',
  badMs: 'hours_drifted',
  unknownMs: 'hours_unknown',
  awayMs: 'hours_away',
  pausedMs: 'hours_paused',
};

/** A time in a table; '–' for none. */
export function cellText(ms: number): string {
  return Math.round(ms / 60_000) === 0 ? '–' : minutesText(ms);
}

/** How the time of each hour was spent. What never happened has no column. */
export function HoursTable({ minutes }: { minutes: readonly Minute[] }) {
  const whole = sumParts(minutes);
  const parts = PARTS.filter((part) => cellText(whole[part]) !== '–');
  const shareOf = ({ uprightShare }: TimeParts) => (uprightShare === null ? '–' : shareText(uprightShare));
  return (
    <HourTable
      label={text('hours_table')}
      heads={['shareUpright', ...parts.map((part) => HEAD_OF[part])]}
      minutes={minutes}
      cellsOf={(hour) => {
        const sums = sumParts(hour.minutes);
        return [shareOf(sums), ...parts.map((part) => cellText(sums[part]))];
      }}
    />
  );
}

/** The mean angles of each hour. */
export function AnglesTable({ minutes }: { minutes: readonly Minute[] }) {
  return (
    <HourTable
      label={text('angles_table')}
      heads={['measured_neckForwardDeg', 'measured_trunkForwardDeg']}
      minutes={minutes}
      cellsOf={({ deg }) => deg.map((angle) => (angle === null ? '–' : degreesText(angle)))}
    />
  );
}
