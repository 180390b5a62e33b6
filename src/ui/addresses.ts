import { text } from '../platform/browser/i18n.ts';

/** One parameter of a dashboard address, including the '#'; null if the address does not have it. */
function parameterIn(hash: string, name: string): string | null {
  return new URLSearchParams(hash.split('?')[1] ?? '').get(name);
}

/** The address of a guide entry within the dashboard. */
export function guideAddress(entry: string): string {
  return `guide?${new URLSearchParams({ entry })}`;
}

/** The entry that an address names; '' if it names none. */
export function entryFrom(hash: string): string {
  return parameterIn(hash, 'entry') ?? '';
}

/** The value, in an address and in a list, for a workplace that is not calibrated yet. */
export const NEW_PLACE = 'new';

/** The dashboard's address, after the '#', for calibrating a workplace or a new one. */
export function calibrationAddress(place: string): string {
  return `calibrate?${new URLSearchParams({ place })}`;
}

/** The address of the calibration page once it is done: any other address of that page then starts over. */
export const CALIBRATED_ADDRESS = 'calibrate?saved';

/** The addresses of the first run after its calibration: a reload goes on where it was. */
export const FIRST_RUN_ADDRESS_OF = { calibrated: 'welcome?saved', done: 'welcome?shown' } as const;

/** The workplace that an address asks to calibrate; null if it names none. */
export function workplaceFrom(hash: string): string | null {
  return parameterIn(hash, 'place');
}

/** The dashboard's address, after the '#', of the settings that contain some words. */
export function settingsAddress(find: string): string {
  return `settings?${new URLSearchParams({ find })}`;
}

/** The dashboard's address, after the '#', of a group of settings. */
export function groupAddress(group: string): string {
  return `settings?${new URLSearchParams({ group })}`;
}

/** The group of settings in an address; null if there is none. */
export function groupFrom(hash: string): string | null {
  return parameterIn(hash, 'group');
}

/** The dashboard's address, after the '#', of a part of the page of all data. */
export function dataPartAddress(part: string): string {
  return `data?${new URLSearchParams({ part })}`;
}

/** The dashboard's address, after the '#', where days can be deleted. */
export const DELETION_ADDRESS = 'data?part=delete';

/** The dashboard's address, after the '#', that asks whether to delete a day. */
export function deletionAddress(day: string): string {
  return `${DELETION_ADDRESS}&${new URLSearchParams({ day })}`;
}

/** The part of its page that an address names; null if it names none. */
export function partFrom(hash: string): string | null {
  return parameterIn(hash, 'part');
}

/** The address of what it has been taught. */
export function taughtAddress(): string {
  return settingsAddress(text('taught_title'));
}

/** The search text for the settings in an address; '' if there is none. */
export function findFrom(hash: string): string {
  return parameterIn(hash, 'find') ?? '';
}

/** The address of the desk check, which leads back to a page of the guide. */
export function deskCheckAddress(back: string): string {
  return `workplace?${new URLSearchParams({ back })}`;
}

/** The page of the guide that an address leads back to; null if it names none. */
export function backFrom(hash: string): string | null {
  const back = parameterIn(hash, 'back');
  return back?.startsWith('guide') ? back : null;
}

/** The address of an exercise within the dashboard. */
export function exerciseAddress(id: string): string {
  return `break?${new URLSearchParams({ stretch: id })}`;
}

/** The exercise that an address names; null if it names none. */
export function exerciseFrom(hash: string): string | null {
  return parameterIn(hash, 'stretch');
}

/** The topic of the guide that an address names; '' if it names none. */
export function topicFrom(hash: string): string {
  return parameterIn(hash, 'topic') ?? '';
}

/** The address of a day within the dashboard. */
export function dayAddress(day: string): string {
  return `today?${new URLSearchParams({ day })}`;
}

/** The day that an address names; null if it names none. */
export function dayFrom(hash: string): string | null {
  return parameterIn(hash, 'day');
}

/** The address of the week or month that contains a day. */
export function periodAddress(kind: 'week' | 'month', from: string): string {
  return `${kind}?${new URLSearchParams({ from })}`;
}

/** A day of the week or month that an address names; null if it names none. */
export function periodDayFrom(hash: string): string | null {
  return parameterIn(hash, 'from');
}

/** The address of the current week with one of its folded parts open. */
export function weekPartAddress(open: string): string {
  return `week?${new URLSearchParams({ open })}`;
}

/** The folded part that an address opens; null if it names none. */
export function openPartFrom(hash: string): string | null {
  return parameterIn(hash, 'open');
}
