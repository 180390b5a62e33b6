import type { AdviceContext, SeenIssue } from './advice-context.ts';
import { BODY_AREAS, type Exercise } from './exercise.ts';
import { type DosedExercise, EXERCISES } from './exercises.ts';
import { WORTH_TODAY_MS } from './reasons.ts';

/** All exercises, the most suitable first, and the issue of the day they are for; null if there is none. */
export interface OfferedExercises {
  readonly exercises: readonly DosedExercise[];
  readonly because: SeenIssue | null;
}

/** The issue that lasted longest today; null if none lasted long enough. */
function gravestIssue(seen: readonly SeenIssue[]): SeenIssue | null {
  const worth = seen.filter(({ todayMs }) => todayMs >= WORTH_TODAY_MS);
  return worth.reduce<SeenIssue | null>(
    (worst, each) => (worst === null || each.todayMs > worst.todayMs ? each : worst),
    null,
  );
}

/** 0 if it can be done on the chair with nothing else, else 1. */
function isFarther({ positions, equipment }: Exercise): number {
  return positions.includes('seated') && equipment === 'none' ? 0 : 1;
}

/** From the neck down, by the first area of each; those of an area as in the catalog. The same at every visit. */
export function inBodyOrder<E extends Exercise>(exercises: readonly E[]): readonly E[] {
  const catalog = EXERCISES.map(({ id }): string => id);
  const areaOf = ({ areas: [first] }: Exercise) => (first === undefined ? -1 : BODY_AREAS.indexOf(first));
  return [...exercises].sort(
    (a, b) => areaOf(a) - areaOf(b) || catalog.indexOf(a.id) - catalog.indexOf(b.id),
  );
}

/**
 * Sorts the exercises by how well they suit this moment: those on the chair first, of these the ones against the day's main issue, then those
 * not done for longest. The one done last comes at the end. None while a warning sign stands.
 * @param done ids of the exercises done, oldest first
 * @param asked the exercise that was asked for: always first
 */
export function offerExercises(
  context: AdviceContext | null,
  done: readonly string[],
  asked: string | null = null,
): OfferedExercises {
  if (context !== null && context.signs.length > 0) return { exercises: [], because: null };
  const because = context === null ? null : gravestIssue(context.seen);
  const helps = ({ issues }: Exercise): number =>
    because !== null && issues.includes(because.issue) ? 0 : 1;
  const isAsked = ({ id }: Exercise): number => (id === asked ? 0 : 1);
  const last = done.at(-1);
  const isLast = ({ id }: Exercise): number => (id === last ? 1 : 0);
  const exercises = [...EXERCISES].sort(
    (a, b) =>
      isAsked(a) - isAsked(b) ||
      isLast(a) - isLast(b) ||
      isFarther(a) - isFarther(b) ||
      helps(a) - helps(b) ||
      done.lastIndexOf(a.id) - done.lastIndexOf(b.id),
  );
  return { exercises: exercises.map((exercise) => ({ ...exercise, level: null })), because };
}
