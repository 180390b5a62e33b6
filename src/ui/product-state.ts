import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { AdviceContext } from '../advice/advice-context.ts';
import type { DaySummary } from '../history/day-summary.ts';
import { adoptCustoms } from '../platform/browser/customs.ts';
import { followLiveStatus } from '../platform/messaging/live-status.ts';
import type { LiveStatus } from '../platform/messaging/live-status-schema.ts';
import type { PersonalLimit } from '../posture/verdict/personal-limits.ts';
import type { StandingAlert } from '../state/alerting.ts';
import type { Channel } from '../state/channels.ts';
import type { LongSilence } from '../state/long-silence.ts';
import { standingTip } from '../state/nudge-tip.ts';
import type { StoredExample } from '../state/personal-examples.ts';
import type { HostStatus, Session } from '../state/session.ts';
import type { Settings } from '../state/settings.ts';
import type { StandingSigns } from '../state/standing-signs-schema.ts';
import {
  alertFatigueItem,
  hostStatusItem,
  lockedItem,
  longSilenceItem,
  personalExamplesItem,
  personalLimitsItem,
  sessionItem,
  settingsItem,
  standingAlertItem,
  standingSignsItem,
  suppressionItem,
  workplacesItem,
} from '../state/stored-items.ts';
import type { Suppression } from '../state/suppression.ts';
import { NO_SETUPS, type Workplaces, workplaceInUse } from '../state/workplaces.ts';
import { followAdvice } from './follow-advice.ts';
import { followHistory } from './follow-history.ts';
import { followItem, onChange } from './follow-item.ts';

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
  readonly nudge: ReadonlySignal<readonly Channel[] | null>;
  /** Whether a nudge is due and waits for a pause in the user's work. */
  readonly nudgeWaits: ReadonlySignal<boolean | null>;
  /** What the nudge that stands asks for; null if there is none. */
  readonly nudgeTip: ReadonlySignal<string | null>;
  readonly today: Signal<DaySummary | null>;
  /** Whether the last attempt to read the history failed. */
  readonly historyFailed: Signal<boolean>;
  /** What the choice of advice depends on. It stays null where no advice is chosen. */
  readonly adviceContext: Signal<AdviceContext | null>;
  /** True once everything above has been read, except the history, which takes longer. */
  readonly ready: Signal<boolean>;
  /** True once the history has been read too, or could not be. */
  readonly complete: Signal<boolean>;
}

/** The settings, after adopting what they say about days and times. */
function adopted(settings: Settings): Settings {
  adoptCustoms(settings);
  return settings;
}

/** What is shown of the nudge that stands. */
interface StandingNudge {
  readonly channels: readonly Channel[];
  readonly waits: boolean;
  readonly tip: string | null;
}

function nudgeOf(standing: StandingAlert | null): StandingNudge {
  return {
    channels: standing?.told ?? [],
    waits: (standing?.waitsUntilMs ?? null) !== null,
    tip: standing === null ? null : standingTip(standing),
  };
}

const same = <T>(value: T): T => value;

/** Follows all that is stored. */
function followStored(abort: AbortSignal) {
  return {
    session: followItem(sessionItem, same, abort),
    host: followItem(hostStatusItem, same, abort),
    settings: followItem(settingsItem, adopted, abort),
    examples: followItem(personalExamplesItem, (value): readonly StoredExample[] => value.examples, abort),
    limits: followItem(personalLimitsItem, (value): readonly PersonalLimit[] => value.limits, abort),
    workplaces: followItem(workplacesItem, same, abort),
    locked: followItem(lockedItem, same, abort),
    suppression: followItem(suppressionItem, same, abort),
    silence: followItem(longSilenceItem, same, abort),
    signs: followItem(standingSignsItem, same, abort),
    asksWhy: followItem(alertFatigueItem, (fatigue) => fatigue.asksWhy, abort),
    standing: followItem(standingAlertItem, nudgeOf, abort),
  };
}

function statesOf(stored: ReturnType<typeof followStored>) {
  const { session, host, settings, examples, limits, workplaces } = stored;
  const { locked, suppression, silence, signs, asksWhy, standing } = stored;
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
    nudge: computed(() => standing.state.value?.channels ?? null),
    nudgeWaits: computed(() => standing.state.value?.waits ?? null),
    nudgeTip: computed(() => standing.state.value?.tip ?? null),
  };
}

/** False until all of it has been read. */
function whenRead(all: readonly (Promise<unknown> | undefined)[]): Signal<boolean> {
  const read = signal(false);
  void Promise.all(all).then(() => {
    read.value = true;
  });
  return read;
}

/**
 * Follows the product's state until the signal aborts.
 * @param advises whether the pages choose advice. Only then is read what it depends on.
 */
export function followProduct(abort: AbortSignal, { advises }: { readonly advises: boolean }): ProductState {
  const live = signal<LiveStatus | null>(null);
  void followLiveStatus((status) => {
    live.value = status;
  }, abort);
  const history = followHistory(abort);
  const stored = followStored(abort);
  const states = statesOf(stored);
  // By then an alert has usually been written.
  onChange(states.host, () => void history.refresh(), abort);
  const advice = advises ? followAdvice(stored, history, abort) : null;
  const reads = Object.values(stored).map(({ firstRead }) => firstRead);
  return {
    ...states,
    live,
    today: history.today,
    historyFailed: history.failed,
    adviceContext: advice?.context ?? signal(null),
    ready: whenRead(reads),
    complete: whenRead([...reads, history.firstRead, advice?.firstRead]),
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
