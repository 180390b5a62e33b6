import { type Signal, signal } from '@preact/signals';
import type { AdviceContext } from '../advice/advice-context.ts';
import type { DaySummary } from '../history/day-summary.ts';
import { type Known, readAdviceContext } from '../history-db/advice-context.ts';
import { type Database, dayAt, openDatabase } from '../history-db/database.ts';
import { readDay } from '../history-db/read-hours.ts';
import { now } from '../platform/browser/clock.ts';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { followLiveStatus } from '../platform/messaging/live-status.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import type { Channel } from '../state/channels.ts';
import type { LongSilence } from '../state/long-silence.ts';
import type { StoredExample } from '../state/personal-examples.ts';
import type { HostStatus, Session } from '../state/session.ts';
import type { Settings } from '../state/settings.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import {
  adviceMemoryItem,
  alertFatigueItem,
  deskChecksItem,
  hostStatusItem,
  lockedItem,
  longSilenceItem,
  personalExamplesItem,
  personalLimitsItem,
  type StoredItem,
  sessionItem,
  settingsItem,
  standingAlertItem,
  standingSignsItem,
  suppressionItem,
  workplacesItem,
} from '../state/stored-items.ts';
import type { Suppression } from '../state/suppression.ts';
import { NO_SETUPS, type Workplaces, workplaceInUse } from '../state/workplaces.ts';

/** Everything that popup and dashboard show, kept up to date. Null until it has been read. */
export interface ProductState {
  readonly session: Signal<Session | null>;
  readonly host: Signal<HostStatus | null>;
  readonly settings: Signal<Settings | null>;
  /** What the user has shown and answered. */
  readonly examples: Signal<readonly StoredExample[] | null>;
  /** What the user has corrected in earlier versions. */
  readonly limits: Signal<readonly PersonalLimit[] | null>;
  /** The calibrated workplaces. */
  readonly workplaces: Signal<Workplaces | null>;
  readonly locked: Signal<boolean | null>;
  /** What keeps alerts, or the camera, off. */
  readonly suppression: Signal<Suppression | null>;
  /** How long something has kept alerts away, and whether to mention it. */
  readonly silence: Signal<LongSilence | null>;
  /** The warning signs that the user has noted and not withdrawn. */
  readonly signs: Signal<StandingSigns | null>;
  /** Whether it asks why the last alerts were ignored. */
  readonly asksWhy: Signal<boolean | null>;
  readonly live: Signal<LiveStatus | null>;
  /** The channels by which a nudge stands now; none if there is none, or nobody has seen it yet. */
  readonly nudge: Signal<readonly Channel[] | null>;
  /** Whether a nudge is due and waits for a pause in the user's work. */
  readonly nudgeWaits: Signal<boolean | null>;
  readonly today: Signal<DaySummary | null>;
  /** Whether the last attempt to read the history failed. */
  readonly historyFailed: Signal<boolean>;
  /** What the choice of advice depends on. */
  readonly adviceContext: Signal<AdviceContext | null>;
  /** True once everything above has been read, except the history, which takes longer. */
  readonly ready: Signal<boolean>;
  /** True once the history has been read too, or could not be. */
  readonly complete: Signal<boolean>;
}

const TODAY_EVERY_MS = 5000;

interface Followed<S> {
  readonly state: Signal<S | null>;
  readonly firstRead: Promise<void>;
}

function follow<T, S>(item: StoredItem<T>, read: (value: T) => S, abort: AbortSignal): Followed<S> {
  const state = signal<S | null>(null);
  const firstRead = item.get().then((value) => {
    state.value ??= read(value);
  });
  item.watch((value) => {
    state.value = read(value);
  }, abort);
  return { state, firstRead };
}

/** The settings, after adopting what they say about days and times. */
function adopted(settings: Settings): Settings {
  adoptCustoms(settings);
  return settings;
}

type HistorySignals = Pick<ProductState, 'today' | 'adviceContext' | 'historyFailed'>;

async function readKnown(): Promise<Known> {
  const [memory, workplace, workplaces, signs] = await Promise.all([
    adviceMemoryItem.get(),
    deskChecksItem.get(),
    workplacesItem.get(),
    standingSignsItem.get(),
  ]);
  return { memory, workplace, setups: workplaces, signs };
}

/** Reads the history at intervals. After a failure it opens it again, because the connection may be the cause. */
async function followHistory(
  { today, adviceContext, historyFailed }: HistorySignals,
  abort: AbortSignal,
): Promise<void> {
  let opened: Database | null = null;
  let last: Promise<void> = Promise.resolve();
  const readTodayOf = async (database: Database) => {
    today.value = await readDay(database, dayAt(now()));
  };
  const attemptNow = async (gathers: boolean) => {
    if (abort.aborted) return;
    try {
      const [database, known] = await Promise.all([opened ?? openDatabase(), gathers ? readKnown() : null]);
      opened = database;
      const gather = async () => {
        if (known !== null) adviceContext.value = await readAdviceContext(database, known, dayAt(now()));
      };
      await Promise.all([gather(), readTodayOf(database)]);
      historyFailed.value = false;
    } catch (error) {
      console.error('The history cannot be read.', error);
      opened?.close();
      opened = null;
      historyFailed.value = true;
    }
  };
  /** One at a time: two at once would open two connections, and one would never be closed. */
  const attempt = (gathers: boolean) => {
    last = last.then(() => attemptNow(gathers));
    return last;
  };
  const refresh = () => attempt(adviceContext.value === null);
  const timer = setInterval(() => void refresh(), TODAY_EVERY_MS);
  abort.addEventListener('abort', () => {
    clearInterval(timer);
    void last.then(() => opened?.close());
  });
  adviceMemoryItem.watch(() => void attempt(true), abort);
  deskChecksItem.watch(() => void attempt(true), abort);
  workplacesItem.watch(() => void attempt(true), abort);
  standingSignsItem.watch(() => void attempt(true), abort);
  // Each page of the dashboard begins with what is known by then.
  addEventListener('hashchange', () => void attempt(true), { signal: abort });
  // By then an alert has usually been written.
  hostStatusItem.watch(() => void refresh(), abort);
  await refresh();
}

/** Follows the product's state until the signal aborts. */
export function followProduct(abort: AbortSignal): ProductState {
  const live = signal<LiveStatus | null>(null);
  const today = signal<DaySummary | null>(null);
  const adviceContext = signal<AdviceContext | null>(null);
  void followLiveStatus((status) => {
    live.value = status;
  }, abort);
  const historyFailed = signal(false);
  const historyRead = followHistory({ today, adviceContext, historyFailed }, abort);
  const session = follow(sessionItem, (value) => value, abort);
  const host = follow(hostStatusItem, (value) => value, abort);
  const settings = follow(settingsItem, adopted, abort);
  const examples = follow(personalExamplesItem, (value): readonly StoredExample[] => value.examples, abort);
  const limits = follow(personalLimitsItem, (value): readonly PersonalLimit[] => value.limits, abort);
  const workplaces = follow(workplacesItem, (value) => value, abort);
  const locked = follow(lockedItem, (value) => value, abort);
  const suppression = follow(suppressionItem, (value) => value, abort);
  const silence = follow(longSilenceItem, (value) => value, abort);
  const signs = follow(standingSignsItem, (value) => value, abort);
  const asksWhy = follow(alertFatigueItem, (fatigue) => fatigue.asksWhy, abort);
  const nudge = follow(standingAlertItem, (standing): readonly Channel[] => standing?.told ?? [], abort);
  const nudgeWaits = follow(
    standingAlertItem,
    (standing) => (standing?.waitsUntilMs ?? null) !== null,
    abort,
  );
  const ready = signal(false);
  const complete = signal(false);
  const reads = [
    session,
    host,
    settings,
    examples,
    limits,
    workplaces,
    locked,
    suppression,
    silence,
    signs,
    asksWhy,
    nudge,
    nudgeWaits,
  ].map(({ firstRead }) => firstRead);
  const stateRead = Promise.all(reads).then(() => {
    ready.value = true;
  });
  void Promise.all([stateRead, historyRead]).then(() => {
    complete.value = true;
  });
  return {
    session: session.state,
    host: host.state,
    settings: settings.state,
    examples: examples.state,
    limits: limits.state,
    workplaces: workplaces.state,
    locked: locked.state,
    suppression: suppression.state,
    silence: silence.state,
    signs: signs.state,
    asksWhy: asksWhy.state,
    nudge: nudge.state,
    nudgeWaits: nudgeWaits.state,
    live,
    today,
    historyFailed,
    adviceContext,
    ready,
    complete,
  };
}

/** Whether any workplace is calibrated; null until that has been read. */
export function isCalibrated({ workplaces }: ProductState): boolean | null {
  return workplaces.value === null ? null : workplaces.value.setups.length > 0;
}

/** When the active workplace was calibrated; null if there is none. */
export function calibratedMs({ workplaces }: ProductState): number | null {
  return workplaceInUse(workplaces.value ?? NO_SETUPS)?.baseline.createdAtMs ?? null;
}
