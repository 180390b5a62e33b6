import { Bell } from 'lucide-preact';
import { spanMinutes } from '../../history/practice-week.ts';
import { dayAt } from '../../history-db/database.ts';
import { HAS_NOTIFICATION_BUTTONS } from '../../platform/browser/capabilities.ts';
import { now } from '../../platform/browser/clock.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { NUDGE_PLANS, type Settings } from '../../state/settings.ts';
import { SNOOZE_KEYS } from '../../state/snooze.ts';
import { nudgingItem } from '../../state/stored-items.ts';
import type { Option } from '../../ui/select-field.tsx';
import { ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { useStored } from '../shared/use-stored.ts';
import { ChannelsSettings } from './channels-settings.tsx';
import type { GroupProps } from './setting-change.ts';
import { SwitchRows } from './switch-rows.tsx';

const COOL_DOWN_SECONDS = [60, 120, 300, 900];

/** The available values, plus the current one if it is another. */
function durationOptions(offered: readonly number[], inForce: number): Option<number>[] {
  const values = offered.includes(inForce) ? offered : [...offered, inForce].sort((a, b) => a - b);
  return values.map((seconds) => ({ value: seconds, label: durationText(seconds * 1000) }));
}

/** What the chosen plan means. */
function planText({ nudgePlan }: Settings, planSince: string | null): string {
  if (nudgePlan !== 'practice') return text(`nudgePlan_${nudgePlan}_text`);
  const today = dayAt(now());
  const minutes = spanMinutes(planSince ?? today, today);
  return minutes === null ? text('nudgePlan_fading_text') : text('nudgePlan_practice_text', minutes);
}

/** How often: the time between two nudges, and how many of the due ones are shown. */
function HowOften({ settings, onChange }: GroupProps) {
  const planSince = useStored(nudgingItem)?.planSince ?? null;
  return (
    <>
      <ListField
        name="coolDownSeconds"
        title={text('setting_coolDown')}
        explains={text('setting_coolDown_text')}
        options={durationOptions(COOL_DOWN_SECONDS, settings.coolDownSeconds)}
        value={settings.coolDownSeconds}
        onChoose={(coolDownSeconds) => onChange({ coolDownSeconds })}
      />
      <ListField
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
      </ListField>
    </>
  );
}

function SnoozeSetting({ settings, onChange }: GroupProps) {
  return (
    <ListField
      name="snooze"
      title={text('setting_snooze')}
      explains={text(HAS_NOTIFICATION_BUTTONS ? 'setting_snooze_text' : 'setting_snooze_text_firefox')}
      options={SNOOZE_KEYS.map(({ length, key }) => ({ value: length, label: text(key) }))}
      value={settings.snooze}
      onChoose={(snooze) => onChange({ snooze })}
    />
  );
}

/** How nudges behave: how often, when each channel follows, and how they react to the user. */
export function NudgesSettings(props: GroupProps) {
  const { settings } = props;
  const atMost = text('summary_atMostEvery', durationText(settings.coolDownSeconds * 1000));
  return (
    <SettingsGroup
      id="nudges"
      icon={Bell}
      title={text('settings_nudges')}
      summary={`${atMost} · ${text(`nudgePlan_${settings.nudgePlan}`)}`}
    >
      <HowOften {...props} />
      <SwitchRows {...props} names={['waitForPause', 'quieterWhenIgnored', 'thanks']} />
      <SnoozeSetting {...props} />
      <ChannelsSettings {...props} />
    </SettingsGroup>
  );
}
