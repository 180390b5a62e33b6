import { changesPerHour, isUprightButStill } from '../../history/day-goal.ts';
import { firstMinuteOf } from '../../history/hour-record.ts';
import type { MovementCount, MovementHour } from '../../history/movement-hour.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { durationText } from '../../platform/browser/format.ts';
import { numberFormat, text } from '../../platform/browser/i18n.ts';
import { goalItem } from '../../state/stored-items.ts';
import { breaksText } from '../../ui/text/movement-text.ts';
import { WideTable } from '../charts/wide-table.tsx';
import { minuteText } from '../shared/day-text.ts';
import { useStored } from '../shared/use-stored.ts';

/** Changes per hour with one decimal; '–' if it cannot be said. */
export function changesPerHourText(movement: MovementCount | null): string {
  const perHour = movement === null ? null : changesPerHour(movement);
  return perHour === null ? '–' : numberFormat({ maximumFractionDigits: 1 }).format(perHour);
}

function Figures({ movement }: { movement: MovementCount }) {
  return (
    <dl class="day-figures">
      <div>
        <dt>{text('movement_changes')}</dt>
        <dd class="large-figure" data-testid="day-changes">
          {movement.changes}
        </dd>
      </div>
      <div>
        <dt>{text('movement_changesPerHour')}</dt>
        <dd>{changesPerHourText(movement)}</dd>
      </div>
      <div>
        <dt>{text('movement_longestStill')}</dt>
        <dd data-testid="day-still">{durationText(movement.longestStillMs)}</dd>
      </div>
      <div>
        <dt>{text('movement_seated')}</dt>
        <dd>{durationText(movement.seatedMs)}</dd>
      </div>
      <div>
        <dt>{text('movement_breaks')}</dt>
        <dd data-testid="day-breaks">{breaksText(movement)}</dd>
      </div>
    </dl>
  );
}

const HEADS = [
  'hours_from',
  'movement_seated',
  'movement_changes',
  'movement_longestStill',
  'movement_breaks',
] as const;

function Hour({ hour }: { hour: MovementHour }) {
  return (
    <tr>
      <th scope="row">{minuteText(firstMinuteOf(hour), hour.offsetMinutes)}</th>
      <td>{durationText(hour.seatedMs)}</td>
      <td>{hour.changes}</td>
      <td>{durationText(hour.longestStillMs)}</td>
      <td>{breaksText(hour)}</td>
    </tr>
  );
}

function HoursTable({ hours }: { hours: readonly MovementHour[] }) {
  return (
    <details>
      <summary>{text('movement_table')}</summary>
      <WideTable label={text('movement_table')}>
        <table data-testid="movement-hours">
          <thead>
            <tr>
              {HEADS.map((head) => (
                <th key={head} scope="col">
                  {text(head)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {hours.map((hour) => (
              <Hour key={firstMinuteOf(hour)} hour={hour} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  );
}

/** The movement of a day, beside its posture. A day of sitting rigidly upright is not a good day, and this says so. */
export function MovementSection({ day: { summary, movement } }: { day: WholeDay }) {
  const goal = useStored(goalItem);
  return (
    <section aria-labelledby="movement" data-testid="movement">
      <h2 id="movement">{text('movement_title')}</h2>
      {summary.movement === null ? (
        <p class="quiet">{text('movement_unknown')}</p>
      ) : (
        <>
          <Figures movement={summary.movement} />
          {goal !== null && isUprightButStill(summary, goal) && (
            <p data-testid="upright-but-still">{text('movement_uprightButStill')}</p>
          )}
          <HoursTable hours={movement} />
        </>
      )}
    </section>
  );
}
