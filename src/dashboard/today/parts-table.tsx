import type { TimeParts } from '../../history/day-summary.ts';
import type { Column, Minute } from '../../history/minute.ts';
import { text } from '../../platform/browser/i18n.ts';
import { ISSUE_KINDS } from '../../posture/body/assessment.ts';
import { exactText, secondsTogether } from '../charts/exact-time.ts';
import { Lane } from './day-strip.tsx';
import { Swatch } from './strip-appearance.tsx';

/** The parts of the watched time, in the order in which they are shown. */
const WATCHED: readonly Column[] = ['good', ...ISSUE_KINDS, 'unknown', 'away'];

function msOf(parts: TimeParts, column: Column): number {
  if (column === 'good') return parts.goodMs;
  if (column === 'unknown') return parts.unknownMs;
  if (column === 'away') return parts.awayMs;
  return column === 'paused' ? parts.pausedMs : parts.badMsByIssue[column];
}

interface RowProps {
  readonly column: Column;
  readonly seconds: number;
  readonly minutes: readonly Minute[];
}

function Row({ column, seconds, minutes }: RowProps) {
  return (
    <tr>
      <th scope="row">
        <span class="part-name">
          <Swatch column={column} />
          {text(`part_${column}`)}
        </span>
        <Lane minutes={minutes} column={column} />
      </th>
      <td>{exactText(seconds)}</td>
    </tr>
  );
}

interface PartsProps {
  readonly parts: TimeParts;
  readonly minutes: readonly Minute[];
}

/** The parts of a day and their sum: the data of the strip in figures, each part with its own lane. */
export function PartsTable({ parts, minutes }: PartsProps) {
  const seconds = secondsTogether(WATCHED.map((column) => msOf(parts, column)));
  const whole = seconds.reduce((sum, each) => sum + each, 0);
  return (
    <table class="parts" data-testid="parts">
      <caption class="unseen">{text('parts_caption')}</caption>
      <tbody>
        {WATCHED.map((column, index) => (
          <Row key={column} column={column} seconds={seconds[index] ?? 0} minutes={minutes} />
        ))}
      </tbody>
      <tbody class="sum">
        <tr>
          <th scope="row">{text('parts_watched')}</th>
          <td data-testid="parts-watched">{exactText(whole)}</td>
        </tr>
      </tbody>
      <tbody>
        <Row column="paused" seconds={Math.round(parts.pausedMs / 1000)} minutes={minutes} />
      </tbody>
    </table>
  );
}
