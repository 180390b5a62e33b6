import { text } from '../platform/browser/i18n.ts';
import type { SaidPosture } from './said-posture.ts';

type Phrasing = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The one thing that a nudge asks for. Every place that shows the nudge says it in the same words.
 * @param phrasing which of the six ways to say it, counted from 0
 */
export function nudgeTip(posture: SaidPosture, phrasing: number): string {
  return text(`nudge_${posture}_${(phrasing + 1) as Phrasing}`);
}
