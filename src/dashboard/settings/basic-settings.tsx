import { useContext } from 'preact/hooks';
import { text } from '../../platform/browser/i18n.ts';
import { SENSITIVITIES } from '../../posture/verdict/sensitivity.ts';
import { CHANNELS, type Channel } from '../../state/channels.ts';
import { type ContextPolicy, type Settings, TOO_LONG } from '../../state/settings.ts';
import { otherWords } from '../shared/other-words.ts';
import { ListField, SegmentField } from '../shared/setting-fields.tsx';
import { Searchable, SettingsSearch } from '../shared/settings-search.tsx';
import { CallSetting } from './call-setting.tsx';
import { ChannelChips } from './channel-chips.tsx';
import { hiddenHits, wordsOfOptions } from './hidden-options.ts';
import { LongBreakSetting } from './long-break-setting.tsx';
import { QuietHoursSummary } from './quiet-hours-summary.tsx';
import type { GroupProps } from './setting-change.ts';
import type { PermissionState } from './use-site-permission.ts';

/** Where an option is that the search finds and that its channel hides while it is off. */
function HiddenOptions({ settings }: Pick<GroupProps, 'settings'>) {
  return hiddenHits(useContext(SettingsSearch), settings).map(({ title, channel }) => (
    <p key={title} class="quiet" data-testid="hidden-option">
      {text('settings_hiddenOption', title, text('settings_nudges'), text(`setting_${channel}`))}
    </p>
  ));
}

function ChannelsRow(props: GroupProps & { permission: PermissionState<Channel> }) {
  const words = CHANNELS.flatMap((channel) => [
    text(`setting_${channel}`),
    text(`setting_${channel}_text`),
    ...otherWords(channel),
    ...wordsOfOptions(channel),
  ]);
  return (
    <Searchable words={[text('settings_how'), text('settings_how_text'), ...words]}>
      <fieldset class="setting">
        <legend>{text('settings_how')}</legend>
        <p class="quiet">{text('settings_how_text')}</p>
        <HiddenOptions {...props} />
        <ChannelChips {...props} />
      </fieldset>
    </Searchable>
  );
}

/** What comes on top of the chosen time. */
function tooLongText({ tooLong, waitForPause }: Settings): string {
  if (tooLong === 'guideline') return text('setting_tooLong_guideline');
  return text(waitForPause ? 'setting_tooLong_pause' : 'setting_tooLong_text');
}

/** How far from upright, and for how long, until a nudge. */
function LimitRows({ settings, onChange }: GroupProps) {
  return (
    <>
      <SegmentField
        name="sensitivity"
        title={text('setting_sensitivity')}
        explains={text('setting_sensitivity_text')}
        options={SENSITIVITIES.map((value) => ({ value, label: text(`sensitivity_${value}`) }))}
        value={settings.sensitivity}
        onChoose={(sensitivity) => onChange({ sensitivity })}
      />
      <ListField
        name="tooLong"
        title={text('setting_tooLong')}
        explains={tooLongText(settings)}
        options={TOO_LONG.map((value) => ({ value, label: text(`tooLong_${value}`) }))}
        value={settings.tooLong}
        onChoose={(tooLong) => onChange({ tooLong })}
      />
    </>
  );
}

interface BasicProps extends GroupProps {
  /** The permissions that some of them need. */
  readonly permissions: {
    readonly calls: PermissionState<ContextPolicy>;
    readonly pages: PermissionState<Channel>;
  };
  onQuietHours(): void;
}

/** The six settings that most people look for. */
export function BasicSettings({ permissions, onQuietHours, ...props }: BasicProps) {
  const { settings, onChange } = props;
  return (
    <section class="setting-rows" aria-label={text('settings_basics')}>
      <LimitRows {...props} />
      <ChannelsRow {...props} permission={permissions.pages} />
      <LongBreakSetting {...props} />
      <QuietHoursSummary times={settings.quietHours} onOpen={onQuietHours} />
      <CallSetting
        policy={settings.inCall}
        permission={permissions.calls}
        onChoose={(inCall) => onChange({ inCall })}
      />
    </section>
  );
}
