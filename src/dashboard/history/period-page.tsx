import { useSignal } from '@preact/signals';
import { hasGoal } from '../../history/day-goal.ts';
import { neighbourOf, type Period, type PeriodKind, periodOf } from '../../history/period.ts';
import type { PeriodSummary } from '../../history/period-summary.ts';
import { dayAt } from '../../history-db/database.ts';
import { type PeriodInTime, readPeriod } from '../../history-db/read-period.ts';
import { now } from '../../platform/browser/clock.ts';
import { durationText, shareText } from '../../platform/browser/format.ts';
import { countText, text } from '../../platform/browser/i18n.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { type Goal, NO_GOAL } from '../../state/goal.ts';
import { goalItem } from '../../state/stored-items.ts';
import { periodText } from '../shared/day-text.ts';
import { StepButtons } from '../shared/step-buttons.tsx';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { DaysChart } from './days-chart.tsx';
import { DaysTable } from './days-table.tsx';
import { GoalSetting } from './goal-setting.tsx';
import { GoodWeeksLine } from './good-weeks-line.tsx';
import { HeatMap } from './heat-map.tsx';
import { MovementDays } from './movement-days.tsx';
import { NudgeQualitySection } from './nudge-quality.tsx';
import { PainDays } from './pain-days.tsx';
import { TrendChart } from './trend-chart.tsx';
import { WeeklyReviewSection } from './weekly-review.tsx';

interface PeriodProps {
  readonly period: PeriodInTime;
  readonly goal: Goal;
}

function PeriodFigures({ period: { summary, shareBefore } }: { period: PeriodInTime }) {
  const { whole, days } = summary;
  return (
    <dl class="day-figures">
      <div>
        <dt>{text('uprightShare')}</dt>
        <dd class="large-figure" data-testid="period-share">
          {whole.uprightShare === null ? '–' : shareText(whole.uprightShare)}
        </dd>
        <dd class="quiet">{comparisonText(whole.uprightShare, shareBefore)}</dd>
      </div>
      <div>
        <dt>{text('judgedFor')}</dt>
        <dd>{durationText(whole.judgedMs)}</dd>
      </div>
      <div>
        <dt>{text('judgedDays')}</dt>
        <dd>{days.filter(({ judgedMs }) => judgedMs > 0).length}</dd>
      </div>
    </dl>
  );
}

function ByDay({ summary, goal }: { summary: PeriodSummary; goal: Goal }) {
  return (
    <section aria-labelledby="by-day">
      <h2 id="by-day">{text('byDay_title')}</h2>
      <DaysChart days={summary.days} kind={summary.period.kind} goalShare={goal.uprightShare} />
      <DaysTable days={summary.days} goal={goal} />
    </section>
  );
}

function PeriodContent({ period, goal }: PeriodProps) {
  const { summary, weeks } = period;
  return (
    <>
      {summary.whole.judgedMs === 0 ? (
        <p data-testid="period-empty">{text(`empty_${summary.period.kind}`)}</p>
      ) : (
        <>
          <section aria-labelledby="posture">
            <h2 id="posture">{text('posture_title')}</h2>
            <PeriodFigures period={period} />
          </section>
          <MovementDays summary={summary} stillMinutes={goal.stillMinutes} />
          <ByDay summary={summary} goal={goal} />
          <HeatMap byHour={summary.byHour} />
        </>
      )}
      <PainDays period={summary.period} />
      <TrendChart weeks={weeks} />
    </>
  );
}

/** A week or a month. */
export function PeriodPage({ kind }: { kind: PeriodKind }) {
  const today = dayAt(now());
  const current = periodOf(kind, today, firstWeekday());
  const picked = useSignal<Period | null>(null);
  const period = picked.value ?? current;
  const { value, failed } = useHistory((database) => readPeriod(database, period, today), period.from);
  const goal = useStored(goalItem);
  const shown = value?.summary.period.from === period.from ? value : null;
  return (
    <main class="page history">
      <div>
        <h1>{periodText(period)}</h1>
        <StepButtons
          unit={kind}
          atEnd={period.from >= current.from}
          onStep={(direction) => {
            picked.value = neighbourOf(period, direction, firstWeekday());
          }}
          onNow={() => {
            picked.value = null;
          }}
        />
      </div>
      {failed && (
        <p role="status" class="warning">
          {text('history_unreadable')}
        </p>
      )}
      {kind === 'week' && <WeeklyReviewSection />}
      {shown !== null && <PeriodContent period={shown} goal={goal ?? NO_GOAL} />}
      {kind === 'week' && <NudgeQualitySection />}
      <section class="goal" aria-labelledby="goal">
        <h2 id="goal">{text('goal_title')}</h2>
        {goal !== null && hasGoal(goal) && <GoodWeeksLine goal={goal} />}
        {goal !== null && <GoalSetting goal={goal} />}
      </section>
    </main>
  );
}

/** A change of half a percentage point is not worth mentioning. */
const ALIKE = 0.5;

/** A share compared with that of the weeks before, in percentage points. */
function comparisonText(share: number | null, before: number | null): string {
  if (share === null || before === null) return text('compare_none');
  const points = (share - before) * 100;
  if (Math.abs(points) < ALIKE) return text('compare_alike');
  const shown = Math.round(Math.abs(points));
  return countText(points > 0 ? 'compare_more' : 'compare_less', shown);
}
