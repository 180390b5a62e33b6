import { courseOf } from '../../history/angle-course.ts';
import { sumParts } from '../../history/day-summary.ts';
import type { Minute } from '../../history/minute.ts';
import { frameOf, offsetAtMinute } from '../../history/strip.ts';
import { text } from '../../platform/browser/i18n.ts';
import { exactText, secondsTogether } from '../charts/exact-time.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { minuteText } from '../shared/day-text.ts';
import { degreesText } from './angle-text.ts';

const HEADS = ['upright', 'drifted', 'unknown', 'away', 'paused'] as const;
const HOUR = 60;

function Hour({ minutes, fromMinute, deg }: HourProps) {
  const within = minutes.filter(({ minute }) => minute >= fromMinute && minute < fromMinute + HOUR);
  if (within.length === 0) return null;
  const { goodMs, badMs, unknownMs, awayMs, pausedMs } = sumParts(within);
  return (
    <tr>
      <th scope="row">{minuteText(fromMinute, offsetAtMinute(minutes, fromMinute))}</th>
      {secondsTogether([goodMs, badMs, unknownMs, awayMs, pausedMs]).map((seconds, index) => (
        <td key={index}>{exactText(seconds)}</td>
      ))}
      {deg.map((angle, index) => (
        <td key={`angle-${index}`}>{angle === null ? '–' : degreesText(angle)}</td>
      ))}
    </tr>
  );
}

interface HourProps {
  readonly minutes: readonly Minute[];
  readonly fromMinute: number;
  readonly deg: readonly (number | null)[];
}

/** The data of strip and angles, hour by hour, in figures. */
export function HoursTable({ minutes }: { minutes: readonly Minute[] }) {
  const frame = frameOf(minutes);
  if (frame === null) return null;
  return (
    <details>
      <summary>{text('hours_table')}</summary>
      <WideTable label={text('hours_table')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{text('hours_from')}</th>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {text(`hours_${head}`)}
                </th>
              ))}
              <th scope="col">{text('measured_neckForwardDeg')}</th>
              <th scope="col">{text('measured_trunkForwardDeg')}</th>
            </tr>
          </thead>
          <tbody>
            {courseOf(minutes, frame, HOUR).map((point) => (
              <Hour key={point.fromMinute} minutes={minutes} {...point} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}
