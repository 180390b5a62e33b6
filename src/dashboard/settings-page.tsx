import { useSignal } from '@preact/signals';
import { browser } from '../platform/browser.ts';
import { text } from '../platform/i18n.ts';
import { send } from '../platform/messages.ts';
import { DEFAULT_SETTINGS, type Settings, TOO_LONG } from '../platform/settings.ts';
import { SENSITIVITIES } from '../posture/assess.ts';
import { durationText } from '../ui/duration.ts';
import type { ProductState } from '../ui/product-state.ts';
import { CardSetting } from './card-setting.tsx';
import { PersonalLimitsSetting } from './personal-limits-setting.tsx';
import { ChoiceField, type Option, SwitchField } from './setting-fields.tsx';

const COOL_DOWN_SECONDS = [60, 120, 300, 900];

/** The values on offer, and the one in force if it is another. */
function durationOptions(offered: readonly number[], inForce: number): Option<number>[] {
  const values = offered.includes(inForce) ? offered : [...offered, inForce].sort((a, b) => a - b);
  return values.map((seconds) => ({ value: seconds, label: durationText(seconds * 1000) }));
}

interface GroupProps {
  readonly settings: Settings;
  onChange(change: Partial<Settings>): void;
}

function WhenToTell({ settings, onChange }: GroupProps) {
  return (
    <section aria-labelledby="when">
      <h2 id="when">{text('settings_when')}</h2>
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
    </section>
  );
}

function HowToTell({ settings, onChange }: GroupProps) {
  return (
    <section aria-labelledby="how">
      <h2 id="how">{text('settings_how')}</h2>
      {(['notification', 'badge'] as const).map((name) => (
        <SwitchField
          key={name}
          name={name}
          title={text(`setting_${name}`)}
          explains={text(`setting_${name}_text`)}
          on={settings[name]}
          onSwitch={(on) => onChange({ [name]: on })}
        />
      ))}
      <CardSetting wanted={settings.card} onWant={(card) => onChange({ card })} />
    </section>
  );
}

function Privacy() {
  return (
    <section aria-labelledby="privacy">
      <h2 id="privacy">{text('privacy_title')}</h2>
      <ul class="guide">
        <li>{text('privacy_pictures')}</li>
        <li>{text('privacy_kept')}</li>
        <li>{text('privacy_network')}</li>
      </ul>
      <p class="quiet">{text('version', browser.runtime.getManifest().version)}</p>
    </section>
  );
}

/** All that the user can set. Every change holds at once. */
export function SettingsPage({ product }: { product: ProductState }) {
  const failed = useSignal(false);
  const settings = product.settings.value;
  if (settings === null) return <main class="page" />;

  async function change(changed: Partial<Settings>): Promise<void> {
    const before = product.settings.value;
    const next = { ...(before ?? DEFAULT_SETTINGS), ...changed };
    // Shown at once, so that a second change builds on this one.
    product.settings.value = next;
    const answer = await send('pageToBackground.changeSettings', { settings: next });
    failed.value = !answer.ok;
    if (!answer.ok) product.settings.value = before;
  }

  return (
    <main class="page settings">
      <h1>{text('page_settings')}</h1>
      <p role="status" class="warning">
        {failed.value ? text('settingsNotSaved') : ''}
      </p>
      <WhenToTell settings={settings} onChange={(changed) => void change(changed)} />
      <PersonalLimitsSetting limits={product.limits.value ?? []} />
      <HowToTell settings={settings} onChange={(changed) => void change(changed)} />
      <p>
        <button type="button" data-testid="reset" onClick={() => void change(DEFAULT_SETTINGS)}>
          {text('resetSettings')}
        </button>
      </p>
      <Privacy />
    </main>
  );
}
