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

/**
 * How well an exercise fits the day's main issue: 0 if that is what it is best for, 1 if it also helps, 2 if it doesn't.
 * Else what is named as the reason would come with an exercise that says nothing about it.
 */
function fitTo(because: SeenIssue | null, { issues }: Exercise): number {
  if (because === null) return 0;
  if (issues[0] === because.issue) return 0;
  return issues.includes(because.issue) ? 1 : 2;
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
 * Sorts the exercises by how well they suit this moment: those on the chair first, of these the ones that are best for the
 * day's main issue, then those that also help against it; of those alike, the one not done for longest. The one done last
 * comes at the end, so that it is not the same one every time. None while a warning sign stands.
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
  const isAsked = ({ id }: Exercise): number => (id === asked ? 0 : 1);
  const last = done.at(-1);
  const isLast = ({ id }: Exercise): number => (id === last ? 1 : 0);
  const exercises = [...EXERCISES].sort(
    (a, b) =>
      isAsked(a) - isAsked(b) ||
      isLast(a) - isLast(b) ||
      isFarther(a) - isFarther(b) ||
      fitTo(because, a) - fitTo(because, b) ||
      done.lastIndexOf(a.id) - done.lastIndexOf(b.id),
  );
  return { exercises: exercises.map((exercise) => ({ ...exercise, level: null })), because };
}
