import { text } from '../../platform/browser/i18n.ts';
import { SwitchField } from '../shared/setting-fields.tsx';
import type { GroupProps } from './setting-change.ts';

type SwitchName = 'waitForPause' | 'quieterWhenIgnored' | 'thanks' | 'weeklyReview' | 'questions' | 'outline';

/** Settings that are on or off, each with its title and explanation. */
export function SwitchRows({ names, settings, onChange }: GroupProps & { names: readonly SwitchName[] }) {
  return (
    <>
      {names.map((name) => (
        <SwitchField
          key={name}
          name={name}
          title={text(`setting_${name}`)}
          explains={text(`setting_${name}_text`)}
          on={settings[name]}
          onSwitch={(on) => onChange({ [name]: on })}
        />
      ))}
    </>
  );
}
