/*
 * Everything that is shown in the page: card, dim and thank-you. The script is injected into the tab at the moment of
 * an alert. All of it is in closed shadow roots, so that the page can neither read nor change it. It never takes the
 * focus and never covers a full-screen video.
 */

import { now } from '../platform/browser/clock.ts';
import { text } from '../platform/browser/i18n.ts';
import { isOrphaned } from '../platform/browser/runtime.ts';
import { answerMessages, send } from '../platform/messaging/messages.ts';
import type { DataOf } from '../platform/messaging/protocol.ts';
import { nudgeFactText } from '../state/nudge-fact.ts';
import { createCard, createThanks } from './card.ts';
import { createDim } from './dim.ts';
import { createPageSlot } from './page-slot.ts';

declare global {
  var plumblineNudgeLoaded: true | undefined;
}

/** Card and dim disappear after this time if nobody removes them. */
const LONGEST_SHOWN_MS = 5 * 60_000;
const THANKS_SHOWN_MS = 5000;
/** Time to notice a slip and to reach the button. */
const UNDO_SHOWN_MS = 10_000;

const cardSlot = createPageSlot(isOrphaned);
const dimSlot = createPageSlot(isOrphaned);

/** The current card, kept to be placed above a dim that comes later. */
let showCardAgain: () => void = () => {};

function showCard({ fact, sinceMs, ...words }: DataOf<'backgroundToContent.showNudge'>): void {
  const factNow = () => nudgeFactText(fact, now() - sinceMs);
  const create = () =>
    createCard(
      { ...words, sender: text('extensionName'), posture: fact.posture, advice: factNow() },
      {
        onSnooze: (length) => void send('contentToBackground.snooze', { length }),
        onWasFine: () => void send('contentToBackground.wasFine'),
        onDismiss: () => void send('contentToBackground.dismiss'),
      },
      factNow,
    );
  showCardAgain = () => cardSlot.fill(create, LONGEST_SHOWN_MS);
  showCardAgain();
}

function hideCard(): void {
  showCardAgain = () => {};
  cardSlot.clear();
}

function showDim({ depth }: DataOf<'backgroundToContent.showDim'>): void {
  dimSlot.fill(() => createDim(depth), LONGEST_SHOWN_MS);
  if (!cardSlot.isEmpty()) showCardAgain();
}

function showThanks({ title, advice, undo }: DataOf<'backgroundToContent.showThanks'>): void {
  hideCard();
  const words = { title, advice, sender: text('extensionName') };
  const button = undo && {
    label: undo.label,
    onUndo: () => void send('contentToBackground.undoFine', { atMs: undo.atMs }),
  };
  cardSlot.fill(() => createThanks(words, button), undo === null ? THANKS_SHOWN_MS : UNDO_SHOWN_MS);
}

// The script is injected at every alert. A second listener would answer twice.
if (globalThis.plumblineNudgeLoaded === undefined) {
  globalThis.plumblineNudgeLoaded = true;
  answerMessages<'Content'>({
    'backgroundToContent.showNudge': showCard,
    'backgroundToContent.hideNudge': hideCard,
    'backgroundToContent.showDim': showDim,
    'backgroundToContent.hideDim': () => dimSlot.clear(),
    'backgroundToContent.showThanks': showThanks,
  });
}
