import { text } from '../platform/browser/i18n.ts';
import type { StandingAlert } from './alerting.ts';
import { type SaidPosture, saidPostureOf } from './said-posture.ts';

type Phrasing = 1 | 2 | 3 | 4 | 5 | 6;

/**
 * The one thing that a nudge asks for. Every place that shows the nudge says it in the same words.
 * @param phrasing which of the six ways to say it, counted from 0
 */
export function nudgeTip(posture: SaidPosture, phrasing: number): string {
  return text(`nudge_${posture}_${(phrasing + 1) as Phrasing}`);
}

/** What the nudge of a standing alert asks for. */
export function standingTip({ alert, phrasing }: Pick<StandingAlert, 'alert' | 'phrasing'>): string {
  return nudgeTip(saidPostureOf(alert.issue, alert.lookingDown), phrasing);
}
