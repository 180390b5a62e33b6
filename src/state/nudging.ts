import * as v from 'valibot';

/** How many phrasings each issue has. */
export const PHRASINGS = 6;

/** What the product remembers about its nudges. Only the background writes it. */
export const nudgingSchema = v.object({
  version: v.literal(1),
  /** How many alerts have been shown about each issue: the phrasing rotates with it. */
  shown: v.fallback(v.record(v.string(), v.number()), {}),
  /** The day that the counts below belong to. */
  day: v.string(),
  /** How many alerts were due today, shown or not. */
  due: v.number(),
  /** How often the user sat up after an alert today. */
  corrected: v.number(),
  /** When praise was given today. */
  praisedAtMs: v.array(v.number()),
  /** Since when the plan of the settings is followed: a day. */
  planSince: v.nullable(v.string()),
});
export type Nudging = v.InferOutput<typeof nudgingSchema>;

export const NO_NUDGING: Nudging = {
  version: 1,
  shown: {},
  day: '',
  due: 0,
  corrected: 0,
  praisedAtMs: [],
  planSince: null,
};

/** The state with the counts of today: on a new day they start again. */
export function nudgingOn(nudging: Nudging, day: string): Nudging {
  return nudging.day === day ? nudging : { ...nudging, day, due: 0, corrected: 0, praisedAtMs: [] };
}

/** A time upright without a slouch: since when, and until when the watch has followed it. */
export const uprightTimeSchema = v.object({ sinceMs: v.number(), seenAtMs: v.number() });
export type UprightTime = v.InferOutput<typeof uprightTimeSchema>;

/** What the user's record says about how many nudges they need. It is read from the history now and then. */
export const nudgeNeedSchema = v.object({
  version: v.literal(1),
  readAtMs: v.number(),
  /** 0: every nudge; 1 and 2: fewer. */
  level: v.picklist([0, 1, 2]),
  /** Whether today so far is no worse than usual. Earlier versions didn't store it: then nothing is left out. */
  steadyToday: v.optional(v.boolean(), false),
  /** Today, or on the last day, posture was clearly below the user's usual. */
  relapsed: v.boolean(),
  /** In maintenance: today is the day of the week with nudges. */
  checkDay: v.boolean(),
  /** Time judged today. */
  judgedTodayMs: v.number(),
});
export type NudgeNeed = v.InferOutput<typeof nudgeNeedSchema>;

/** Until the record has been read, every nudge is shown. */
export const EVERY_NUDGE: NudgeNeed = {
  version: 1,
  readAtMs: 0,
  level: 0,
  steadyToday: false,
  relapsed: false,
  checkDay: true,
  judgedTodayMs: 0,
};
