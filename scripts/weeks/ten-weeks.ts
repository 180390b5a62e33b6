/* Ten working weeks of a simulated user. */
import type { ProgramToday } from '../../src/advice/strength/program.ts';
import { isCheckDay, isSteadyToday, needFrom } from '../../src/background/decide/nudge-need.ts';
import { changesPerHour, reachesMovement } from '../../src/history/day-goal.ts';
import { sumParts } from '../../src/history/day-summary.ts';
import { addDays, type LocalDay } from '../../src/history/local-day.ts';
import { type MovementCount, movementOf } from '../../src/history/movement-hour.ts';
import { countNudges, type NudgeDay } from '../../src/history/nudge-days.ts';
import { judgeNudges } from '../../src/history/nudge-quality.ts';
import { weekOf } from '../../src/history/period.ts';
import { isPracticeOver } from '../../src/history/practice-week.ts';
import { reviewWeek, type WeekFacts, type WeeklyReview } from '../../src/history/weekly-review.ts';
import { type AlertFatigue, NO_ALERT_FATIGUE } from '../../src/state/alerting.ts';
import { NO_GOAL } from '../../src/state/goal.ts';
import type { NudgeNeed } from '../../src/state/nudging.ts';
import type { NudgePlan } from '../../src/state/settings.ts';
import { drawFrom, seededRandom } from '../../tools/simulator/random.ts';
import { beginStrength, passStrengthDay, type StrengthHistory } from './strength-days.ts';
import { FAVORITES, type Habits, habitsOf, type UserKind, WEEKS } from './user.ts';
import { type DayRecords, type Delivered, watchDay } from './watched-day.ts';

/** Everything about one working day. */
export interface DayReport extends Delivered {
  readonly day: LocalDay;
  /** From 0. */
  readonly week: number;
  /** What was followed: a practice week ends by itself. */
  readonly plan: NudgePlan;
  readonly records: DayRecords;
  readonly nudgeDay: NudgeDay;
  readonly uprightShare: number;
  /** The level with which the next day begins. */
  readonly levelAfter: NudgeNeed['level'];
  readonly movement: MovementCount | null;
  readonly reachesMovement: boolean | null;
  readonly program: ProgramToday;
  readonly trained: boolean;
  /** The review that was sent this morning; null if none was. */
  readonly review: WeeklyReview | null;
}

export interface TenWeeks {
  readonly kind: UserKind;
  readonly plan: NudgePlan;
  readonly days: readonly DayReport[];
}

const FIRST_DAY: LocalDay = '2026-01-05';
const WEEK_DAYS = 7;
const WORKING_DAYS = 5;
const MONDAY = 0;
/** How far back the record is read (src/history-db/nudge-days.ts). */
const READ_DAYS = 28;

interface Progress {
  readonly days: readonly DayReport[];
  readonly fatigue: AlertFatigue;
  readonly strength: StrengthHistory;
}

/** Lets ten weeks pass. The same for the same seed. */
export function liveTenWeeks(kind: UserKind, plan: NudgePlan, seed: string): TenWeeks {
  const draw = drawFrom(seededRandom(`${kind} ${seed}`));
  let progress: Progress = { days: [], fatigue: NO_ALERT_FATIGUE, strength: beginStrength(FIRST_DAY) };
  for (let index = 0; index < WEEKS * WORKING_DAYS; index++) {
    const week = Math.floor(index / WORKING_DAYS);
    const day = addDays(FIRST_DAY, week * WEEK_DAYS + (index % WORKING_DAYS));
    const habits = habitsOfDay(habitsOf(kind, week), draw.even(0.75, 1.25));
    const user = { habits, favorites: FAVORITES[kind], draw };
    progress = passDay(progress, { day, week, plan: planOn(plan, day), user });
  }
  return { kind, plan, days: progress.days };
}

/** No two days are alike. */
function habitsOfDay(habits: Habits, share: number): Habits {
  return { ...habits, slouchesPerHour: habits.slouchesPerHour * share };
}

function planOn(plan: NudgePlan, day: LocalDay): NudgePlan {
  return plan === 'practice' && isPracticeOver(FIRST_DAY, day) ? 'fading' : plan;
}

function passDay(
  { days, fatigue, strength }: Progress,
  today: Pick<DayReport, 'day' | 'week' | 'plan'> & { readonly user: Parameters<typeof passStrengthDay>[2] },
): Progress {
  const { day, week, plan, user } = today;
  const before = days.map(({ nudgeDay }) => nudgeDay);
  const readNeed = (soFar: DayRecords) => needOn([...before, nudgeDayOf(day, soFar)], day);
  const watched = watchDay({ ...user, day, plan, planSince: FIRST_DAY, readNeed }, fatigue);
  const trained = passStrengthDay(strength, day, user);
  const { records, movement } = watched;
  const nudgeDay = nudgeDayOf(day, records);
  const report: DayReport = {
    ...watched.delivered,
    day,
    week,
    plan,
    records,
    nudgeDay,
    uprightShare: nudgeDay.goodMs / nudgeDay.judgedMs,
    levelAfter: needOn([...before, nudgeDay], addDays(day, 1)).level,
    movement,
    reachesMovement: NO_GOAL.stillMinutes === null ? null : reachesMovement(movement, NO_GOAL.stillMinutes),
    program: trained.program,
    trained: trained.trained,
    review: isFirstOfWeek(days, week) ? reviewBefore(days, week) : null,
  };
  return { days: [...days, report], fatigue: watched.fatigue, strength: trained.history };
}

function nudgeDayOf(day: LocalDay, { alerts, episodes, ms }: DayRecords): NudgeDay {
  const { judgedMs, goodMs } = sumParts([{ ms }]);
  return { day, judgedMs, goodMs, ...countNudges(alerts, episodes) };
}

/** As in background/learn/nudge-need.ts. */
function needOn(all: readonly NudgeDay[], today: LocalDay): NudgeNeed {
  const days = all.filter(({ day }) => day > addDays(today, -READ_DAYS));
  return {
    version: 1,
    readAtMs: 0,
    ...needFrom(days, today),
    steadyToday: isSteadyToday(days, today),
    checkDay: isCheckDay(days, weekOf(today, MONDAY).from, today),
    judgedTodayMs: days.find(({ day }) => day === today)?.judgedMs ?? 0,
  };
}

/** The review comes once in a week, when the user is there. */
function isFirstOfWeek(days: readonly DayReport[], week: number): boolean {
  return days.at(-1)?.week !== week;
}

function reviewBefore(days: readonly DayReport[], week: number): WeeklyReview | null {
  const [last, before] = [week - 1, week - 2].map((each) => factsOf(days.filter((day) => day.week === each)));
  return last === undefined ? null : reviewWeek(last, before ?? null);
}

function factsOf(days: readonly DayReport[]): WeekFacts {
  const moved = movementOf(days.flatMap(({ movement }) => (movement === null ? [] : [movement])));
  return {
    ...sumParts(days.map(({ records }) => ({ ms: records.ms }))),
    correctedShare: judgeNudges(days.map(({ nudgeDay }) => nudgeDay)).correctedShare,
    changesPerHour: moved === null ? null : changesPerHour(moved),
  };
}
