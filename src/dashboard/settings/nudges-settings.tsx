import { spanMinutes } from '../../history/practice-week.ts';
import { dayAt } from '../../history-db/database.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { NUDGE_PLANS, type Settings } from '../../state/settings.ts';
import { nudgingItem } from '../../state/stored-items.ts';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { useStored } from '../shared/use-stored.ts';
import type { GroupProps } from './setting-change.ts';

/** What the chosen plan means. */
function planText({ nudgePlan }: Settings, planSince: string | null): string {
  if (nudgePlan !== 'practice') return text(`nudgePlan_${nudgePlan}_text`);
  const today = dayAt(now());
  const minutes = spanMinutes(planSince ?? today, today);
  return minutes === null ? text('nudgePlan_fading_text') : text('nudgePlan_practice_text', minutes);
}

/** How many of the due nudges are shown, and when. */
export function NudgesSettings({ settings, onChange }: GroupProps) {
  const planSince = useStored(nudgingItem)?.planSince ?? null;
  return (
    <SettingsGroup id="nudges" title={text('settings_nudges')}>
      <ChoiceField
        name="nudgePlan"
        title={text('setting_nudgePlan')}
        explains={text('setting_nudgePlan_text')}
        options={NUDGE_PLANS.map((value) => ({ value, label: text(`nudgePlan_${value}`) }))}
        value={settings.nudgePlan}
        onChoose={(nudgePlan) => onChange({ nudgePlan })}
      >
        <p class="quiet note" role="status" data-testid="nudge-plan">
          {planText(settings, planSince)}
        </p>
      </ChoiceField>
      <SwitchField
        name="waitForPause"
        title={text('setting_waitForPause')}
        explains={text('setting_waitForPause_text')}
        on={settings.waitForPause}
        onSwitch={(waitForPause) => onChange({ waitForPause })}
      />
      <SwitchField
        name="weeklyReview"
        title={text('setting_weeklyReview')}
        explains={text('setting_weeklyReview_text')}
        on={settings.weeklyReview}
        onSwitch={(weeklyReview) => onChange({ weeklyReview })}
      />
      <SwitchField
        name="outline"
        title={text('setting_outline')}
        explains={text('setting_outline_text')}
        on={settings.outline}
        onSwitch={(outline) => onChange({ outline })}
      />
    </SettingsGroup>
  );
}
