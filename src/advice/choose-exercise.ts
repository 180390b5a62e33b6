import type { AdviceContext, SeenIssue } from './advice-context.ts';
import { EXERCISES, type Exercise, type ExerciseId } from './exercises.ts';
import { WORTH_TODAY_MS } from './reasons.ts';

/** All stretches, the one that fits best first, and the issue of the day that it is for; null where there is none. */
export interface OfferedExercises {
  readonly exercises: readonly (Exercise & { readonly id: ExerciseId })[];
  readonly because: SeenIssue | null;
}

/** The issue that lasted longest today; null where none lasted for long enough to speak of it. */
function gravestIssue(seen: readonly SeenIssue[]): SeenIssue | null {
  const worth = seen.filter(({ todayMs }) => todayMs >= WORTH_TODAY_MS);
  return worth.reduce<SeenIssue | null>(
    (worst, each) => (worst === null || each.todayMs > worst.todayMs ? each : worst),
    null,
  );
}

/**
 * Puts the stretches in the order in which they are offered: what helps against the day's gravest issue first, among equals what was
 * not done for longest; what was done last comes at the end.
 * @param done ids of what was done, oldest first
 * @param asked the stretch that was asked for: it comes first, whatever else
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
