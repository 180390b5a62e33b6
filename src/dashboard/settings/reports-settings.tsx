import { CalendarClock } from 'lucide-preact';
import { CLOCKS } from '../../platform/browser/customs.ts';
import { fullHourText, hourText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { DAY_STARTS, type Settings, SUMMARY_HOURS } from '../../state/settings.ts';
import { ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import type { GroupProps } from './setting-change.ts';
import { SwitchRows } from './switch-rows.tsx';

function summaryOf({ weeklyReview, summaryHour }: Settings): string {
  const daily = summaryHour === 0 ? text('never') : fullHourText(summaryHour);
  const parts = [text('labelValue', text('setting_summaryHour'), daily)];
  return [...parts, ...(weeklyReview ? [text('setting_weeklyReview')] : [])].join(' · ');
}

/** When a day begins, and how times are written. */
function DayRows({ settings, onChange }: GroupProps) {
  return (
    <>
      <ListField
        name="dayStartHour"
        title={text('setting_dayStartHour')}
        explains={text('setting_dayStartHour_text')}
        options={DAY_STARTS.map((value) => ({ value, label: fullHourText(value) }))}
        value={settings.dayStartHour}
        onChoose={(dayStartHour) => onChange({ dayStartHour })}
      />
      <ListField
        name="clock"
        title={text('setting_clock')}
        explains={text('setting_clock_text')}
        options={CLOCKS.map((value) => ({ value, label: text(`clock_${value}`) }))}
        value={settings.clock}
        onChoose={(clock) => onChange({ clock })}
      />
    </>
  );
}

/** Summaries, what Today shows beyond the day, and how days and times are counted and written. */
export function ReportsSettings(props: GroupProps) {
  const { settings, onChange } = props;
  return (
    <SettingsGroup
      id="reports"
      icon={CalendarClock}
      title={text('settings_days')}
      summary={summaryOf(settings)}
    >
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
      <SwitchRows {...props} names={['weeklyReview', 'questions', 'outline']} />
      <DayRows {...props} />
    </SettingsGroup>
  );
}
