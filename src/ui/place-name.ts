import { text } from '../platform/i18n.ts';
import type { Setup } from '../platform/setups.ts';

/** What a place is called. */
export function placeName({ name }: Pick<Setup, 'name'>): string {
  return name ?? text('place_first');
}
