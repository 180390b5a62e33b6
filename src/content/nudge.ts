/*
 * The card in the page. It is put into the tab at the moment of an alert and lives in a closed shadow root, so that the
 * page can neither read nor change it. It never takes the focus and never covers a full-screen video.
 */
import { text } from '../platform/i18n.ts';
import { answerMessages, send } from '../platform/messages.ts';
import type { DataOf } from '../platform/protocol.ts';
import { createCard } from './card.ts';

declare global {
  var plumblineNudgeLoaded: true | undefined;
}

let removeCard: () => void = () => {};

/** Should nobody take it away (the extension was updated, say), the card goes by itself. */
const LONGEST_SHOWN_MS = 5 * 60_000;

function show(words: DataOf<'backgroundToContent.showNudge'>): void {
  removeCard();
  if (document.fullscreenElement !== null) return;
  const hide = createCard(
    { ...words, sender: text('extensionName') },
    {
      onSnooze: () => void send('contentToBackground.snooze'),
      onWasFine: () => void send('contentToBackground.wasFine'),
      onDismiss: () => void send('contentToBackground.dismiss'),
    },
  );
  const leaveForFullScreen = () => document.fullscreenElement !== null && removeCard();
  document.addEventListener('fullscreenchange', leaveForFullScreen);
  const timer = setTimeout(() => removeCard(), LONGEST_SHOWN_MS);
  removeCard = () => {
    clearTimeout(timer);
    document.removeEventListener('fullscreenchange', leaveForFullScreen);
    hide();
    removeCard = () => {};
  };
}

// The script is put in at every alert; a second listener would answer twice.
if (globalThis.plumblineNudgeLoaded === undefined) {
  globalThis.plumblineNudgeLoaded = true;
  answerMessages<'Content'>({
    'backgroundToContent.showNudge': show,
    'backgroundToContent.hideNudge': () => removeCard(),
  });
}
