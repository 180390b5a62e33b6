import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { canSpeak } from '../../camera/voice/speech.ts';
import { durationText, shareText } from '../../platform/browser/format.ts';
import { language, text } from '../../platform/browser/i18n.ts';
import { AFTER_SECONDS, type AfterSeconds, type Way } from '../../state/channels.ts';
import { DIM_DEPTHS, SOUNDS, VOLUMES } from '../../state/settings.ts';
import { NotificationsOffLine } from '../../ui/notifications-off-line.tsx';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { PageWaySetting } from './page-channel-setting.tsx';
import type { GroupProps } from './setting-change.ts';
import { showExample } from './show-example.ts';

function afterOptions(): Option<AfterSeconds>[] {
  return AFTER_SECONDS.map((value) => ({
    value,
    label: value === 0 ? text('afterAtOnce') : text('afterWhile', durationText(value * 1000)),
  }));
}

interface WayProps extends GroupProps {
  readonly way: Way;
  /** Words of its children, to be found by. */
  readonly words?: readonly string[];
  /** It cannot be had on this computer. */
  readonly unavailable?: boolean;
  readonly children?: ComponentChildren;
}

/** When a way comes, what it is like, and what else belongs to it. */
function WayDetails({ way, settings, onChange, unavailable = false, children }: WayProps) {
  const title = text(`setting_${way}`);
  return (
    <div class="way">
      <SelectField
        name={`${way}AfterSeconds`}
        label={text('setting_after')}
        options={afterOptions()}
        value={settings[`${way}AfterSeconds`]}
        onChoose={(seconds) => onChange({ [`${way}AfterSeconds`]: seconds })}
      />
      {children}
      <button
        type="button"
        aria-label={text('exampleOf', title)}
        disabled={unavailable}
        onClick={() => showExample(way, settings)}
      >
        {text('example')}
      </button>
    </div>
  );
}

function PlainWay(props: WayProps) {
  const { way, settings, onChange, words = [] } = props;
  return (
    <SwitchField
      name={way}
      title={text(`setting_${way}`)}
      explains={text(`setting_${way}_text`)}
      words={[text('setting_after'), ...words]}
      on={settings[way]}
      onSwitch={(on) => onChange({ [way]: on })}
    >
      <WayDetails {...props} />
    </SwitchField>
  );
}

function PageWay(props: WayProps & { way: 'card' | 'dim' }) {
  const { way, settings, onChange, words = [] } = props;
  return (
    <PageWaySetting
      way={way}
      wanted={settings[way]}
      neededElsewhere={way === 'card' ? settings.dim : settings.card}
      words={[text('setting_after'), ...words]}
      onWant={(on) => onChange({ [way]: on })}
    >
      <WayDetails {...props} />
    </PageWaySetting>
  );
}

function DimWay({ settings, onChange }: GroupProps) {
  const label = text('setting_dimDepth');
  return (
    <PageWay way="dim" settings={settings} onChange={onChange} words={[label]}>
      <SelectField
        name="dimDepth"
        label={label}
        options={DIM_DEPTHS.map((value) => ({ value, label: text(`dimDepth_${value}`) }))}
        value={settings.dimDepth}
        onChoose={(dimDepth) => onChange({ dimDepth })}
      />
    </PageWay>
  );
}

function SoundWay({ settings, onChange }: GroupProps) {
  const label = text('setting_soundKind');
  return (
    <PlainWay way="sound" settings={settings} onChange={onChange} words={[label]}>
      <SelectField
        name="soundKind"
        label={label}
        options={SOUNDS.map((value) => ({ value, label: text(`sound_${value}`) }))}
        value={settings.soundKind}
        onChoose={(soundKind) => onChange({ soundKind })}
      />
    </PlainWay>
  );
}

/** Where no voice of this computer speaks the language, nothing would be heard: it says so. */
function SpeechWay(props: GroupProps) {
  const mute = useSignal(false);
  useEffect(() => {
    void canSpeak(language()).then((can) => {
      mute.value = !can;
    });
  }, [mute]);
  return (
    <PlainWay {...props} way="speech" unavailable={mute.value}>
      {mute.value && <p class={props.settings.speech ? 'warning note' : 'quiet note'}>{text('noVoice')}</p>}
    </PlainWay>
  );
}

/** The ways to be told, from quiet to clear: each with its switch, its place on the ladder and an example. */
export function WaysSettings(props: GroupProps) {
  return (
    <SettingsGroup id="how" title={text('settings_how')}>
      <p class="quiet lead">{text('settings_how_text')}</p>
      <PlainWay {...props} way="badge" />
      <PlainWay {...props} way="notification">
        <NotificationsOffLine wanted={props.settings.notification} />
      </PlainWay>
      <PageWay {...props} way="card" />
      <DimWay {...props} />
      <SoundWay {...props} />
      <SpeechWay {...props} />
      <ChoiceField
        name="volume"
        title={text('setting_volume')}
        explains={text('setting_volume_text')}
        options={VOLUMES.map((value) => ({ value, label: shareText(value) }))}
        value={props.settings.volume}
        onChoose={(volume) => props.onChange({ volume })}
      />
    </SettingsGroup>
  );
}
