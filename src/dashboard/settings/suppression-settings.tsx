import { Moon } from 'lucide-preact';
import { TELLS_LOCK } from '../../platform/browser/capabilities.ts';
import { durationText } from '../../platform/browser/format.ts';
import { listText, text } from '../../platform/browser/i18n.ts';
import { CONTEXT_POLICIES, IDLE_MINUTES, type Settings } from '../../state/settings.ts';
import { SelectField } from '../../ui/select-field.tsx';
import { ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { QuietHoursSetting } from './quiet-hours-setting.tsx';
import { quietTimeText } from './quiet-time-text.ts';
import type { GroupProps } from './setting-change.ts';

function policyOptions() {
  return CONTEXT_POLICIES.map((value) => ({ value, label: text(`policy_${value}`) }));
}

function IdleSetting({ settings, onChange }: GroupProps) {
  return (
    <ListField
      name="whenIdle"
      title={text('setting_whenIdle')}
      explains={text(TELLS_LOCK ? 'setting_whenIdle_text' : 'setting_whenIdle_text_firefox')}
      words={[text('setting_idleMinutes')]}
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
    </ListField>
  );
}

function FullScreenSetting({ settings, onChange }: GroupProps) {
  return (
    <ListField
      name="inFullScreen"
      title={text('setting_inFullScreen')}
      explains={text('setting_inFullScreen_text')}
      words={[text('setting_inFullScreen_more')]}
      options={policyOptions()}
      value={settings.inFullScreen}
      onChoose={(inFullScreen) => onChange({ inFullScreen })}
    >
      <details class="fold-words setting-more">
        <summary>{text('moreAboutThis')}</summary>
        <p class="quiet">{text('setting_inFullScreen_more')}</p>
      </details>
    </ListField>
  );
}

function summaryOf({ quietHours, inFullScreen, whenIdle }: Settings): string {
  const times = quietHours.length === 0 ? text('quietHours_none') : listText(quietHours.map(quietTimeText));
  return [
    text('labelValue', text('setting_quietHours'), times),
    text('labelValue', text('setting_inFullScreen'), text(`policy_${inFullScreen}`)),
    text('labelValue', text('setting_whenIdle'), text(`policy_${whenIdle}`)),
  ].join(' · ');
}

/** When alerts, or the camera, are suppressed automatically. */
export function SuppressionSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="quiet" icon={Moon} title={text('settings_suppression')} summary={summaryOf(settings)}>
      <QuietHoursSetting times={settings.quietHours} onChange={(quietHours) => onChange({ quietHours })} />
      <FullScreenSetting settings={settings} onChange={onChange} />
      <IdleSetting settings={settings} onChange={onChange} />
    </SettingsGroup>
  );
}
