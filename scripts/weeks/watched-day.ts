/*
 * One working day of a simulated user, through the product's own rules: the monitor, the watch on sitting, the nudge
 * plan, alert fatigue and praise. Only the browser around them is replaced.
 */
import { afterMending, isQuieter, updateAlertFatigue } from '../../src/background/decide/alert-fatigue.ts';
import { dueChannels } from '../../src/background/decide/escalation.ts';
import { SILENT_FOR_MS, showsNudge } from '../../src/background/decide/nudge-plan.ts';
import { deservesPraise, praisesUpright } from '../../src/background/decide/praise.ts';
import { dayStartMs, type LocalDay } from '../../src/history/local-day.ts';
import { COLUMNS, type Column } from '../../src/history/minute.ts';
import { type MovementCount, type MovementHour, movementOf } from '../../src/history/movement-hour.ts';
import { countBreak, gatherHours, type LocalTime, tallyEvent } from '../../src/history/movement-tally.ts';
import type { AlertRecord, EpisodeRecord } from '../../src/history/records.ts';
import type { BreakRhythm } from '../../src/posture/monitor/break-rhythm.ts';
import { step } from '../../src/posture/monitor/monitor.ts';
import type { MonitorConfig } from '../../src/posture/monitor/monitor-config.ts';
import type { MonitorEffect, MonitorEvent } from '../../src/posture/monitor/monitor-events.ts';
import { beginMonitor, type MonitorState } from '../../src/posture/monitor/monitor-state.ts';
import { beginSitting, type SittingState, stepSitting } from '../../src/posture/monitor/sitting.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/shared/durations.ts';
import type { AlertFatigue } from '../../src/state/alerting.ts';
import { engineConfigFrom, rhythmFrom } from '../../src/state/engine-config.ts';
import type { NudgeNeed } from '../../src/state/nudging.ts';
import { DEFAULT_SETTINGS, type NudgePlan } from '../../src/state/settings.ts';
import {
  assess,
  leaveUntil,
  locate,
  passTime,
  type SeatedUser,
  SITTING_DOWN,
  seeNudge,
  seeSuggestion,
  type UserContext,
} from './seated-user.ts';

/** What is known before the day begins, or read during it. */
export interface DayContext extends UserContext {
  readonly day: LocalDay;
  readonly plan: NudgePlan;
  readonly planSince: LocalDay;
  /** Reads the need from the record, with the day as far as it has gone. */
  readonly readNeed: (soFar: DayRecords) => NudgeNeed;
}

/** What the history holds of a day. */
export interface DayRecords {
  readonly alerts: readonly AlertRecord[];
  readonly episodes: readonly EpisodeRecord[];
  /** Milliseconds by column, in the order of COLUMNS. */
  readonly ms: readonly number[];
}

/** What was delivered on a day. */
export interface Delivered {
  /** When each due nudge fell due, in milliseconds since 1970. */
  readonly dueAtMs: readonly number[];
  /** When each nudge was shown. */
  readonly shownAtMs: readonly number[];
  /** Nudges that the plan left out. */
  readonly leftOut: number;
  /** The user sat up while the nudge waited for a pause, so it was never shown. */
  readonly tooLate: number;
  /** Shown by the toolbar alone, after ignored ones. */
  readonly byBadgeOnly: number;
  readonly recoveries: number;
  readonly praises: number;
  readonly suggestedAtMs: readonly number[];
  readonly lowestLevel: NudgeNeed['level'];
}

/** An alert that has been raised. */
interface Standing {
  readonly alertAtMs: number;
  /** When a pause comes; the nudge is shown then. */
  readonly showAtMs: number;
  readonly quieter: boolean;
  readonly isShown: boolean;
}

/** A day in progress. It changes with each sample. */
interface Run {
  user: SeatedUser;
  monitor: MonitorState;
  sitting: SittingState;
  fatigue: AlertFatigue;
  need: NudgeNeed;
  standing: Standing | null;
  uprightSinceMs: number | null;
  readonly praisedAtMs: number[];
  readonly alerts: Map<number, AlertRecord>;
  readonly episodes: EpisodeRecord[];
  readonly forgotten: Set<number>;
  readonly ms: number[];
  readonly moved: MovementHour[];
  readonly delivered: { -readonly [K in keyof Delivered]: Delivered[K] } & {
    dueAtMs: number[];
    shownAtMs: number[];
    suggestedAtMs: number[];
  };
}

const LOCAL: LocalTime = { offsetAt: () => 0, dayStartsAtHour: 0 };
const CONFIG: MonitorConfig = engineConfigFrom(DEFAULT_SETTINGS).monitor;
const RHYTHM: BreakRhythm = rhythmFrom(DEFAULT_SETTINGS);

/** Seven hours of work with an hour of lunch between. */
const STARTS_AT_HOUR = 9;
const LUNCH_AT_HOUR = 12.5;
const ENDS_AT_HOUR = 17;
/** The product's slowest pace. */
const SAMPLE_EVERY_MS = 5000;
/** As in background/alert/alerts.ts and background/learn/nudge-need.ts. */
const LONGEST_WAIT_MS = MINUTE_MS;
const READ_NEED_EVERY_MS = 10 * MINUTE_MS;
const READ_NEED_IN_PRACTICE_MS = MINUTE_MS;

function recordsOf({ alerts, episodes, forgotten, ms }: Run): DayRecords {
  return {
    alerts: [...alerts.values()],
    episodes: episodes.map((each) =>
      each.alertedAtMs !== null && forgotten.has(each.alertedAtMs) ? { ...each, alertedAtMs: null } : each,
    ),
    ms,
  };
}

/** What is left of a day. */
export interface WatchedDay {
  readonly records: DayRecords;
  readonly movement: MovementCount | null;
  readonly delivered: Delivered;
  readonly fatigue: AlertFatigue;
}

/** Lets one day pass. */
export function watchDay(context: DayContext, fatigue: AlertFatigue): WatchedDay {
  const fromMs = dayStartMs(context.day) + STARTS_AT_HOUR * HOUR_MS;
  const toMs = dayStartMs(context.day) + ENDS_AT_HOUR * HOUR_MS;
  const run = beginRun(context, fatigue);
  let readAtMs = fromMs;
  for (let atMs = fromMs; atMs < toMs; atMs += SAMPLE_EVERY_MS) {
    const everyMs = context.plan === 'practice' ? READ_NEED_IN_PRACTICE_MS : READ_NEED_EVERY_MS;
    if (atMs - readAtMs >= everyMs) {
      readAtMs = atMs;
      readNeedAgain(run, context);
    }
    live(run, atMs, context);
    look(run, atMs, context);
  }
  tell(run, { type: 'interrupted', atMs: toMs }, context);
  const movement = movementOf(gatherHours([], run.moved));
  return { records: recordsOf(run), movement, delivered: run.delivered, fatigue: run.fatigue };
}

function beginRun(context: DayContext, fatigue: AlertFatigue): Run {
  const run: Run = {
    user: SITTING_DOWN,
    monitor: beginMonitor(),
    sitting: beginSitting(),
    fatigue,
    need: context.readNeed({ alerts: [], episodes: [], ms: COLUMNS.map(() => 0) }),
    standing: null,
    uprightSinceMs: null,
    praisedAtMs: [],
    alerts: new Map(),
    episodes: [],
    forgotten: new Set(),
    ms: COLUMNS.map(() => 0),
    moved: [],
    delivered: {
      dueAtMs: [],
      shownAtMs: [],
      leftOut: 0,
      tooLate: 0,
      byBadgeOnly: 0,
      recoveries: 0,
      praises: 0,
      suggestedAtMs: [],
      lowestLevel: 2,
    },
  };
  run.delivered.lowestLevel = run.need.level;
  return run;
}

function readNeedAgain(run: Run, context: DayContext): void {
  run.need = context.readNeed(recordsOf(run));
  if (run.need.level < run.delivered.lowestLevel) run.delivered.lowestLevel = run.need.level;
}

/** The user goes on, and goes to lunch. */
function live(run: Run, atMs: number, context: DayContext): void {
  const intoDayMs = atMs - dayStartMs(context.day);
  const isLunch = intoDayMs >= LUNCH_AT_HOUR * HOUR_MS && intoDayMs < (LUNCH_AT_HOUR + 1) * HOUR_MS;
  const next = passTime(run.user, atMs, SAMPLE_EVERY_MS, context);
  run.user = isLunch ? leaveUntil(next, dayStartMs(context.day) + (LUNCH_AT_HOUR + 1) * HOUR_MS) : next;
}

/** The product takes one sample. */
function look(run: Run, atMs: number, context: DayContext): void {
  const assessment = assess(run.user);
  tell(run, { type: 'assessed', atMs, assessment }, context);
  showIfPause(run, atMs, context);
  praiseUpright(run, atMs);
  const seen = assessment.state === 'away' ? ('gone' as const) : ('seated' as const);
  const sat = stepSitting(
    run.sitting,
    { atMs, seen, place: locate(run.user), looksAway: false },
    RHYTHM,
    run.standing !== null,
  );
  run.sitting = sat.state;
  run.moved.push(...sat.events.flatMap((event) => tallyEvent(event, LOCAL)));
  if (sat.due === null) return;
  run.moved.push(countBreak(sat.due, 'suggested', atMs, LOCAL));
  run.delivered.suggestedAtMs.push(atMs);
  run.user = seeSuggestion(run.user, sat.due, atMs, context);
}

function tell(run: Run, event: MonitorEvent, context: DayContext): void {
  const { state, effects } = step(run.monitor, event, CONFIG);
  run.monitor = state;
  for (const effect of effects) take(run, effect, event.atMs, context);
}

function take(run: Run, effect: MonitorEffect, atMs: number, context: DayContext): void {
  switch (effect.type) {
    case 'span': {
      const column: Column = effect.state === 'bad' ? (effect.issue ?? 'unknown') : effect.state;
      const index = COLUMNS.indexOf(column);
      run.ms[index] = (run.ms[index] ?? 0) + effect.toMs - effect.fromMs;
      return;
    }
    case 'alert':
      raise(run, effect, context);
      return;
    case 'alert_refused':
      return;
    case 'alert_ended':
      endAlert(run, effect, atMs);
      return;
    case 'episode_ended': {
      const { fromMs, toMs, issue, alertedAtMs, peakSeverity } = effect;
      run.episodes.push({ fromMs, toMs, issue, alertedAtMs, peakSeverity, day: context.day });
    }
  }
}

/** A nudge is due: it is raised, or the plan leaves it out. */
function raise(
  run: Run,
  { atMs, issue, sinceMs }: Extract<MonitorEffect, { type: 'alert' }>,
  context: DayContext,
): void {
  const { plan, planSince, day: today, draw } = context;
  const dueBefore = run.delivered.dueAtMs.length;
  run.delivered.dueAtMs.push(atMs);
  const due = { plan, planSince, today, need: run.need, dueBefore, slouchMs: atMs - sinceMs };
  if (!showsNudge(due)) {
    run.delivered.leftOut++;
    const refused = { type: 'alert_refused', atMs, alertAtMs: atMs, silentForMs: SILENT_FOR_MS } as const;
    tell(run, refused, context);
    return;
  }
  run.alerts.set(atMs, { atMs, issue, sinceMs, outcome: null, day: today });
  run.fatigue = updateAlertFatigue(updateAlertFatigue(run.fatigue, 'broken_off'), 'alerted');
  const quieter = isQuieter(run.fatigue) && DEFAULT_SETTINGS.quieterWhenIgnored;
  const showAtMs = atMs + draw.even(0, LONGEST_WAIT_MS);
  run.standing = { alertAtMs: atMs, showAtMs, quieter, isShown: false };
}

function showIfPause(run: Run, atMs: number, context: DayContext): void {
  const { standing } = run;
  if (standing === null || standing.isShown || atMs < standing.showAtMs) return;
  run.standing = { ...standing, isShown: true, showAtMs: atMs };
  run.delivered.shownAtMs.push(atMs);
  if (standing.quieter) run.delivered.byBadgeOnly++;
  run.user = seeNudge(run.user, atMs, standing.quieter, context);
}

/** As in background/alert/alerts.ts: what was never shown is forgotten. */
function endAlert(
  run: Run,
  { outcome }: Extract<MonitorEffect, { type: 'alert_ended' }>,
  atMs: number,
): void {
  const { standing } = run;
  const record = standing === null ? undefined : run.alerts.get(standing.alertAtMs);
  run.standing = null;
  if (standing === null || record === undefined) return;
  if (!standing.isShown) {
    run.alerts.delete(standing.alertAtMs);
    run.forgotten.add(standing.alertAtMs);
    run.delivered.tooLate++;
    run.fatigue = updateAlertFatigue(run.fatigue, 'broken_off');
    return;
  }
  run.alerts.set(standing.alertAtMs, { ...record, outcome });
  const event = outcome === 'mended' ? afterMending(standing.showAtMs, atMs) : 'broken_off';
  run.fatigue = updateAlertFatigue(run.fatigue, event);
  if (outcome === 'mended') praiseRecovery(run, standing, atMs);
}

function praiseRecovery(run: Run, { showAtMs, quieter }: Standing, atMs: number): void {
  run.delivered.recoveries++;
  const told = dueChannels(DEFAULT_SETTINGS, { raisedAtMs: showAtMs, told: [], quieter }, atMs);
  if (told.includes('notification') && deservesPraise(run.delivered.recoveries)) run.delivered.praises++;
}

/** A moment that cannot be judged ends nothing; there are none here. */
function praiseUpright(run: Run, atMs: number): void {
  const isUpright = run.monitor.phase === 'good';
  run.uprightSinceMs = isUpright ? (run.uprightSinceMs ?? atMs) : null;
  if (run.standing !== null || !praisesUpright(run.uprightSinceMs, run.praisedAtMs, atMs)) return;
  run.praisedAtMs.push(atMs);
  run.delivered.praises++;
}
