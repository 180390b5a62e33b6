/*
 * Praise is rare, so that it means something, and in different words. What kept people in an app: about five positive
 * messages for each negative one (a study of 14,011 users; docs/design/nudges.md).
 */
import { MINUTE_MS } from '../../shared/durations.ts';
import type { UprightTime } from '../../state/nudging.ts';

const RECOVERIES_PER_PRAISE = 4;

/** Whether the n-th recovery of a day is praised. */
export function deservesPraise(recovery: number): boolean {
  return recovery % RECOVERIES_PER_PRAISE === 1;
}

const RECOVERY_TITLES = ['recovery_title_1', 'recovery_title_2', 'recovery_title_3'] as const;

/** The title of the praise for the n-th recovery: the titles take turns. */
export function recoveryTitle(recovery: number): (typeof RECOVERY_TITLES)[number] {
  const turn = Math.floor(recovery / RECOVERIES_PER_PRAISE) % RECOVERY_TITLES.length;
  return RECOVERY_TITLES[turn] ?? RECOVERY_TITLES[0];
}

const UPRIGHT_TITLES = ['upright_title_1', 'upright_title_2', 'upright_title_3'] as const;

/** The title of the n-th praise of a day for a time upright: the titles take turns. */
export function uprightTitle(praise: number): (typeof UPRIGHT_TITLES)[number] {
  return UPRIGHT_TITLES[praise % UPRIGHT_TITLES.length] ?? UPRIGHT_TITLES[0];
}

/** Checks run every 30 s. After a longer gap the machine slept, or the clock was set: nobody saw that time. */
const LONGEST_GAP_MS = 90_000;

/** Continues a time upright, or begins one. */
export function continueUpright(before: UprightTime | null, nowMs: number): UprightTime {
  const goesOn = before !== null && Math.abs(nowMs - before.seenAtMs) <= LONGEST_GAP_MS;
  return { sinceMs: goesOn ? before.sinceMs : nowMs, seenAtMs: nowMs };
}

/** A time upright that is worth praise, and how often and how close together. Judgements. */
const UPRIGHT_FOR_MS = 40 * MINUTE_MS;
const PRAISES_A_DAY = 2;
const PRAISES_APART_MS = 2 * 60 * MINUTE_MS;

/**
 * Whether a time upright is praised now.
 * @param uprightSinceMs null if the user is not upright
 * @param praisedAtMs when praise was given today
 */
export function praisesUpright(
  uprightSinceMs: number | null,
  praisedAtMs: readonly number[],
  nowMs: number,
): boolean {
  if (uprightSinceMs === null || nowMs - uprightSinceMs < UPRIGHT_FOR_MS) return false;
  const last = praisedAtMs.at(-1) ?? Number.NEGATIVE_INFINITY;
  return praisedAtMs.length < PRAISES_A_DAY && uprightSinceMs > last && nowMs - last >= PRAISES_APART_MS;
}
