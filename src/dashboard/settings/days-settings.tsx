import { CLOCKS } from '../../platform/browser/customs.ts';
import { fullHourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { DAY_STARTS } from '../../state/settings.ts';
import { ChoiceField, ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

/** When a day begins, and how times are written. */
export function DaysSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="days" title={text('settings_days')}>
      <ListField
        name="dayStartHour"
        title={text('setting_dayStartHour')}
        explains={text('setting_dayStartHour_text')}
        options={DAY_STARTS.map((value) => ({ value, label: fullHourText(value) }))}
        value={settings.dayStartHour}
        onChoose={(dayStartHour) => onChange({ dayStartHour })}
      />
      <ChoiceField
        name="clock"
        title={text('setting_clock')}
        explains={text('setting_clock_text')}
        options={CLOCKS.map((value) => ({ value, label: text(`clock_${value}`) }))}
        value={settings.clock}
        onChoose={(clock) => onChange({ clock })}
      />
    </SettingsGroup>
  );
}
