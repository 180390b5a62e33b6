import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { LONG_BREAK_MINUTES, MICRO_BREAK_MINUTES } from '../../state/settings.ts';
import type { Option } from '../../ui/select-field.tsx';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

function minuteOptions<const Minutes extends number>(offered: readonly Minutes[]): Option<Minutes>[] {
  return offered.map((minutes) => ({
    value: minutes,
    label: minutes === 0 ? text('never') : durationText(minutes * 60_000),
  }));
}

/** After how much sitting, or sitting still, a break is suggested. */
export function BreaksSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="breaks" title={text('settings_breaks')}>
      <ChoiceField
        name="longBreakMinutes"
        title={text('setting_longBreakMinutes')}
        explains={text('setting_longBreakMinutes_text')}
        options={minuteOptions(LONG_BREAK_MINUTES)}
        value={settings.longBreakMinutes}
        onChoose={(longBreakMinutes) => onChange({ longBreakMinutes })}
      />
      <ChoiceField
        name="microBreakMinutes"
        title={text('setting_microBreakMinutes')}
        explains={text('setting_microBreakMinutes_text')}
        options={minuteOptions(MICRO_BREAK_MINUTES)}
        value={settings.microBreakMinutes}
        onChoose={(microBreakMinutes) => onChange({ microBreakMinutes })}
      />
      <SwitchField
        name="eyeBreaks"
        title={text('setting_eyeBreaks')}
        explains={text('setting_eyeBreaks_text')}
        on={settings.eyeBreaks}
        onSwitch={(eyeBreaks) => onChange({ eyeBreaks })}
      />
    </SettingsGroup>
  );
}
