import { Camera } from 'lucide-preact';
import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { LOOK_EVERY_MINUTES, ON_BATTERY } from '../../state/settings.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { ListField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { CameraNow } from './camera-now.tsx';
import type { GroupProps } from './setting-change.ts';
import { useCameraProblem } from './use-camera-problem.ts';

function intervalLabel(minutes: (typeof LOOK_EVERY_MINUTES)[number]): string {
  return minutes === 0 ? text('lookEvery_always') : text('lookEvery', durationText(minutes * 60_000));
}

/** Which camera is used, and what saves power. */
export function PowerSettings({ settings, onChange, product }: GroupProps & { product: ProductState }) {
  const problem = useCameraProblem(product);
  const onBattery = text('labelValue', text('setting_onBattery'), text(`onBattery_${settings.onBattery}`));
  return (
    <SettingsGroup
      id="camera"
      icon={Camera}
      title={text('settings_power')}
      summary={[
        ...(problem === null ? [] : [text(`problem_${problem}_title`)]),
        intervalLabel(settings.lookEveryMinutes),
        onBattery,
      ].join(' · ')}
    >
      <CameraNow product={product} problem={problem} />
      <ListField
        name="lookEveryMinutes"
        title={text('setting_lookEveryMinutes')}
        explains={text('setting_lookEveryMinutes_text')}
        options={LOOK_EVERY_MINUTES.map((value) => ({ value, label: intervalLabel(value) }))}
        value={settings.lookEveryMinutes}
        onChoose={(lookEveryMinutes) => onChange({ lookEveryMinutes })}
      />
      <ListField
        name="onBattery"
        title={text('setting_onBattery')}
        explains={text('setting_onBattery_text')}
        options={ON_BATTERY.map((value) => ({ value, label: text(`onBattery_${value}`) }))}
        value={settings.onBattery}
        onChoose={(onBattery) => onChange({ onBattery })}
      />
    </SettingsGroup>
  );
}
