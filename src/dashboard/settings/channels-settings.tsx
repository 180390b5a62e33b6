import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { canSpeak } from '../../camera/voice/speech.ts';
import { durationText, shareText } from '../../platform/browser/format.ts';
import { language, text } from '../../platform/browser/i18n.ts';
import { AFTER_SECONDS, type AfterSeconds, type Channel } from '../../state/channels.ts';
import { DIM_DEPTHS, SOUNDS, VOLUMES } from '../../state/settings.ts';
import { NotificationsOffLine } from '../../ui/notifications-off-line.tsx';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { ChoiceField, SwitchField } from '../shared/setting-fields.tsx';
import { SettingsGroup } from '../shared/settings-search.tsx';
import { PageChannelSetting } from './page-channel-setting.tsx';
import type { GroupProps } from './setting-change.ts';
import { showExample } from './show-example.ts';

function afterOptions(): Option<AfterSeconds>[] {
  return AFTER_SECONDS.map((value) => ({
    value,
    label: value === 0 ? text('afterAtOnce') : text('afterWhile', durationText(value * 1000)),
  }));
}

interface ChannelProps extends GroupProps {
  readonly channel: Channel;
  /** The text of its children, for the search. */
  readonly words?: readonly string[];
  /** Not available on this computer. */
  readonly unavailable?: boolean;
  readonly children?: ComponentChildren;
}

/** When a channel follows, its options, and related settings. */
function ChannelDetails({ channel, settings, onChange, unavailable = false, children }: ChannelProps) {
  const title = text(`setting_${channel}`);
  return (
    <div class="way">
      <SelectField
        name={`${channel}AfterSeconds`}
        label={text('setting_after')}
        options={afterOptions()}
        value={settings[`${channel}AfterSeconds`]}
        onChoose={(seconds) => onChange({ [`${channel}AfterSeconds`]: seconds })}
      />
      {children}
      <button
        type="button"
        aria-label={text('exampleOf', title)}
        disabled={unavailable}
        onClick={() => showExample(channel, settings)}
      >
        {text('example')}
      </button>
    </div>
  );
}

function PlainChannel(props: ChannelProps) {
  const { channel, settings, onChange, words = [] } = props;
  return (
    <SwitchField
      name={channel}
      title={text(`setting_${channel}`)}
      explains={text(`setting_${channel}_text`)}
      words={[text('setting_after'), ...words]}
      on={settings[channel]}
      onSwitch={(on) => onChange({ [channel]: on })}
    >
      <ChannelDetails {...props} />
    </SwitchField>
  );
}

function PageChannel(props: ChannelProps & { channel: 'card' | 'dim' }) {
  const { channel, settings, onChange, words = [] } = props;
  return (
    <PageChannelSetting
      channel={channel}
      wanted={settings[channel]}
      neededElsewhere={channel === 'card' ? settings.dim : settings.card}
      words={[text('setting_after'), ...words]}
      onWant={(on) => onChange({ [channel]: on })}
    >
      <ChannelDetails {...props} />
    </PageChannelSetting>
  );
}

function DimChannel({ settings, onChange }: GroupProps) {
  const label = text('setting_dimDepth');
  return (
    <PageChannel channel="dim" settings={settings} onChange={onChange} words={[label]}>
      <SelectField
        name="dimDepth"
        label={label}
        options={DIM_DEPTHS.map((value) => ({ value, label: text(`dimDepth_${value}`) }))}
        value={settings.dimDepth}
        onChoose={(dimDepth) => onChange({ dimDepth })}
      />
    </PageChannel>
  );
}

function SoundChannel({ settings, onChange }: GroupProps) {
  const label = text('setting_soundKind');
  return (
    <PlainChannel channel="sound" settings={settings} onChange={onChange} words={[label]}>
      <SelectField
        name="soundKind"
        label={label}
        options={SOUNDS.map((value) => ({ value, label: text(`sound_${value}`) }))}
        value={settings.soundKind}
        onChoose={(soundKind) => onChange({ soundKind })}
      />
    </PlainChannel>
  );
}

/** If no voice of this computer speaks the language, nothing would be heard. It says so. */
function SpeechChannel(props: GroupProps) {
  const mute = useSignal(false);
  useEffect(() => {
    void canSpeak(language()).then((can) => {
      mute.value = !can;
    });
  }, [mute]);
  return (
    <PlainChannel {...props} channel="speech" unavailable={mute.value}>
      {mute.value && <p class={props.settings.speech ? 'warning note' : 'quiet note'}>{text('noVoice')}</p>}
    </PlainChannel>
  );
}

/** The alert channels, from quiet to loud: each with its switch, its step in the escalation and an example. */
export function ChannelsSettings(props: GroupProps) {
  return (
    <SettingsGroup id="how" title={text('settings_how')}>
      <p class="quiet lead">{text('settings_how_text')}</p>
      <PlainChannel {...props} channel="badge" />
      <PlainChannel {...props} channel="notification">
        <NotificationsOffLine wanted={props.settings.notification} />
      </PlainChannel>
      <PageChannel {...props} channel="card" />
      <DimChannel {...props} />
      <SoundChannel {...props} />
      <SpeechChannel {...props} />
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
