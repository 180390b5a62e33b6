import { useSignal } from '@preact/signals';
import { shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { goalItem } from '../../state/stored-items.ts';
import { ChoiceField } from '../shared/setting-fields.tsx';

const OFFERED = [0.6, 0.7, 0.8, 0.9];

/** The share that the user wants to reach, or none. */
export function GoalSetting({ goalShare }: { goalShare: number | null }) {
  const failed = useSignal(false);
  const shares = goalShare === null || OFFERED.includes(goalShare) ? OFFERED : [...OFFERED, goalShare].sort();

  async function choose(value: number): Promise<void> {
    try {
      await goalItem.set({ version: 1, uprightShare: value === 0 ? null : value });
      failed.value = false;
    } catch {
      failed.value = true;
    }
  }

  return (
    <>
      <ChoiceField
        name="goal"
        title={text('goal_share')}
        explains={text('goal_text')}
        options={[
          { value: 0, label: text('goal_off') },
          ...shares.map((share) => ({ value: share, label: shareText(share) })),
        ]}
        value={goalShare ?? 0}
        onChoose={(value) => void choose(value)}
      />
      <p role="status" class="warning">
        {failed.value ? text('settingsNotSaved') : ''}
      </p>
    </>
  );
}
