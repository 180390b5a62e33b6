import type { ComponentChildren } from 'preact';
import { hasGoal } from '../../history/day-goal.ts';
import { type DaySummary, tellingShare } from '../../history/day-summary.ts';
import { addDays, isLocalDay, type LocalDay } from '../../history/local-day.ts';
import { reachesNow } from '../../history/strip.ts';
import { isWorkedDay, type Usual, usualFor } from '../../history/totals.ts';
import type { WholeDay } from '../../history/whole-day.ts';
import { dayAt } from '../../history-db/database.ts';
import type { ExerciseHistory } from '../../history-db/exercise-history.ts';
import { readWholeDay } from '../../history-db/read-hours.ts';
import { readTimeBefore, type TimeBefore } from '../../history-db/read-period.ts';
import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { MINUTE_MS } from '../../shared/durations.ts';
import { NO_GOAL } from '../../state/goal.ts';
import type { StoredExample } from '../../state/personal-examples.ts';
import { goalItem, nudgeMomentsItem } from '../../state/stored-items.ts';
import { dayAddress, dayFrom, deletionAddress } from '../../ui/addresses.ts';
import type { ProductState } from '../../ui/product-state.ts';
import { dayNamesLike } from '../history/date-names.ts';
import { DateNav } from '../history/date-nav.tsx';
import { EmptyNow } from '../history/empty-history.tsx';
import { EmptyPast } from '../history/empty-past.tsx';
import { GoodDaysNote } from '../history/good-weeks-line.tsx';
import { HistoryHead } from '../history/history-head.tsx';
import { PainOfDay } from '../history/pain-days.tsx';
import { PlanLine } from '../history/plan-chooser.tsx';
import { namedDayText } from '../shared/day-text.ts';
import { AS_IT_IS_COUNTED, ONCE } from '../shared/how-often.ts';
import { useAddress } from '../shared/use-address.ts';
import { useExerciseHistory } from '../shared/use-exercise-history.ts';
import { useHistory } from '../shared/use-history.ts';
import { useStored } from '../shared/use-stored.ts';
import { AlertList } from './alert-list.tsx';
import { DayFolds } from './day-folds.tsx';
import { DayHero } from './day-hero.tsx';
import { EarlyDay } from './early-day.tsx';
import { ExampleDay } from './example-day.tsx';
import { ExercisesRow } from './exercises-row.tsx';
import { LiveFigure } from './live-figure.tsx';
import { MovementCard, usualText } from './movement-card.tsx';
import { NextBreakRow } from './next-break.tsx';
import { PostureCard } from './posture-card.tsx';
import { Questions } from './questions.tsx';
import { StrengthLine } from './strength-line.tsx';
import { TimelineCard } from './timeline.tsx';
import { TodayBanner } from './today-banner.tsx';

/** The day that the address names; today if it names none, or one that is still to come. */
function dayShown(address: string, today: LocalDay): LocalDay {
  const named = dayFrom(address);
  return named !== null && isLocalDay(named) && named < today ? named : today;
}

function DayPicker({ day, today }: { day: LocalDay; today: LocalDay }) {
  const goTo = (next: LocalDay) => {
    location.hash = next === today ? 'today' : dayAddress(next);
  };
  return (
    <DateNav
      unit="day"
      name={namedDayText(day, today)}
      names={dayNamesLike(day, today)}
      day={day}
      today={today}
      isNow={day === today}
      onStep={(direction) => goTo(addDays(day, direction))}
      onPick={goTo}
    />
  );
}

/** The way to where a day can be deleted, and the deletion undone. */
function DeleteDay({ day }: { day: LocalDay }) {
  return (
    <p class="quiet">
      <a href={`#${deletionAddress(day)}`} data-testid="delete-this-day">
        {text('delete_thisDay')}
      </a>
    </p>
  );
}

/** Whether the day has no number yet: what there is to see then is what comes, not a list of nothing. */
function isEarly(summary: DaySummary): boolean {
  return tellingShare(summary) === null;
}

/** Before half an hour was measured, a card that says 'No nudges.' would be about nothing. */
function showsAlerts(summary: DaySummary, isToday: boolean): boolean {
  return summary.alerts.length > 0 || !isToday || isWorkedDay(summary);
}

function isWatched({ session }: ProductState): boolean {
  return session.value?.phase === 'watching';
}

interface DayContentProps {
  /** What would be learned from nudges that are answered later. */
  readonly moments: readonly StoredExample[];
  readonly day: WholeDay;
  readonly before: TimeBefore | null;
  readonly exercises: ExerciseHistory | null;
  readonly product: ProductState;
  readonly isToday: boolean;
  readonly children?: ComponentChildren;
}

interface NumbersProps extends DayContentProps {
  readonly usual: Usual | null;
}

/** How the day went, and its numbers beside what is usual. */
function DayNumbers({ day, before, usual, exercises, product, isToday }: NumbersProps) {
  const goal = useStored(goalItem) ?? NO_GOAL;
  const aboutGoal = isToday && hasGoal(goal) && <GoodDaysNote goal={goal} />;
  return (
    <>
      <DayHero
        day={day}
        usualShare={usual?.uprightShare ?? null}
        daysBefore={before?.totals.days ?? null}
        isToday={isToday}
      >
        {isToday && <LiveFigure product={product} />}
      </DayHero>
      <div class="two">
        <PostureCard summary={day.summary} goal={goal} lastDayShare={before?.lastDayShare ?? null}>
          {aboutGoal}
        </PostureCard>
        <MovementCard day={day} usual={usual} goal={goal} isToday={isToday} aboutGoal={aboutGoal}>
          <ExercisesRow day={day.summary.day} done={exercises} />
          {isToday && <NextBreakRow product={product} />}
        </MovementCard>
      </div>
    </>
  );
}

/** The four weeks before a day as one usual day; null if they aren't known. */
function usualDay({ summary }: WholeDay, before: TimeBefore | null): Usual | null {
  const { movement, alerts } = summary;
  const totals = { parts: summary, worked: summary, movement, alerts: alerts.length, days: 1 };
  return before === null ? null : usualFor(totals, before.totals);
}

function DayContent(props: DayContentProps) {
  const { day, before, exercises, product, isToday, moments, children } = props;
  const { summary, minutes } = day;
  const early = isToday && isEarly(summary);
  const usual = usualDay(day, before);
  return (
    <>
      {early ? (
        <EarlyDay day={summary.day} judgedMs={summary.judgedMs} exercises={exercises} product={product} />
      ) : (
        <DayNumbers {...props} usual={usual} />
      )}
      {(!early || summary.judgedMs >= MINUTE_MS) && (
        <TimelineCard
          minutes={minutes}
          goesOn={isToday && isWatched(product) && reachesNow(minutes, now())}
        />
      )}
      {children}
      {showsAlerts(summary, isToday) && (
        <AlertList
          day={day}
          usually={usualText(usual?.alerts, isToday)}
          examples={product.examples.value ?? []}
          moments={moments}
        />
      )}
    </>
  );
}

/** What the user has planned for today. Empty without a plan and without a strength program. */
function PlannedToday({ today, exercises }: { today: LocalDay; exercises: ExerciseHistory | null }) {
  return (
    <section class="planned">
      <PlanLine />
      <StrengthLine today={today} history={exercises} />
    </section>
  );
}

interface DayPageProps {
  readonly product: ProductState;
  /** Belongs to today only. */
  readonly children?: ComponentChildren;
}

/** A day in full: today, or the one that the address names. */
export function DayPage({ product, children }: DayPageProps) {
  const today = dayAt(now());
  const day = dayShown(useAddress(), today);
  const isToday = day === today;
  const { value, failed } = useHistory(
    (database) => readWholeDay(database, day),
    day,
    isToday ? AS_IT_IS_COUNTED : ONCE,
  );
  const before = useHistory(
    async (database) => ({ day, time: await readTimeBefore(database, day) }),
    `before ${day}`,
    ONCE,
  );
  // What is compared comes with the rest, so that the sentence doesn't change before one's eyes.
  const compared = before.value?.day === day ? before.value.time : null;
  // The buttons beside the nudges depend on them. They come with the rest too, so that nothing moves.
  const moments = useStored(nudgeMomentsItem)?.moments ?? null;
  // So do the exercises, which have a row of their own.
  const exercises = useExerciseHistory(day);
  const hasExercises = exercises.history !== null || exercises.failed !== null;
  const known = moments !== null && (compared !== null || before.failed) && hasExercises;
  const shown = value?.summary.day === day && known ? value : null;
  const early = isToday && shown !== null && isEarly(shown.summary);
  const isFirst = early && shown.minutes.length > 0 && compared?.totals.days === 0;
  const extras = isToday && (
    <>
      {children}
      <PlannedToday today={today} exercises={exercises.history} />
    </>
  );
  return (
    <main class="page history-page">
      <HistoryHead route="today" day={isToday ? null : day}>
        <DayPicker day={day} today={today} />
      </HistoryHead>
      {failed && (
        <p role="status" class="banner banner-problem">
          {text('history_unreadable')}
        </p>
      )}
      {shown === null && <h1 class="unseen">{text('page_today')}</h1>}
      {isToday && !failed && <TodayBanner product={product} today={today} asks={!early} />}
      {shown !== null && shown.minutes.length > 0 && (
        <DayContent
          day={shown}
          before={compared}
          exercises={exercises.history}
          product={product}
          isToday={isToday}
          moments={moments ?? []}
        >
          {extras}
        </DayContent>
      )}
      {shown?.minutes.length === 0 &&
        (isToday ? (
          <>
            <EmptyNow unit="day" product={product}>
              <ExampleDay />
            </EmptyNow>
            {extras}
          </>
        ) : (
          <EmptyPast unit="day" range={{ from: day, to: day }} />
        ))}
      {/* After what the page is about, which would push them down. */}
      {(shown !== null || failed) && (
        <>
          {!early && <Questions key={`questions ${day}`} day={day} />}
          <section class="folds" key={day}>
            {shown !== null && shown.minutes.length > 0 && !early && <DayFolds day={shown} />}
            {!isFirst && <PainOfDay day={day} isToday={isToday} />}
          </section>
          {shown !== null && shown.minutes.length > 0 && !isToday && <DeleteDay day={day} />}
        </>
      )}
    </main>
  );
}
