import { Coffee } from 'lucide-preact';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MICRO_BREAK_MINUTES, type Settings } from '../../state/settings.ts';
import { ListField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { minuteOptions } from './minute-options.ts';
import type { GroupProps } from './setting-change.ts';

function summaryOf({ microBreakMinutes, eyeBreaks }: Settings): string {
  const still =
    microBreakMinutes === 0
      ? text('summary_noStillness')
      : text('summary_stillness', durationText(microBreakMinutes * 60_000));
  return `${still} · ${text(eyeBreaks ? 'summary_eyeBreaks' : 'summary_noEyeBreaks')}`;
}

/** Breaks beyond getting up: moving, and looking away. */
export function BreaksSettings({ settings, onChange }: GroupProps) {
  return (
    <SettingsGroup
      id="breaks"
      icon={Coffee}
      title={text('settings_moreBreaks')}
      summary={summaryOf(settings)}
    >
      <ListField
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
