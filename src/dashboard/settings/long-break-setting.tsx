import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { LONG_BREAK_MINUTES } from '../../state/settings.ts';
import { ListField } from '../shared/setting-fields.tsx';
import { minuteOptions } from './minute-options.ts';
import type { GroupProps } from './setting-change.ts';

/** After how much sitting to get up. */
export function LongBreakSetting({ settings, onChange }: GroupProps) {
  return (
    <ListField
      name="longBreakMinutes"
      title={text('settings_breaks')}
      explains={text('setting_longBreakMinutes_text')}
      words={[text('setting_longBreakMinutes')]}
      options={minuteOptions(LONG_BREAK_MINUTES, (minutes) =>
        text('afterSitting', durationText(minutes * 60_000)),
      )}
      value={settings.longBreakMinutes}
      onChoose={(longBreakMinutes) => onChange({ longBreakMinutes })}
    />
  );
}
