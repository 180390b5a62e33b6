import { type MessageKey, text } from '../../platform/browser/i18n.ts';
import { findsIn, wordsIn } from '../shared/word-search.ts';
import { GROUPS, type Group } from './groups.ts';

/** The titles among the basics. */
const BASICS: readonly MessageKey[] = [
  'settings_presets',
  'setting_sensitivity',
  'setting_tooLong',
  'settings_how',
  'settings_breaks',
  'setting_inCall',
];

/**
 * The groups that a search names, or a page in them, which then come first: the basics are found by other words too. None if it names one
 * of the basics.
 */
export function groupsNamed(search: string): readonly string[] {
  const names = (key: MessageKey) => findsIn(search, [text(key)]);
  if (wordsIn(search).length === 0 || BASICS.some(names)) return [];
  const isNamed = ({ title, rows = [] }: Group) => [title, ...rows].some(names);
  return GROUPS.filter((group) => group.id !== 'basics' && isNamed(group)).map(({ id }) => id);
}
