/*
 * How many of the due nudges a user needs, from their own record. Feedback that fades to about two thirds was kept best,
 * and feedback that stops is lost: with 0, 33, 67 and 100 % only 67 % improved postural control and retained it (Sensors
 * 2024;24:1404). So it fades to two thirds, never to nothing, and returns at once when posture gets worse.
 */
import { LEAST_FOR_SHARE_MS } from '../../history/day-summary.ts';
import type { NudgeDay } from '../../history/nudge-days.ts';
import { medianOf } from '../../shared/median.ts';
import type { NudgeNeed } from '../../state/nudging.ts';

type Level = NudgeNeed['level'];

/** A day with less judged time says too little about the user. */
const WORKED_MS = 60 * 60_000;
/** The first hours of a day differ too much to say that the day is worse. */
const TODAY_FROM_MS = 2 * WORKED_MS;
/**
 * The user's usual share is the median of two or of four weeks of work, whichever is higher. Two weeks alone would take a
 * relapse that lasts for the usual (docs/measurements/ten-weeks.md). A judgement, like the shares below.
 */
const USUAL_OF_DAYS = [10, 20] as const;
/** With fewer worked days before it, a day has nothing to be compared with. */
const LEAST_DAYS = 4;
/** Less than this below the usual is the ordinary difference between days. */
const STEADY_WITHIN = 0.05;
const RELAPSE_BELOW = 0.1;
/** Plain alerts alone corrected 55 % of poor postures (Shin 2016, BeUpright). A steady day does better. */
const STEADY_CORRECTED = 0.6;
const RELAPSE_CORRECTED = 0.4;
/** With fewer nudges, the share corrected says nothing. */
const LEAST_NUDGES = 3;
const LEAST_NUDGES_FOR_RELAPSE = 5;
/** So many steady days in a row lead to the next level. */
const STEADY_DAYS = 3;
const LAST_LEVEL: Level = 2;

type DayKind = 'steady' | 'ordinary' | 'relapse';

function kindOf(day: NudgeDay, usual: number): DayKind {
  const share = day.goodMs / day.judgedMs;
  const corrected = day.nudges === 0 ? 1 : day.corrected / day.nudges;
  if (share < usual - RELAPSE_BELOW) return 'relapse';
  if (day.nudges >= LEAST_NUDGES_FOR_RELAPSE && corrected < RELAPSE_CORRECTED) return 'relapse';
  const reacts = day.nudges < LEAST_NUDGES || corrected >= STEADY_CORRECTED;
  return share >= usual - STEADY_WITHIN && reacts ? 'steady' : 'ordinary';
}

function usualShare(days: readonly NudgeDay[]): number | null {
  if (days.length < LEAST_DAYS) return null;
  const shares = days.map(({ goodMs, judgedMs }) => goodMs / judgedMs);
  return Math.max(...USUAL_OF_DAYS.map((count) => medianOf(shares.slice(-count))));
}

interface Fade {
  readonly level: Level;
  readonly steady: number;
  readonly relapsed: boolean;
}

const NOT_FADED: Fade = { level: 0, steady: 0, relapsed: false };

function passDay({ level, steady }: Fade, kind: DayKind): Fade {
  if (kind === 'relapse') return { level: 0, steady: 0, relapsed: true };
  if (kind === 'ordinary') return { level, steady: 0, relapsed: false };
  const up = steady + 1 >= STEADY_DAYS && level < LAST_LEVEL;
  return { level: up ? ((level + 1) as Level) : level, steady: up ? 0 : steady + 1, relapsed: false };
}

/**
 * What the record says.
 * @param days in order, the last one possibly today, which counts only as a relapse: it is not over
 */
export function needFrom(days: readonly NudgeDay[], today: string): Pick<NudgeNeed, 'level' | 'relapsed'> {
  const worked = days.filter(({ day, judgedMs }) => judgedMs >= (day === today ? TODAY_FROM_MS : WORKED_MS));
  const { level, relapsed } = worked.reduce((fade, day, index) => {
    const usual = usualShare(worked.slice(0, index));
    if (usual === null) return fade;
    const kind = kindOf(day, usual);
    return day.day === today && kind !== 'relapse' ? fade : passDay(fade, kind);
  }, NOT_FADED);
  return { level, relapsed };
}

/**
 * Whether today, as far as it has gone, is no worse than the user's usual. Nobody who slouches more than usual should miss
 * a nudge for having been steady. False while too little is measured to say.
 */
export function isSteadyToday(days: readonly NudgeDay[], today: string): boolean {
  const now = days.find(({ day }) => day === today);
  const usual = usualShare(days.filter(({ day, judgedMs }) => day !== today && judgedMs >= WORKED_MS));
  if (now === undefined || usual === null || now.judgedMs < LEAST_FOR_SHARE_MS) return false;
  return now.goodMs / now.judgedMs >= usual - STEADY_WITHIN;
}

/** Whether no earlier day of this week was worked. In maintenance this is the day with nudges. */
export function isCheckDay(days: readonly NudgeDay[], weekFrom: string, today: string): boolean {
  return !days.some(({ day, judgedMs }) => day >= weekFrom && day < today && judgedMs >= WORKED_MS);
}
