import type { AdviceContext, SeenIssue } from './advice-context.ts';
import { EXERCISES, type Exercise, type ExerciseId } from './exercises.ts';
import { WORTH_TODAY_MS } from './reasons.ts';

/** All exercises, the most suitable first, and the issue of the day they are for; null if there is none. */
export interface OfferedExercises {
  readonly exercises: readonly (Exercise & { readonly id: ExerciseId })[];
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

/**
 * Sorts the exercises for display: those against the day's main issue first, then those not done for longest.
 * The one done last comes at the end.
 * @param done ids of the exercises done, oldest first
 * @param asked the exercise that was asked for: always first
 */
export function offerExercises(
  context: AdviceContext | null,
  done: readonly string[],
  asked: string | null = null,
): OfferedExercises {
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
      helps(a) - helps(b) ||
      done.lastIndexOf(a.id) - done.lastIndexOf(b.id),
  );
  return { exercises, because };
}
