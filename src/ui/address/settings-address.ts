import { text } from '../../platform/browser/i18n.ts';
import { parameterIn } from './address-parameter.ts';

/** The dashboard's address, behind the '#', of the settings that have some words in them. */
export function settingsAddress(find: string): string {
  return `settings?${new URLSearchParams({ find })}`;
}

/** The same, of what it has been taught. */
export function taughtAddress(): string {
  return settingsAddress(text('taught_title'));
}

/** What an address asks the settings to be searched for; '' where it asks for nothing. */
export function findFrom(hash: string): string {
  return parameterIn(hash, 'find') ?? '';
}
