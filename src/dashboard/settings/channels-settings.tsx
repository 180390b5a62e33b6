import { durationText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import { AFTER_SECONDS, type AfterSeconds, CHANNELS, type Channel } from '../../state/channels.ts';
import { DIM_DEPTHS, SOUNDS, VOLUMES } from '../../state/settings.ts';
import { type Option, SelectField } from '../../ui/select-field.tsx';
import { otherWords } from '../shared/other-words.ts';
import { SegmentField } from '../shared/setting-fields.tsx';
import { Searchable } from '../shared/settings-search.tsx';
import { wordsOfOptions } from './hidden-options.ts';
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
}

/** What only this channel has. */
function OwnOption({ channel, settings, onChange }: ChannelProps) {
  if (channel === 'dim')
    return (
      <SelectField
        name="dimDepth"
        label={text('setting_dimDepth')}
        options={DIM_DEPTHS.map((value) => ({ value, label: text(`dimDepth_${value}`) }))}
        value={settings.dimDepth}
        onChoose={(dimDepth) => onChange({ dimDepth })}
      />
    );
  if (channel === 'sound')
    return (
      <SelectField
        name="soundKind"
        label={text('setting_soundKind')}
        options={SOUNDS.map((value) => ({ value, label: text(`sound_${value}`) }))}
        value={settings.soundKind}
        onChoose={(soundKind) => onChange({ soundKind })}
      />
    );
  return null;
}

/** When a channel follows, what else can be set about it, and an example. */
function ChannelSetting(props: ChannelProps) {
  const { channel, settings, onChange } = props;
  const title = text(`setting_${channel}`);
  const explains = text(`setting_${channel}_text`);
  return (
    <Searchable
      words={[title, explains, text('setting_after'), ...otherWords(channel), ...wordsOfOptions(channel)]}
    >
      <div class="setting channel-setting" data-testid={`way-${channel}`}>
        <span class="setting-title">{title}</span>
        <button
          type="button"
          aria-label={text('exampleOf', title)}
          onClick={() => showExample(channel, settings)}
        >
          {text('example')}
        </button>
        <p class="quiet">{explains}</p>
        <div class="way">
          <SelectField
            name={`${channel}AfterSeconds`}
            label={text('setting_after')}
            options={afterOptions()}
            value={settings[`${channel}AfterSeconds`]}
            onChoose={(seconds) => onChange({ [`${channel}AfterSeconds`]: seconds })}
          />
          <OwnOption {...props} />
        </div>
      </div>
    </Searchable>
  );
}

/** The channels that are on, from quiet to loud. */
export function ChannelsSettings(props: GroupProps) {
  const { settings, onChange } = props;
  const on = CHANNELS.filter((channel) => settings[channel]);
  return (
    <>
      {on.map((channel) => (
        <ChannelSetting key={channel} {...props} channel={channel} />
      ))}
      {(settings.sound || settings.speech) && (
        <SegmentField
          name="volume"
          title={text('setting_volume')}
          explains={text('setting_volume_text')}
          options={VOLUMES.map((value) => ({ value, label: shareText(value) }))}
          value={settings.volume}
          onChoose={(volume) => onChange({ volume })}
        />
      )}
    </>
  );
}
