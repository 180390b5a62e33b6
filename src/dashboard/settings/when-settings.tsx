import { durationText, hourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { SENSITIVITIES } from '../../posture/verdict/assess.ts';
import { SUMMARY_HOURS, TOO_LONG } from '../../state/settings.ts';
import type { Option } from '../../ui/select-field.tsx';
import { ChoiceField, ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';

const COOL_DOWN_SECONDS = [60, 120, 300, 900];

/** The available values, plus the current one if it is another. */
function durationOptions(offered: readonly number[], inForce: number): Option<number>[] {
  const values = offered.includes(inForce) ? offered : [...offered, inForce].sort((a, b) => a - b);
  return values.map((seconds) => ({ value: seconds, label: durationText(seconds * 1000) }));
}

/** What counts as a slouch, and how soon and how often an alert comes. */
export function WhenSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup id="when" title={text('settings_when')}>
      <ChoiceField
        name="tooLong"
        title={text('setting_tooLong')}
        explains={text('setting_tooLong_text')}
        options={TOO_LONG.map((value) => ({ value, label: text(`tooLong_${value}`) }))}
        value={settings.tooLong}
        onChoose={(tooLong) => onChange({ tooLong })}
      />
      <ChoiceField
        name="coolDownSeconds"
        title={text('setting_coolDown')}
        explains={text('setting_coolDown_text')}
        options={durationOptions(COOL_DOWN_SECONDS, settings.coolDownSeconds)}
        value={settings.coolDownSeconds}
        onChoose={(coolDownSeconds) => onChange({ coolDownSeconds })}
      />
      <ChoiceField
        name="sensitivity"
        title={text('setting_sensitivity')}
        explains={text('setting_sensitivity_text')}
        options={SENSITIVITIES.map((value) => ({ value, label: text(`sensitivity_${value}`) }))}
        value={settings.sensitivity}
        onChoose={(sensitivity) => onChange({ sensitivity })}
      />
      <ListField
        name="summaryHour"
        title={text('setting_summaryHour')}
        explains={text('setting_summaryHour_text')}
        options={SUMMARY_HOURS.map((value) => ({
          value,
          label: value === 0 ? text('never') : hourText(value),
        }))}
        value={settings.summaryHour}
        onChoose={(summaryHour) => onChange({ summaryHour })}
      />
    </SettingsGroup>
  );
}
