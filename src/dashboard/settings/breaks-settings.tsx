import { Coffee } from 'lucide-preact';
import { useContext } from 'preact/hooks';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MICRO_BREAK_MINUTES, type Settings } from '../../state/settings.ts';
import { ListField, SwitchField } from '../shared/setting-fields.tsx';
import { OpenGroups, SettingsGroup, SettingsSearch } from '../shared/settings-search.tsx';
import { LongBreakSetting } from './long-break-setting.tsx';
import { minuteOptions } from './minute-options.ts';
import type { GroupProps } from './setting-change.ts';

function summaryOf({ microBreakMinutes, eyeBreaks }: Settings): string {
  const still =
    microBreakMinutes === 0
      ? text('summary_noStillness')
      : text('summary_stillness', durationText(microBreakMinutes * 60_000));
  return `${still} · ${text(eyeBreaks ? 'summary_eyeBreaks' : 'summary_noEyeBreaks')}`;
}

/** How the kinds of breaks differ, and getting up, unless the basics are on the same page. */
function GettingUp(props: GroupProps) {
  const { alone } = useContext(OpenGroups);
  const searches = useContext(SettingsSearch).trim() !== '';
  return (
    <>
      {!searches && <p class="quiet group-lead">{text('breaks_differ')}</p>}
      {alone !== null && <LongBreakSetting {...props} />}
    </>
  );
}

/** All breaks: getting up, moving, and looking away. */
export function BreaksSettings(props: GroupProps) {
  const { settings, onChange } = props;
  return (
    <SettingsGroup
      id="breaks"
      icon={Coffee}
      title={text('settings_moreBreaks')}
      summary={summaryOf(settings)}
    >
      <GettingUp {...props} />
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
