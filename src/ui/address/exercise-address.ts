import { parameterIn } from './address-parameter.ts';

/** The address, within the dashboard, of a stretch. */
export function exerciseAddress(id: string): string {
  return `break?${new URLSearchParams({ stretch: id })}`;
}

/** The stretch that an address names; null where it names none. */
export function exerciseFrom(hash: string): string | null {
  return parameterIn(hash, 'stretch');
}
