import { shareText } from '../../platform/browser/format.ts';
import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import type { Channel } from '../../state/channels.ts';
import { DIM_DEPTHS, type Settings, SOUNDS, VOLUMES } from '../../state/settings.ts';
import { findsIn } from '../shared/word-search.ts';

/** What can be set about a channel, shown only while one of its channels is on. */
interface ChannelOption {
  readonly title: MessageKey;
  /** Those that show it, the likeliest first. */
  readonly channels: readonly [Channel, ...Channel[]];
  /** Its choices. */
  words(): readonly string[];
}

const OPTIONS: readonly ChannelOption[] = [
  {
    title: 'setting_dimDepth',
    channels: ['dim'],
    words: () => DIM_DEPTHS.map((depth) => text(`dimDepth_${depth}`)),
  },
  {
    title: 'setting_soundKind',
    channels: ['sound'],
    words: () => SOUNDS.map((kind) => text(`sound_${kind}`)),
  },
  {
    title: 'setting_volume',
    channels: ['sound', 'speech'],
    words: () => VOLUMES.map(shareText),
  },
];

const wordsOf = (option: ChannelOption) => [text(option.title), ...option.words()];

/** The text of what only this channel has, for the search. */
export function wordsOfOptions(channel: Channel): readonly string[] {
  return OPTIONS.filter(({ channels }) => channels[0] === channel).flatMap(wordsOf);
}

function isHidden({ channels }: ChannelOption, settings: Settings): boolean {
  return channels.every((channel) => !settings[channel]);
}

/** An option that a search finds although it isn't shown, and the channel that shows it. */
export interface HiddenHit {
  readonly title: string;
  readonly channel: Channel;
}

/** The options that a search finds and that are hidden, because their channels are off. None without a search. */
export function hiddenHits(search: string, settings: Settings): readonly HiddenHit[] {
  if (search.trim() === '') return [];
  return OPTIONS.filter((option) => isHidden(option, settings) && findsIn(search, wordsOf(option))).map(
    ({ title, channels: [channel] }) => ({ title: text(title), channel }),
  );
}
