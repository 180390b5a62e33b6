import { text } from '../../platform/browser/i18n.ts';
import type { Setup } from '../../state/workplaces.ts';

/** What a place is called. */
export function placeName({ name }: Pick<Setup, 'name'>): string {
  return name ?? text('place_first');
}
