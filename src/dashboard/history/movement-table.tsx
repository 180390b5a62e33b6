import { changesPerHour } from '../../history/day-goal.ts';
import type { MovementCount } from '../../history/movement-hour.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { breaksText, SHORT_BREAKS } from '../../ui/text/movement-text.ts';
import { WideTable } from '../charts/wide-table.tsx';

/** Changes per hour with one decimal; '–' if it cannot be said. */
export function changesPerHourText(movement: MovementCount | null): string {
  const perHour = movement === null ? null : changesPerHour(movement);
  return perHour === null ? '–' : numberFormat({ maximumFractionDigits: 1 }).format(perHour);
}

/** One hour, or one day. */
export interface MovementRow {
  readonly key: string | number;
  readonly name: string;
  readonly movement: MovementCount;
  /** Whether the goal was reached, in words; left out where there is none. */
  readonly goal?: string;
}

interface MovementTableProps {
  readonly label: string;
  /** What the rows are. */
  readonly head: string;
  readonly rows: readonly MovementRow[];
  readonly testId: string;
}

const HEADS = [
  'movement_changes',
  'movement_changesPerHour',
  'movement_longestStill',
  'longBreaks',
  'settings_moreBreaks',
] as const;

function Row({ name, movement, goal }: Omit<MovementRow, 'key'>) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {goal !== undefined && <td>{goal}</td>}
      <td>{movement.changes}</td>
      <td>{changesPerHourText(movement)}</td>
      <td>{minutesText(movement.longestStillMs)}</td>
      <td>{breaksText(movement, ['long'])}</td>
      <td>{breaksText(movement, SHORT_BREAKS)}</td>
    </tr>
  );
}

/** Movement in figures, by hour or by day. */
export function MovementTable({ label, head, rows, testId }: MovementTableProps) {
  return (
    <WideTable label={label}>
      <table data-testid={testId}>
        <thead>
          <tr>
            <th scope="col">{head}</th>
            {rows.some(({ goal }) => goal !== undefined) && <th scope="col">{text('movement_goal')}</th>}
            {HEADS.map((each) => (
              <th key={each} scope="col">
                {text(each)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, ...row }) => (
            <Row key={key} {...row} />
          ))}
        </tbody>
      </table>
    </WideTable>
  );
}
