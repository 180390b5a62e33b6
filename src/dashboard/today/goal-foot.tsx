import { Target } from 'lucide-preact';
import type { ComponentChildren } from 'preact';
import { hasGoal, reachesGoal } from '../../history/day-goal.ts';
import type { DaySummary } from '../../history/day-summary.ts';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Goal } from '../../state/goal.ts';
import { weekPartAddress } from '../../ui/addresses.ts';
import { Icon } from '../../ui/icon.tsx';

/** The goal, and that the day has reached it. Both goals count, as in the week. */
function goalWords(summary: DaySummary, goal: Goal): string {
  const name =
    goal.uprightShare === null ? text('movement_goal') : text('goal_of', shareText(goal.uprightShare));
  return reachesGoal(summary, goal) === true ? text('goal_isReached', name) : name;
}

/** Whether the goal is about movement alone. It then stands below the movement, else below the posture. */
export function isMovementGoal({ uprightShare, stillMinutes }: Goal): boolean {
  return uprightShare === null && stillMinutes !== null;
}

interface GoalFootProps {
  readonly summary: DaySummary;
  readonly goal: Goal;
  readonly children?: ComponentChildren;
}

/** The goal at the foot of a card, with a link to where it is set. */
export function GoalFoot({ summary, goal, children }: GoalFootProps) {
  return (
    <p class="card-foot quiet">
      <Icon of={Target} small />
      <a href={`#${weekPartAddress('goal')}`}>
        {hasGoal(goal) ? goalWords(summary, goal) : text('goal_set')}
      </a>
      {children}
    </p>
  );
}
