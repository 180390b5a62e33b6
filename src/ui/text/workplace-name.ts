import { text } from '../../platform/browser/i18n.ts';
import type { Workplace } from '../../state/workplaces.ts';

/** What a place is called. */
export function workplaceName({ name }: Pick<Workplace, 'name'>): string {
  return name ?? text('workplace_first');
}
