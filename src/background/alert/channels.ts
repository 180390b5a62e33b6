import { language } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import type { NudgeText } from './alert-text.ts';
import { clearAlertNotification, showAlertNotification } from './notification.ts';
import { hideCard, hideDim, showCard, showDim } from './page-alert.ts';

/** How one channel shows an alert and withdraws it. A missing channel is a compile error. */
interface ChannelActions {
  notify(words: NudgeText, settings: Settings): unknown;
  dismiss(): unknown;
}

const ACTIONS: Readonly<Record<Channel, ChannelActions>> = {
  // The toolbar shows the badge for as long as the badge is among the alert's channels.
  badge: { notify() {}, dismiss() {} },
  notification: {
    notify: (words, { snooze }) => showAlertNotification(words, snooze),
    dismiss: clearAlertNotification,
  },
  card: { notify: showCard, dismiss: hideCard },
  dim: { notify: (_, { dimDepth }) => showDim(dimDepth), dismiss: hideDim },
  sound: {
    notify: (_, { soundKind, volume }) => send('backgroundToHost.playSound', { sound: soundKind, volume }),
    dismiss() {},
  },
  speech: {
    notify: ({ title, message }, { volume }) =>
      send('backgroundToHost.speak', { words: `${title}. ${message}`, language: language(), volume }),
    dismiss: () => send('backgroundToHost.stopSpeaking'),
  },
};

/** Shows an alert by one channel. */
export async function notifyBy(channel: Channel, words: NudgeText, settings: Settings): Promise<void> {
  await ACTIONS[channel].notify(words, settings);
}

/** Withdraws what one channel shows or says. */
export async function dismiss(channel: Channel): Promise<void> {
  await ACTIONS[channel].dismiss();
}
