/* Examples of the alert channels. This page shows those that live in a page; the background shows the others. */
import { playSound } from '../../camera/voice/sound.ts';
import { speak } from '../../camera/voice/speech.ts';
import { type CardText, createCard } from '../../content/card.ts';
import { createDim } from '../../content/dim.ts';
import type { Shown } from '../../content/page-slot.ts';
import { readFittingExample } from '../../history-db/fitting-example.ts';
import { language, text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { CHANNELS, type Channel } from '../../state/channels.ts';
import type { ExampleNudge } from '../../state/example-nudge.ts';
import type { Settings } from '../../state/settings.ts';
import { SNOOZE_KEYS } from '../../state/snooze.ts';

/** For how long an example is shown. */
export const EXAMPLE_MS = 6000;
/** An example of the dim does not take the full minute. It still is not a flash. */
const EXAMPLE_DEEPEN_MS = 4000;

function exampleCard({ posture, title, message }: ExampleNudge): Shown {
  const nothing = () => {};
  const words: CardText = {
    posture,
    title,
    advice: message,
    sender: text('extensionName'),
    snooze: text('snooze'),
    snoozes: SNOOZE_KEYS.map(({ length, key }) => ({ length, label: text(key) })),
    wasFine: text('wasFine'),
    dismiss: text('dismiss'),
  };
  return createCard(words, { onSnooze: nothing, onWasFine: nothing, onDismiss: nothing });
}

let endExample: () => void = () => {};

function showForAWhile(create: () => Shown): void {
  endExample();
  const { leave } = create();
  const timer = setTimeout(() => endExample(), EXAMPLE_MS);
  endExample = () => {
    clearTimeout(timer);
    leave();
    endExample = () => {};
  };
}

/** How each channel is shown once. A missing channel is a compile error. */
const EXAMPLES: Readonly<Record<Channel, (settings: Settings) => void | Promise<void>>> = {
  badge: () => void send('pageToBackground.preview', { way: 'badge' }),
  notification: () => void send('pageToBackground.preview', { way: 'notification' }),
  async card() {
    const nudge = await readFittingExample();
    showForAWhile(() => exampleCard(nudge));
  },
  dim: ({ dimDepth }) => showForAWhile(() => createDim(dimDepth, EXAMPLE_DEEPEN_MS)),
  sound: ({ soundKind, volume }) => void playSound(soundKind, volume),
  async speech({ volume }) {
    const { title, message } = await readFittingExample();
    void speak(`${title}. ${message}`, language(), volume);
  },
};

/** Shows a channel once, with its current options. */
export function showExample(channel: Channel, settings: Settings): void {
  void EXAMPLES[channel](settings);
}

/** Shows a whole nudge once: every channel that is on. Of the two in the page, the card is enough. */
export function showNudgeExample(settings: Settings): void {
  const on = CHANNELS.filter((channel) => settings[channel]);
  const shown = on.includes('card') ? on.filter((channel) => channel !== 'dim') : on;
  for (const channel of shown) showExample(channel, settings);
}
