import { text } from '../../platform/browser/i18n.ts';

/** Whether a goal was reached; '–' if that cannot be known. */
export function goalText(reached: boolean | null): string {
  if (reached === null) return '–';
  return text(reached ? 'goal_reached' : 'goal_notReached');
}
