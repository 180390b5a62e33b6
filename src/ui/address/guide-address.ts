import { parameterIn } from './address-parameter.ts';

/** The address, within the dashboard, of an entry of the guide. */
export function guideAddress(entry: string): string {
  return `guide?${new URLSearchParams({ entry })}`;
}

/** The entry that an address names; '' where it names none. */
export function entryFrom(hash: string): string {
  return parameterIn(hash, 'entry') ?? '';
}
