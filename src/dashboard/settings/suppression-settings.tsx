import { TELLS_LOCK } from '../../platform/browser/capabilities.ts';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { CONTEXT_POLICIES, IDLE_MINUTES } from '../../state/settings.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ChoiceField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { CallSetting } from './call-setting.tsx';
import { QuietHoursSetting } from './quiet-hours-setting.tsx';
import type { GroupProps } from './setting-change.ts';

function policyOptions() {
  return CONTEXT_POLICIES.map((value) => ({ value, label: text(`policy_${value}`) }));
}

function IdleSetting({ settings, onChange }: GroupProps) {
  return (
    <ChoiceField
      name="whenIdle"
      title={text('setting_whenIdle')}
      explains={text(TELLS_LOCK ? 'setting_whenIdle_text' : 'setting_whenIdle_text_firefox')}
      options={policyOptions()}
      value={settings.whenIdle}
      onChoose={(whenIdle) => onChange({ whenIdle })}
    >
      <div class="way">
        <SelectField
          name="idleMinutes"
          label={text('setting_idleMinutes')}
          options={IDLE_MINUTES.map((value) => ({ value, label: durationText(value * 60_000) }))}
          value={settings.idleMinutes}
          onChoose={(idleMinutes) => onChange({ idleMinutes })}
        />
      </div>
    </ChoiceField>
  );
}

/** When alerts, or the camera, are suppressed automatically. */
export function SuppressionSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="quiet" title={text('settings_suppression')}>
      <QuietHoursSetting times={settings.quietHours} onChange={(quietHours) => onChange({ quietHours })} />
      <CallSetting policy={settings.inCall} onChoose={(inCall) => onChange({ inCall })} />
      <ChoiceField
        name="inFullScreen"
        title={text('setting_inFullScreen')}
        explains={text('setting_inFullScreen_text')}
        options={policyOptions()}
        value={settings.inFullScreen}
        onChoose={(inFullScreen) => onChange({ inFullScreen })}
      />
      <IdleSetting settings={settings} onChange={onChange} />
    </SettingsGroup>
  );
}
