/*
 * Whether a due nudge is shown. A nudge that is not shown is silent for a while; a slouch that lasts on gets its nudge
 * all the same, except outside the practice spans.
 */
import { isInSpan, spanMinutes } from '../../history/practice-week.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import type { NudgeNeed } from '../../state/nudging.ts';
import type { NudgePlan } from '../../state/settings.ts';

/** Everything that decides about one due nudge. */
export interface DueNudge {
  readonly plan: NudgePlan;
  /** The first day of the plan; null if unknown. */
  readonly planSince: string | null;
  readonly today: string;
  readonly need: NudgeNeed;
  /** How many nudges were due today before this one. */
  readonly dueBefore: number;
  /** For how long the slouch has lasted. */
  readonly slouchMs: number;
}

/** A nudge that was left out comes after this time if the slouch lasts. */
export const SILENT_FOR_MS = 5 * MINUTE_MS;
/** In maintenance, only a slouch that lasts as long as this gets a nudge on other days. */
const LONG_SLOUCH_MS = 20 * MINUTE_MS;

/** Of so many due nudges one is left out: five of six are shown, then two of three. */
const LEAVES_OUT_ONE_OF = { 1: 6, 2: 3 } as const;

function showsFaded({ need, dueBefore, slouchMs }: DueNudge): boolean {
  if (need.level === 0 || !need.steadyToday || slouchMs >= SILENT_FOR_MS) return true;
  const every = LEAVES_OUT_ONE_OF[need.level];
  return dueBefore % every !== every - 1;
}

/** Whether the nudge is shown. */
export function showsNudge(due: DueNudge): boolean {
  const { plan, planSince, today, need, slouchMs } = due;
  if (plan === 'every') return true;
  if (plan === 'maintenance') return need.checkDay || need.relapsed || slouchMs >= LONG_SLOUCH_MS;
  const minutes = plan === 'practice' && planSince !== null ? spanMinutes(planSince, today) : null;
  return minutes === null ? showsFaded(due) : isInSpan(need.judgedTodayMs, minutes);
}
