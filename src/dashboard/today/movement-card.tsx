import { Coffee, Hourglass, type LucideIcon } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { isUprightButStill } from '../../history/day-goal.ts';
import type { MovementCount } from '../../history/movement-hour.ts';
import type { Usual } from '../../history/totals.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { minutesText } from '../../platform/browser/format.ts';
import { countText, numberFormat, text } from '../../platform/browser/i18n.ts';
import type { Goal } from '../../state/goal.ts';
import { Icon } from '../../ui/icon.tsx';
import { GoalFoot, isMovementGoal } from './goal-foot.tsx';
import { MovementHours } from './movement-hours.tsx';

/**
 * 'usually 12'; null if there is nothing to compare with. Of a day that goes on it is 'usually 12 by now': it grows with
 * the time measured.
 */
export function usualText(amount: number | null | undefined, goesOn = false): string | null {
  if (amount === null || amount === undefined) return null;
  const shown = numberFormat({ maximumFractionDigits: 0 }).format(amount);
  return text(goesOn ? 'usually_byNow' : 'usually', shown);
}

interface ChangesProps {
  readonly changes: number;
  readonly usual: Usual | null;
  readonly isToday: boolean;
}

function Changes({ changes, usual, isToday }: ChangesProps) {
  return (
    <p class="big-number">
      <strong data-testid="day-changes">{changes}</strong>
      <span>
        <b>{countText('position_changes', changes)}</b>
        <span class="quiet">{usualText(usual?.changes, isToday) ?? ''}</span>
      </span>
    </p>
  );
}

interface RowProps {
  readonly icon: LucideIcon;
  readonly name: string;
  readonly testId: string;
  readonly children: ComponentChildren;
}

function Row({ icon, name, testId, children }: RowProps) {
  return (
    <li>
      <Icon of={icon} />
      <span>{name}</span>
      <span class="end" data-testid={testId}>
        {children}
      </span>
    </li>
  );
}

/** The breaks as the user counts them. Their whole time is known only where the camera was on. */
function breakWords({ breaks }: WholeDay, movement: MovementCount | null): string {
  const taken = movement?.breaks.long.taken ?? breaks.length;
  const awayMs = breaks.reduce((sum, each) => sum + each.awayMs, 0);
  if (taken !== breaks.length || taken === 0) return String(taken);
  return text('breaks_inAll', taken, minutesText(awayMs));
}

interface MovementCardProps {
  readonly day: WholeDay;
  readonly usual: Usual | null;
  readonly goal: Goal;
  readonly isToday: boolean;
  /** More rows, about the present. */
  readonly children?: ComponentChildren;
  /** More about the goal. */
  readonly aboutGoal?: ComponentChildren;
}

/** The movement of a day, beside its posture. A day of sitting rigidly upright is not a good day, and this says so. */
export function MovementCard(props: MovementCardProps) {
  const { day, usual, goal, isToday, children, aboutGoal } = props;
  const { movement } = day.summary;
  return (
    <section class="card" aria-labelledby="movement" data-testid="movement">
      <div class="card-head">
        <h2 id="movement">{text('movement_title')}</h2>
      </div>
      {movement === null && <p class="quiet">{text('movement_unknown')}</p>}
      {movement !== null && <Changes changes={movement.changes} usual={usual} isToday={isToday} />}
      <ul class="rows">
        {movement !== null && (
          <Row icon={Hourglass} name={text('movement_longestStill')} testId="day-still">
            <strong>{minutesText(movement.longestStillMs)}</strong>
          </Row>
        )}
        <Row icon={Coffee} name={text('longBreaks')} testId="day-breaks">
          <strong>{breakWords(day, movement)}</strong>
        </Row>
        {children}
      </ul>
      <MovementHours hours={day.movement} />
      {isUprightButStill(day.summary, goal) && (
        <p data-testid="upright-but-still">{text('movement_uprightButStill')}</p>
      )}
      {isMovementGoal(goal) && (
        <GoalFoot summary={day.summary} goal={goal}>
          {aboutGoal}
        </GoalFoot>
      )}
    </section>
  );
}
