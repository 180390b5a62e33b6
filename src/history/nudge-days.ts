import { MINUTE_MS } from '../shared/durations.ts';
import { lastedMsOf } from './alert-end.ts';
import { isSaidFine } from './fine-time.ts';
import type { LocalDay } from './local-day.ts';
import type { AlertRecord, EpisodeRecord } from './records.ts';

/** What came of nudges. */
export interface NudgeCount {
  /** Nudges of which it is known whether the user reacted. */
  readonly nudges: number;
  /** Those after which the user sat up soon. */
  readonly corrected: number;
  /** Those to which the user said 'I was fine'. */
  readonly fine: number;
}

/** One day of the user's record. */
export interface NudgeDay extends NudgeCount {
  readonly day: LocalDay;
  readonly judgedMs: number;
  readonly goodMs: number;
}

/** Sitting up later than this is not a reaction to the nudge. A judgement: the time that finishing a thought may take. */
export const CORRECTED_WITHIN_MS = 3 * MINUTE_MS;

type Reaction = 'corrected' | 'ignored' | 'fine' | 'unknown';

function reactionTo(alert: AlertRecord, lastedMs: number | null): Reaction {
  const { outcome, saidFineAtMs } = alert;
  if (isSaidFine(alert) || (outcome === 'excused' && saidFineAtMs !== null)) return 'fine';
  if (lastedMs === null) return 'unknown';
  if (lastedMs > CORRECTED_WITHIN_MS) return 'ignored';
  // Who leaves soon after a nudge may have stood up because of it, or not.
  return outcome === 'mended' ? 'corrected' : 'unknown';
}

/** Counts what came of nudges, by how long each slouch lasted after its nudge. */
export function countNudges(alerts: readonly AlertRecord[], episodes: readonly EpisodeRecord[]): NudgeCount {
  const endMs = new Map(episodes.map(({ alertedAtMs, toMs }) => [alertedAtMs, toMs]));
  const reactions = alerts.map((alert) => reactionTo(alert, lastedMsOf(alert, endMs.get(alert.atMs))));
  const count = (reaction: Reaction) => reactions.filter((each) => each === reaction).length;
  const [corrected, fine] = [count('corrected'), count('fine')];
  return { nudges: corrected + fine + count('ignored'), corrected, fine };
}
