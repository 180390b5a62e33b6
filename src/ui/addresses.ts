import { text } from '../platform/browser/i18n.ts';

/** What a dashboard's address, '#' and all, says of one of its parameters; null where it does not name it. */
function parameterIn(hash: string, name: string): string | null {
  return new URLSearchParams(hash.split('?')[1] ?? '').get(name);
}

/** The address, within the dashboard, of an entry of the guide. */
export function guideAddress(entry: string): string {
  return `guide?${new URLSearchParams({ entry })}`;
}

/** The entry that an address names; '' where it names none. */
export function entryFrom(hash: string): string {
  return parameterIn(hash, 'entry') ?? '';
}

/** What stands in an address, and in a list, for a place that is not calibrated yet. */
export const NEW_PLACE = 'new';

/** The dashboard's address, behind the '#', of the calibration of a place, or of a new one. */
export function calibrationAddress(place: string): string {
  return `calibrate?${new URLSearchParams({ place })}`;
}

/** The place that an address asks to calibrate; null where it names none. */
export function workplaceFrom(hash: string): string | null {
  return parameterIn(hash, 'place');
}

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

/** The address, within the dashboard, of a stretch. */
export function exerciseAddress(id: string): string {
  return `break?${new URLSearchParams({ stretch: id })}`;
}

/** The stretch that an address names; null where it names none. */
export function exerciseFrom(hash: string): string | null {
  return parameterIn(hash, 'stretch');
}
