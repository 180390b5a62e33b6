/*
 * The card in the page. It is put into the tab at the moment of an alert and lives in a closed shadow root, so that the
 * page can neither read nor change it. It never takes the focus and never covers a full-screen video.
 */
import { answerMessages, send } from '../platform/messages.ts';
import { type CardWords, createCard } from './card.ts';

declare global {
  var plumblineNudgeLoaded: true | undefined;
}

let removeCard: () => void = () => {};

function show(words: CardWords): void {
  removeCard();
  if (document.fullscreenElement !== null) return;
  const hide = createCard(words, {
    onSnooze: () => void send('contentToBackground.snooze'),
    onDismiss: () => void send('contentToBackground.dismiss'),
  });
  const leaveForFullScreen = () => document.fullscreenElement !== null && removeCard();
  document.addEventListener('fullscreenchange', leaveForFullScreen);
  removeCard = () => {
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
