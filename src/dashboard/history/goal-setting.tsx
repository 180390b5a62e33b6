import { useSignal } from '@preact/signals';
import { shareText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { type Goal, STILL_MINUTES } from '../../state/goal.ts';
import { goalItem } from '../../state/stored-items.ts';
import { ChoiceField } from '../shared/setting-fields.tsx';

const OFFERED = [0.6, 0.7, 0.8, 0.9];

interface GoalFieldProps {
  readonly goal: Goal;
  onChoose(change: Partial<Goal>): void;
}

/** The share upright that the user wants to reach, or none. */
function PostureGoal({ goal: { uprightShare }, onChoose }: GoalFieldProps) {
  const shares =
    uprightShare === null || OFFERED.includes(uprightShare) ? OFFERED : [...OFFERED, uprightShare].sort();
  return (
    <ChoiceField
      name="goal"
      title={text('goal_share')}
      explains={text('goal_text')}
      options={[
        { value: 0, label: text('goal_off') },
        ...shares.map((share) => ({ value: share, label: shareText(share) })),
      ]}
      value={uprightShare ?? 0}
      onChoose={(value) => onChoose({ uprightShare: value === 0 ? null : value })}
    />
  );
}

/** How often the user wants to change position, or no such goal. */
function MovementGoal({ goal: { stillMinutes }, onChoose }: GoalFieldProps) {
  const offered = [0, ...STILL_MINUTES] as const;
  return (
    <ChoiceField
      name="movement-goal"
      title={text('goal_still')}
      explains={text('goal_still_text')}
      options={offered.map((minutes) => ({
        value: minutes,
        label: minutes === 0 ? text('goal_off') : countText('durationMinutes', minutes),
      }))}
      value={stillMinutes ?? 0}
      onChoose={(minutes) => onChoose({ stillMinutes: minutes === 0 ? null : minutes })}
    />
  );
}

/** The goals for posture and for movement. */
export function GoalSetting({ goal }: { goal: Goal }) {
  const failed = useSignal(false);

  async function choose(change: Partial<Goal>): Promise<void> {
    try {
      await goalItem.set({ ...goal, ...change });
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }

  return (
    <>
      <PostureGoal goal={goal} onChoose={(change) => void choose(change)} />
      <MovementGoal goal={goal} onChoose={(change) => void choose(change)} />
      <p role="status" class="warning">
        {failed.value ? text('settingsNotSaved') : ''}
      </p>
    </>
  );
}
