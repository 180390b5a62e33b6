import { Table2, Target } from 'lucide-preact';
import {
  type CountedTime,
  comparedSoFar,
  comparedWhole,
  type PeriodHours,
  totalsSoFar,
} from '../../history/compared-before.ts';
import { hasGoal } from '../../history/day-goal.ts';
import { isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { neighbourOf, type Period, type PeriodKind, periodOf, sameDayIn } from '../../history/period.ts';
import { type ComparedDays, comparedDays } from '../../history/period-comparison.ts';
import { type Usual, usualFor } from '../../history/totals.ts';
import type { WeekShare } from '../../history/trend.ts';
import { dayAt } from '../../history-db/database.ts';
import {
  type ReadPeriod,
  readLastPeriod,
  readPeriod,
  readSameDays,
  readTimeBefore,
  readTrend,
  type TimeBefore,
} from '../../history-db/read-period.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { firstWeekday } from '../../platform/browser/region.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { type Goal, NO_GOAL } from '../../state/goal.ts';
import { goalItem } from '../../state/stored-items.ts';
import { periodAddress, periodDayFrom } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { periodText } from '../shared/day-text.ts';
import { Fold } from '../shared/fold.tsx';
import { AS_IT_IS_COUNTED, ONCE } from '../shared/how-often.ts';
import { MoreColumns } from '../shared/more-columns.tsx';
import { useAddress } from '../shared/use-address.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { periodNamesLike } from './date-names.ts';
import { DateNav } from './date-nav.tsx';
import { DaysTable } from './days-table.tsx';
import { EmptyNow } from './empty-history.tsx';
import { EmptyPast } from './empty-past.tsx';
import { ExamplePeriod } from './example-period.tsx';
import { GoalSetting } from './goal-setting.tsx';
import { GoodWeeksLine } from './good-weeks-line.tsx';
import { HeatMap } from './heat-map.tsx';
import { HistoryHead } from './history-head.tsx';
import { MovementFold } from './movement-days.tsx';
import { NudgeQualityFold } from './nudge-quality.tsx';
import { PainDays } from './pain-days.tsx';
import { PeriodLead } from './period-lead.tsx';
import { PeriodTiles } from './period-tiles.tsx';
import { ProblemBars } from './problem-bars.tsx';
import { TrendCard } from './trend-chart.tsx';
import { UsualProblems } from './usual-problems.tsx';
import { WeeklyReviewFold } from './weekly-review.tsx';

/** The day that the address names; today if it names none, or one that is still to come. */
function dayNamed(address: string, today: LocalDay): LocalDay {
  const named = periodDayFrom(address);
  return named !== null && isLocalDay(named) && named < today ? named : today;
}

interface PickerProps {
  /** The day that the page is about, which a switch to the page of a day shows. */
  readonly day: LocalDay;
  readonly period: Period;
  readonly current: Period;
  readonly today: LocalDay;
}

function PeriodPicker({ day, period, current, today }: PickerProps) {
  const { kind } = period;
  const goTo = (next: LocalDay) => {
    location.hash = next >= current.from ? kind : periodAddress(kind, next);
  };
  return (
    <DateNav
      unit={kind}
      name={periodText(period, today)}
      names={periodNamesLike(period, today)}
      day={day}
      today={today}
      isNow={period.from >= current.from}
      onStep={(direction) => goTo(sameDayIn(neighbourOf(period, direction, firstWeekday()), period, day))}
      onPick={goTo}
    />
  );
}

/** What a period is compared with: nothing if the one before could not be read. */
function comparedDaysOf({ summary, lastHour }: ReadPeriod, before: PeriodHours | null, today: LocalDay) {
  if (before === null) return comparedDays([]);
  const { period, days } = summary;
  return today > period.to ? comparedWhole(before) : comparedSoFar({ period, days, today, lastHour }, before);
}

/** The time before a period, and the part of it that a running one is compared with; null for one that is over. */
interface Earlier {
  readonly time: TimeBefore;
  readonly same: CountedTime | null;
}

/** What is usual: for a running period the same days before, so that it agrees with its heading; else four weeks. */
function usualOf({ summary, totals, lastHour }: ReadPeriod, earlier: Earlier | null, today: LocalDay) {
  if (earlier === null) return null;
  const { time, same } = earlier;
  const { period, days } = summary;
  return usualFor(totals, same === null ? time.totals : totalsSoFar({ period, days, today, lastHour }, same));
}

/** Less than a minute is nothing that a page could be about. */
function isEmpty({ totals }: ReadPeriod): boolean {
  return totals.parts.judgedMs < MINUTE_MS;
}

interface ContentProps {
  readonly read: ReadPeriod;
  /** What it is compared with of the week or the month before. */
  readonly last: ComparedDays;
  /** Null if nothing is known of the time before. */
  readonly usual: Usual | null;
  readonly daysBefore: number | null;
  /** Null if it is not known. */
  readonly trend: readonly WeekShare[] | null;
  readonly today: LocalDay;
  readonly isNow: boolean;
  readonly goal: Goal;
}

function PeriodContent({ read, last, usual, daysBefore, trend, today, isNow, goal }: ContentProps) {
  const { summary, totals } = read;
  return (
    <>
      <PeriodLead summary={summary} usual={usual} daysBefore={daysBefore} last={last} isNow={isNow} />
      <PeriodTiles summary={summary} totals={totals} usual={usual} goal={goal} />
      <ProblemBars
        days={summary.days}
        kind={summary.period.kind}
        goalShare={goal.uprightShare}
        today={today}
      />
      {trend !== null && <TrendCard weeks={trend} />}
      <HeatMap summary={summary} />
      <UsualProblems totals={totals} usual={usual} running={isNow ? summary.period.kind : null} />
    </>
  );
}

interface FoldsProps {
  readonly read: ReadPeriod | null;
  readonly period: Period;
  readonly isNow: boolean;
  readonly goal: Goal | null;
}

/** What not everybody needs every time, each part behind a row that opens it. */
function PeriodFolds({ read, period, isNow, goal }: FoldsProps) {
  const shown = goal ?? NO_GOAL;
  return (
    <section class="folds">
      {read !== null && read.totals.parts.judgedMs > 0 && (
        <Fold id="days" icon={Table2} title={text('days_title')}>
          <MoreColumns>
            {(more) => <DaysTable days={read.summary.days} goal={shown} more={more} />}
          </MoreColumns>
        </Fold>
      )}
      {read !== null && <MovementFold summary={read.summary} stillMinutes={shown.stillMinutes} />}
      <PainDays period={period} />
      {period.kind === 'week' && <WeeklyReviewFold period={period} isNow={isNow} />}
      {period.kind === 'week' && isNow && <NudgeQualityFold />}
      <Fold id="goal" icon={Target} title={text('goal_title')}>
        {isNow && goal !== null && hasGoal(goal) && <GoodWeeksLine goal={goal} />}
        {goal !== null && <GoalSetting goal={goal} />}
      </Fold>
    </section>
  );
}

function isSame(one: Period | undefined, { kind, from }: Period): boolean {
  return one?.kind === kind && one.from === from;
}

/** A week or a month: the current one, or the one that the address names. */
export function PeriodPage({ kind, product }: { kind: PeriodKind; product: ProductState }) {
  const today = dayAt(now());
  const current = periodOf(kind, today, firstWeekday());
  const day = dayNamed(useAddress(), today);
  const period = periodOf(kind, day, firstWeekday());
  const isNow = period.from === current.from;
  const lastDay = period.to < today ? period.to : today;
  const { value, failed } = useHistory(
    (database) => readPeriod(database, period, today),
    `${kind} ${period.from}`,
    isNow ? AS_IT_IS_COUNTED : ONCE,
  );
  const before = useHistory(
    async (database) => {
      const [time, same, last, trend] = await Promise.all([
        readTimeBefore(database, period.from),
        isNow ? readSameDays(database, period) : null,
        readLastPeriod(database, period),
        readTrend(database, lastDay, today),
      ]);
      return { period, time, same, last, trend };
    },
    `before ${kind} ${period.from}`,
    ONCE,
  );
  const goal = useStored(goalItem);
  const earlier = isSame(before.value?.period, period) ? before.value : null;
  const compared = earlier?.time ?? null;
  const read = isSame(value?.summary.period, period) ? value : null;
  const shown = compared !== null || before.failed ? read : null;
  return (
    <main class="page history-page">
      <HistoryHead route={kind} day={day === today ? null : day}>
        <PeriodPicker day={day} period={period} current={current} today={today} />
      </HistoryHead>
      {failed && (
        <p role="status" class="banner banner-problem">
          {text('history_unreadable')}
        </p>
      )}
      {shown === null && <h1 class="unseen">{text(`page_${kind}`)}</h1>}
      {shown !== null && !isEmpty(shown) && (
        <PeriodContent
          read={shown}
          last={comparedDaysOf(shown, earlier?.last ?? null, today)}
          usual={usualOf(shown, earlier, today)}
          daysBefore={compared?.totals.days ?? null}
          trend={earlier?.trend ?? null}
          today={today}
          isNow={isNow}
          goal={goal ?? NO_GOAL}
        />
      )}
      {shown !== null &&
        isEmpty(shown) &&
        (isNow ? (
          <EmptyNow unit={kind} product={product}>
            <ExamplePeriod period={period} />
          </EmptyNow>
        ) : (
          <EmptyPast unit={kind} range={period} />
        ))}
      {/* They read more of the history: after what the page is about, which they would push down. */}
      {(shown !== null || failed) && <PeriodFolds read={shown} period={period} isNow={isNow} goal={goal} />}
    </main>
  );
}
