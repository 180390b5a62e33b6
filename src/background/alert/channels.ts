import { language } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { Channel } from '../../state/channels.ts';
import type { Settings } from '../../state/settings.ts';
import type { AlertText } from './alert-text.ts';
import { clearAlertNotification, showAlertNotification } from './notification.ts';
import { hideCard, hideDim, showCard, showDim } from './page-alert.ts';

/** Tells of an alert by one way. */
export async function notifyBy(channel: Channel, words: AlertText, settings: Settings): Promise<void> {
  switch (channel) {
    case 'badge':
      // The toolbar shows the sign for as long as an alert is told by it.
      return;
    case 'notification':
      return showAlertNotification(words, settings.snooze);
    case 'card':
      return showCard(words);
    case 'dim':
      return showDim(settings.dimDepth);
    case 'sound':
      await send('backgroundToHost.playSound', { sound: settings.soundKind, volume: settings.volume });
      return;
    case 'speech':
      await send('backgroundToHost.speak', {
        words: `${words.title}. ${words.message}`,
        language: language(),
        volume: settings.volume,
      });
  }
}

/** Takes back what one way shows or says. */
export async function dismiss(channel: Channel): Promise<void> {
  switch (channel) {
    case 'badge':
    case 'sound':
      return;
    case 'notification':
      return clearAlertNotification();
    case 'card':
      return hideCard();
    case 'dim':
      return hideDim();
    case 'speech':
      await send('backgroundToHost.stopSpeaking');
  }
}
