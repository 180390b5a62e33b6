import { text } from '../../platform/browser/i18n.ts';
import type { Workplace } from '../../state/workplaces.ts';

/** The name of a workplace. */
export function workplaceName({ name }: Pick<Workplace, 'name'>): string {
  return name ?? text('workplace_first');
}
