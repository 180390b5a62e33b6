import * as v from 'valibot';
import type { LocalDay } from '../history/local-day.ts';
import { DAY_MS } from '../shared/durations.ts';
import { personalExampleSchema, type StoredExample } from './personal-examples.ts';

/** After two days nobody remembers how they sat. */
const KEPT_MS = 2 * DAY_MS;
/** Two days with a nudge every few minutes. The oldest is dropped first. */
const MAX_KEPT = 200;

/** What would be learned from the nudges of the last days, if the user says that they were fine: numbers, no picture. */
export const nudgeMomentsSchema = v.object({
  version: v.literal(1),
  moments: v.pipe(v.array(personalExampleSchema), v.maxLength(MAX_KEPT)),
});
export type NudgeMoments = v.InferOutput<typeof nudgeMomentsSchema>;

export const NO_NUDGE_MOMENTS: NudgeMoments = { version: 1, moments: [] };

/** Adds a nudge's moment, and drops those that are too old or lie in the future after the clock was set back. */
export function withNudgeMoment({ moments }: NudgeMoments, added: StoredExample): NudgeMoments {
  const isKept = ({ atMs }: StoredExample) => atMs < added.atMs && added.atMs - atMs < KEPT_MS;
  return { version: 1, moments: [...moments.filter(isKept), added].slice(-MAX_KEPT) };
}

/** Without the moments that are too old. Null if that changes nothing. */
export function withoutOldMoments({ moments }: NudgeMoments, nowMs: number): NudgeMoments | null {
  const kept = moments.filter(({ atMs }) => atMs <= nowMs && nowMs - atMs < KEPT_MS);
  return kept.length === moments.length ? null : { version: 1, moments: kept };
}

/** Without the moments of some days. */
export function withoutMomentsOf(
  { moments }: NudgeMoments,
  isDeleted: (day: LocalDay) => boolean,
  dayOf: (atMs: number) => LocalDay,
): NudgeMoments {
  return { version: 1, moments: moments.filter(({ atMs }) => !isDeleted(dayOf(atMs))) };
}

/** Without what was seen at a workplace. */
export function withoutMomentsAt({ moments }: NudgeMoments, id: string): NudgeMoments {
  return { version: 1, moments: moments.filter(({ setup: workplace }) => workplace !== id) };
}
