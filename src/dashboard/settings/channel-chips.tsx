import { useSignal } from '@preact/signals';
import { Check } from 'lucide-preact';
import { useEffect, useState } from 'preact/hooks';
import { canSpeak } from '../../camera/voice/speech.ts';
import { durationText } from '../../platform/browser/format.ts';
import { language, text } from '../../platform/browser/i18n.ts';
import { CHANNELS, type Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import { Icon } from '../../ui/icon.tsx';
import { NotificationsOffLine } from '../../ui/notifications-off-line.tsx';
import { ICON_OF_CHANNEL } from './channel-icons.ts';
import type { GroupProps } from './setting-change.ts';
import type { PermissionState } from './use-site-permission.ts';

interface ChannelChipsProps extends GroupProps {
  /** To show something in web pages. */
  readonly permission: PermissionState<Channel>;
  /** Called when a channel has been switched on, with the settings that then hold. */
  onSwitchedOn?(channel: Channel, settings: Settings): void;
  /** Whether the channels that follow later are folded away, unless one of them is on. */
  readonly foldsLater?: boolean;
}

/** The channels that are shown in a page, for which the browser asks. */
const IN_PAGE: readonly Channel[] = ['card', 'dim'];

function isOn(channel: Channel, settings: Settings, { allowed }: PermissionState<Channel>): boolean {
  return settings[channel] && !(IN_PAGE.includes(channel) && allowed === false);
}

function isNeededByOther(channel: Channel, settings: Settings): boolean {
  return IN_PAGE.some((other) => other !== channel && settings[other]);
}

/** The channel, and when it follows if it isn't there at once: 'Dim the page, 1 min later'. */
function chipText(channel: Channel, settings: Settings): string {
  const seconds = settings[`${channel}AfterSeconds`];
  const name = text(`setting_${channel}`);
  return seconds === 0 ? name : text('channel_after', name, durationText(seconds * 1000));
}

function comesLater(channel: Channel, settings: Settings): boolean {
  return settings[`${channel}AfterSeconds`] > 0;
}

interface ChipProps {
  readonly channel: Channel;
  readonly name: string;
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

function Chip({ channel, name, on, onSwitch }: ChipProps) {
  const explains = text(`setting_${channel}_text`);
  return (
    <label class="chip" title={explains}>
      <input
        type="checkbox"
        name={channel}
        checked={on}
        aria-describedby={`${channel}-chip`}
        onClick={(event) => {
          const { checked } = event.currentTarget;
          // The stored setting decides what is shown. The browser must not change it first.
          event.currentTarget.checked = on;
          onSwitch(checked);
        }}
      />
      <Icon of={on ? Check : ICON_OF_CHANNEL[channel]} small />
      <span>{name}</span>
      <span class="read-out" aria-hidden="true" id={`${channel}-chip`}>
        {explains}
      </span>
    </label>
  );
}

/** If no voice of this computer speaks the language, nothing would be heard. It says so. */
function NoVoiceLine({ wanted }: { wanted: boolean }) {
  const mute = useSignal(false);
  useEffect(() => {
    void canSpeak(language()).then((can) => {
      mute.value = !can;
    });
  }, [mute]);
  return <p class="warning">{wanted && mute.value ? text('noVoice') : ''}</p>;
}

interface PermissionLineProps {
  readonly permission: PermissionState<Channel>;
  readonly settings: Settings;
}

/** What the browser asks or has answered about web pages, if that keeps a channel off. */
function permissionText({ permission, settings }: PermissionLineProps): string {
  const { allowed, asked, refused } = permission;
  if (asked !== null) return text('pagesAsked', text(`setting_${asked}`));
  if (refused !== null) return text('pagesRefused', text(`setting_${refused}`));
  const wanted = IN_PAGE.some((channel) => settings[channel]);
  return wanted && allowed === false ? text('pagesTakenBack') : '';
}

function PermissionLine(props: PermissionLineProps) {
  return (
    <p
      role="status"
      class={props.permission.asked === null ? 'warning' : 'hint'}
      data-testid="pages-permission"
    >
      {permissionText(props)}
    </p>
  );
}

/** The alert channels, from quiet to loud: any number of them may be on. */
export function ChannelChips({
  settings,
  permission,
  onChange,
  onSwitchedOn,
  foldsLater = false,
}: ChannelChipsProps) {
  function turn(channel: Channel, on: boolean): void {
    onChange({ [channel]: on });
    if (on) onSwitchedOn?.(channel, { ...settings, [channel]: true });
  }
  function choose(channel: Channel, on: boolean): void {
    if (!IN_PAGE.includes(channel)) turn(channel, on);
    else if (on) permission.ask(channel, () => turn(channel, true));
    else {
      turn(channel, false);
      permission.drop(!isNeededByOther(channel, settings));
    }
  }

  const chipsOf = (channels: readonly Channel[]) => (
    <div class="chips channel-chips">
      {channels.map((channel) => (
        <Chip
          key={channel}
          channel={channel}
          name={chipText(channel, settings)}
          on={isOn(channel, settings, permission)}
          onSwitch={(on) => choose(channel, on)}
        />
      ))}
    </div>
  );
  // Only at first: what is switched off stays where the mouse is.
  const [opensLater] = useState(() => CHANNELS.some((each) => comesLater(each, settings) && settings[each]));
  const later = foldsLater ? CHANNELS.filter((channel) => comesLater(channel, settings)) : [];
  return (
    <>
      {chipsOf(CHANNELS.filter((channel) => !later.includes(channel)))}
      {later.length > 0 && (
        <details class="fold-words later-channels" open={opensLater}>
          <summary>{text('channels_more')}</summary>
          {chipsOf(later)}
        </details>
      )}
      <PermissionLine permission={permission} settings={settings} />
      <NotificationsOffLine wanted={settings.notification} />
      <NoVoiceLine wanted={settings.speech} />
    </>
  );
}
