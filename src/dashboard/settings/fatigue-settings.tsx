import { HAS_NOTIFICATION_BUTTONS } from '../../platform/browser/capabilities.ts';
import { text } from '../../platform/browser/i18n.ts';
import { SNOOZE_KEYS } from '../../state/snooze.ts';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

/** How alerts react to the user: thank-yous, ignored alerts, questions. */
export function AlertFatigueSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="fatigue" title={text('settings_fatigue')}>
      <ChoiceField
        name="snooze"
        title={text('setting_snooze')}
        explains={text(HAS_NOTIFICATION_BUTTONS ? 'setting_snooze_text' : 'setting_snooze_text_firefox')}
        options={SNOOZE_KEYS.map(({ length, key }) => ({ value: length, label: text(key) }))}
        value={settings.snooze}
        onChoose={(snooze) => onChange({ snooze })}
      />
      {(['quieterWhenIgnored', 'thanks', 'questions'] as const).map((name) => (
        <SwitchField
          key={name}
          name={name}
          title={text(`setting_${name}`)}
          explains={text(`setting_${name}_text`)}
          on={settings[name]}
          onSwitch={(on) => onChange({ [name]: on })}
        />
      ))}
    </SettingsGroup>
  );
}
