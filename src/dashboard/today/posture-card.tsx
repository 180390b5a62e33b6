import type { ComponentChildren } from 'preact';
import { atDeskMsOf, type DaySummary, tellingShare } from '../../history/day-summary.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Goal } from '../../state/goal.ts';
import { GoalFoot, isMovementGoal } from './goal-foot.tsx';
import { GoalRing } from './goal-ring.tsx';
import { ProblemList } from './problem-list.tsx';

interface PostureCardProps {
  readonly summary: DaySummary;
  readonly goal: Goal;
  /** The share upright of the day before; null if unknown. */
  readonly lastDayShare: number | null;
  /** More about the goal. */
  readonly children?: ComponentChildren;
}

/** The goal for posture, if it isn't about movement alone, and the day before. */
function Foot({ summary, goal, lastDayShare, children }: PostureCardProps) {
  const before = lastDayShare !== null && <span>{text('dayBefore', shareText(lastDayShare))}</span>;
  if (isMovementGoal(goal)) return before && <p class="card-foot quiet">{before}</p>;
  return (
    <GoalFoot summary={summary} goal={goal}>
      {before}
      {children}
    </GoalFoot>
  );
}

/** Above this share of the time at the desk, what wasn't counted is worth a word. */
const WORTH_SAYING = 0.15;

/** Why the times of upright and slouching don't add up to the time at the desk, if they clearly don't. */
function Uncounted({ summary }: { summary: DaySummary }) {
  const { unknownMs } = summary;
  if (unknownMs < WORTH_SAYING * atDeskMsOf(summary) || unknownMs === 0) return null;
  return (
    <p class="quiet" data-testid="uncounted">
      {text('posture_uncounted', minutesText(unknownMs))}
    </p>
  );
}

/** The share upright as a ring, and how long each problem lasted. */
export function PostureCard(props: PostureCardProps) {
  const { summary, goal } = props;
  return (
    <section class="card" aria-labelledby="posture" data-testid="parts">
      <div class="card-head">
        <h2 id="posture">{text('posture_title')}</h2>
        <span class="quiet" data-testid="at-desk">
          {text('atDesk_time', minutesText(atDeskMsOf(summary)))}
        </span>
      </div>
      <div class="posture-body">
        <GoalRing share={tellingShare(summary)} goalShare={goal.uprightShare} />
        <ProblemList parts={summary} />
      </div>
      <Uncounted summary={summary} />
      <Foot {...props} />
    </section>
  );
}
