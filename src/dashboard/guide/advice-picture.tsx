import { PersonStanding } from 'lucide-preact';
import type { Advice } from '../../advice/advice.ts';
import { hasSides } from '../../advice/exercises.ts';
import { ExerciseFigure } from '../../ui/figure/exercise-figure.tsx';
import { IssuePicture } from '../../ui/figure/issue-figures.tsx';
import { Icon } from '../../ui/icon.tsx';
import '../exercises/exercises.css';

/** What a piece of advice is about, as a small picture: its exercise, else the posture that it helps against. */
export function AdvicePicture({ advice: { exercise, issues } }: { advice: Advice }) {
  const [issue] = issues ?? [];
  if (exercise !== undefined) {
    return (
      <div class="exercise-stage advice-picture" aria-hidden="true">
        <ExerciseFigure id={exercise} sides={hasSides(exercise)} side={null} still />
      </div>
    );
  }
  if (issue !== undefined)
    return (
      <div class="advice-picture">
        <IssuePicture issue={issue} />
      </div>
    );
  return (
    <div class="exercise-stage advice-picture">
      <Icon of={PersonStanding} />
    </div>
  );
}
