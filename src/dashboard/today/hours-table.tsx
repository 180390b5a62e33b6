import { type AnglePoint, courseOf } from '../../history/angle-course.ts';
import { addParts, atDeskMsOf } from '../../history/day-summary.ts';
import { firstMinuteOf } from '../../history/hour-record.ts';
import { type HourOfDay, measuredHoursOfDay } from '../../history/hours-of-day.ts';
import { LEAST_HOUR_MS } from '../../history/hours-of-week.ts';
import type { Minute } from '../../history/minute.ts';
import { frameOf, measuredPart, offsetAtMinute } from '../../history/strip.ts';
import { toMinutesTogether } from '../../history/whole-minutes.ts';
import { hourSpanText, minutesText, shareText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { ProblemCell } from '../charts/problem.tsx';
import { WideTable } from '../charts/wide-table.tsx';
import { minuteText } from '../shared/day-text.ts';
import { alignedDegreesText } from './angle-text.ts';

const HOUR = 60;

/** The mean angles of the hours with anything in them, from the first to the last measured one. */
function angleRows(all: readonly Minute[]): AnglePoint[] {
  const minutes = measuredPart(all);
  const frame = frameOf(minutes);
  if (frame === null) return [];
  const hasMinutes = ({ fromMinute }: AnglePoint) =>
    minutes.some(({ minute }) => minute >= fromMinute && minute < fromMinute + HOUR);
  return courseOf(minutes, frame, HOUR).filter(hasMinutes);
}

/** A time in a table; '–' for none. */
export function cellText(ms: number): string {
  return Math.round(ms / 60_000) === 0 ? '–' : minutesText(ms);
}

const PARTS = ['badMs', 'unknownMs', 'awayMs', 'pausedMs'] as const;
const HEAD_OF: Readonly<Record<(typeof PARTS)[number], MessageKey>> = {
  badMs: 'hours_drifted',
  unknownMs: 'hours_unknown',
  awayMs: 'hours_away',
  pausedMs: 'hours_paused',
};

interface HourProps {
  readonly hour: HourOfDay;
  /** In whole minutes that add up to those of the day. */
  readonly atDeskMs: number;
  readonly parts: readonly (typeof PARTS)[number][];
}

function Hour({ hour: { place, parts: times }, atDeskMs, parts }: HourProps) {
  const thin = times.judgedMs < LEAST_HOUR_MS;
  return (
    <tr class={thin ? 'little' : ''}>
      <th scope="row">{hourSpanText(place.hour)}</th>
      <td>{cellText(atDeskMs)}</td>
      <td>{times.uprightShare === null ? '–' : shareText(times.uprightShare)}</td>
      <ProblemCell parts={times} />
      {parts.map((part) => (
        <td key={part}>{cellText(times[part])}</td>
      ))}
    </tr>
  );
}

interface HoursProps {
  readonly minutes: readonly Minute[];
  /** Whether it also says how the rest of the time was spent. */
  readonly more: boolean;
}

/** How much of each measured hour was upright, and what happened most. What never happened has no column. */
export function HoursTable({ minutes, more }: HoursProps) {
  const hours = measuredHoursOfDay(minutes);
  const whole = addParts(hours.map((hour) => hour.parts));
  const atDeskMs = toMinutesTogether(hours.map(({ parts }) => atDeskMsOf(parts)));
  const parts = more ? PARTS.filter((part) => cellText(whole[part]) !== '–') : [];
  return (
    <WideTable label={text('hours_table')}>
      <table class="main-table" data-testid="hours">
        <thead>
          <tr>
            <th scope="col">{text('hours_hour')}</th>
            <th scope="col">{text('atDesk')}</th>
            <th scope="col">{text('hours_upright')}</th>
            <th scope="col" class="problem-head">
              {text('mainProblem')}
            </th>
            {parts.map((part) => (
              <th key={part} scope="col">
                {text(HEAD_OF[part])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {hours.map((hour, index) => (
            <Hour key={firstMinuteOf(hour.place)} hour={hour} atDeskMs={atDeskMs[index] ?? 0} parts={parts} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}

/** The mean angles of each hour. */
export function AnglesTable({ minutes }: { minutes: readonly Minute[] }) {
  return (
    <WideTable label={text('angles_table')}>
      <table>
        <thead>
          <tr>
            <th scope="col">{text('hours_from')}</th>
            <th scope="col">{text('measured_neckForwardDeg')}</th>
            <th scope="col">{text('measured_trunkForwardDeg')}</th>
          </tr>
        </thead>
        <tbody>
          {angleRows(minutes).map(({ fromMinute, deg }) => (
            <tr key={fromMinute}>
              <th scope="row">{minuteText(fromMinute, offsetAtMinute(minutes, fromMinute))}</th>
              {deg.map((angle, index) => (
                <td key={index}>{angle === null ? '–' : alignedDegreesText(angle)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
