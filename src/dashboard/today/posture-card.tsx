import type { ComponentChildren } from 'preact';
import { atDeskMsOf, type DaySummary, LEAST_FOR_SHARE_MS, tellingShare } from '../../history/day-summary.ts';
import { minutesText, shareText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Goal } from '../../state/goal.ts';
import { GoalFoot, isMovementGoal } from './goal-foot.tsx';
import { GoalRing } from './goal-ring.tsx';
import { ProblemList } from './problem-list.tsx';

interface PostureCardProps {
  readonly summary: DaySummary;
  readonly goal: Goal;
  /** Whether more will be measured on this day. */
  readonly goesOn: boolean;
  /** The share upright of the day before; null if unknown. */
  readonly lastDayShare: number | null;
  /** More about the goal. */
  readonly children?: ComponentChildren;
}

interface FootProps extends Omit<PostureCardProps, 'goesOn'> {
  /** Whether the first share is still to come. Before it, a goal would ask for what nobody has seen yet. */
  readonly isAwaited: boolean;
}

/** The goal for posture, if it isn't about movement alone, and the day before. */
function Foot({ summary, goal, lastDayShare, isAwaited, children }: FootProps) {
  const before = lastDayShare !== null && <span>{text('dayBefore', shareText(lastDayShare))}</span>;
  if (isMovementGoal(goal) || isAwaited) return before && <p class="card-foot quiet">{before}</p>;
  return (
    <GoalFoot summary={summary} goal={goal}>
      {before}
      {children}
    </GoalFoot>
  );
}

/** Above this share of the time at the desk, what wasn't measured is worth a word: exercises, tests, a face out of view. */
const WORTH_SAYING = 0.15;

/** The time at the desk, and how much of it was measured if that is clearly less. */
function atDeskText(summary: DaySummary): string {
  const atDesk = text('atDesk_time', minutesText(atDeskMsOf(summary)));
  const unmeasured = summary.unknownMs / Math.max(1, atDeskMsOf(summary));
  return unmeasured < WORTH_SAYING ? atDesk : text('atDesk_measured', atDesk, minutesText(summary.judgedMs));
}

/** How far the day is from its first share. */
function awaited({ judgedMs }: DaySummary) {
  return {
    part: judgedMs / LEAST_FOR_SHARE_MS,
    done: minutesText(judgedMs),
    words: text('ring_waiting', minutesText(LEAST_FOR_SHARE_MS)),
  };
}

/** The share upright as a ring, and how long each problem lasted. */
export function PostureCard(props: PostureCardProps) {
  const { summary, goal, goesOn } = props;
  const share = tellingShare(summary);
  return (
    <section class="card" aria-labelledby="posture" data-testid="parts">
      <div class="card-head">
        <h2 id="posture">{text('posture_title')}</h2>
        <span class="quiet" data-testid="at-desk">
          {/* In the first minutes it would stand beside how long the first numbers take. */}
          {(share !== null || !goesOn) && atDeskText(summary)}
        </span>
      </div>
      <div class="posture-body">
        <GoalRing share={share} goalShare={goal.uprightShare} waiting={goesOn ? awaited(summary) : null} />
        <ProblemList parts={summary} />
      </div>
      <Foot {...props} isAwaited={goesOn && share === null} />
    </section>
  );
}
