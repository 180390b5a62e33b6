import { type Signal, signal } from '@preact/signals';
import type { AdviceContext } from '../../../src/advice/advice-context.ts';
import { type DayRecords, type DaySummary, summariseDay } from '../../../src/history/day-summary.ts';
import { COLUMNS, type Column } from '../../../src/history/minute.ts';
import type { LiveStatus } from '../../../src/platform/messaging/live-status-schema.ts';
import type { IssueKind } from '../../../src/posture/body/assessment.ts';
import type { Estimate, Measurement } from '../../../src/posture/body/measurement.ts';
import { calibrateFromPoses } from '../../../src/posture/calibration/calibration.ts';
import type { PersonalLimit } from '../../../src/posture/verdict/personal-limits.ts';
import type { Channel } from '../../../src/state/channels.ts';
import { type LongSilence, NO_SILENCE } from '../../../src/state/long-silence.ts';
import type { StoredExample } from '../../../src/state/personal-examples.ts';
import type { HostStatus, Session } from '../../../src/state/session.ts';
import { DEFAULT_SETTINGS } from '../../../src/state/settings.ts';
import { NO_SIGNS, type StandingSigns } from '../../../src/state/standing-signs-schema.ts';
import { NO_SUPPRESSION, type Suppression } from '../../../src/state/suppression.ts';
import { NO_SETUPS, type Workplace, type Workplaces } from '../../../src/state/workplaces.ts';
import type { ProductState } from '../../../src/ui/product-state.ts';
import { FRAME, sit } from '../posture/seated.ts';

/* States of the product, made up for tests of the views. */

export const WATCHING: Session = { version: 1, phase: 'watching', sinceMs: 0, snoozedUntilMs: null };

export function liveHost(
  posture: Extract<HostStatus, { camera: 'live' }>['posture'],
  issue: IssueKind | null = null,
  alerting = false,
): HostStatus {
  return { camera: 'live', posture, issue, alerting };
}

const known = (value: number, sd = 1): Estimate => ({ value, sd });

export function measurement(changes: Partial<Measurement> = {}): Measurement {
  return {
    view: 'front',
    neckForwardDeg: known(0),
    craniovertebralDeg: { unknown: 'not_from_this_view' },
    headForwardCm: known(0),
    headPitchDeg: known(0),
    headYawDeg: known(0),
    headTiltDeg: known(0),
    neckLateralDeg: known(0),
    shoulderTiltDeg: known(0),
    trunkForwardDeg: known(0),
    distance: known(1, 0.1),
    ...changes,
  };
}

export function liveStatus(status: HostStatus, changes: Partial<LiveStatus> = {}): LiveStatus {
  return {
    atMs: 100_000,
    status,
    sinceMs: 40_000,
    nudgeInMs: null,
    nudgeSkipped: false,
    fineAsSaid: false,
    measurement: measurement(),
    assessment: null,
    calibrationDoubt: null,
    baselineView: 'front',
    seatedMs: null,
    tooClose: null,
    stillMs: null,
    nextBreak: null,
    outline: null,
    historySaved: true,
    ...changes,
  };
}

/** A day with this many milliseconds in each column, spread over minutes as they are stored. */
export function day(ms: Partial<Record<Column, number>>, records: Partial<DayRecords> = {}): DaySummary {
  const minute = { minute: 1, day: '2026-03-04', ms: COLUMNS.map((column) => ms[column] ?? 0) };
  return summariseDay('2026-03-04', {
    minutes: [minute],
    movement: [],
    stretches: [],
    alerts: [],
    episodes: [],
    ...records,
  });
}

/** The one workplace that a first run creates, or with changes another one. */
export function setup(changes: Partial<Workplace> = {}): Workplace {
  const upright = sit();
  const calibrated = calibrateFromPoses([upright, upright, upright], FRAME, Date.UTC(2026, 2, 4));
  if (!('baseline' in calibrated)) throw new Error(calibrated.problem);
  return {
    id: 'first',
    name: null,
    stance: 'sitting',
    camera: { deviceId: 'built-in', label: 'Integrated Webcam' },
    baseline: calibrated.baseline,
    calibrationPoses: null,
    lastUsedAtMs: 1000,
    ...changes,
  };
}

/** These workplaces, the first of them active. */
export function setupsOf(...setups: readonly Workplace[]): Workplaces {
  return { version: 1, inUse: setups[0]?.id ?? null, setups };
}

interface Facts {
  readonly session: Session;
  readonly host: HostStatus;
  readonly examples: readonly StoredExample[];
  readonly limits: readonly PersonalLimit[];
  readonly calibrated: boolean;
  readonly setups: Workplaces;
  readonly locked: boolean;
  readonly quiet: Suppression;
  readonly silence: LongSilence;
  readonly signs: StandingSigns;
  readonly asksWhy: boolean;
  readonly nudge: readonly Channel[];
  readonly nudgeWaits: boolean;
  readonly live: LiveStatus | null;
  readonly today: DaySummary | null;
  readonly historyFailed: boolean;
  readonly evidence: AdviceContext | null;
  readonly ready: boolean;
  readonly complete: boolean;
}

/** A test also changes what is derived from what is stored. */
interface MadeUpProduct extends ProductState {
  readonly nudge: Signal<readonly Channel[] | null>;
  readonly nudgeWaits: Signal<boolean | null>;
  readonly nudgeTip: Signal<string | null>;
}

export function productState(facts: Partial<Facts> = {}): MadeUpProduct {
  return {
    session: signal<Session | null>(facts.session ?? WATCHING),
    host: signal<HostStatus | null>(facts.host ?? liveHost('good')),
    settings: signal<typeof DEFAULT_SETTINGS | null>(DEFAULT_SETTINGS),
    examples: signal<readonly StoredExample[] | null>(facts.examples ?? []),
    limits: signal<readonly PersonalLimit[] | null>(facts.limits ?? []),
    workplaces: signal<Workplaces | null>(
      facts.setups ?? (facts.calibrated === false ? NO_SETUPS : setupsOf(setup())),
    ),
    locked: signal<boolean | null>(facts.locked ?? false),
    suppression: signal<Suppression | null>(facts.quiet ?? NO_SUPPRESSION),
    signs: signal<StandingSigns | null>(facts.signs ?? NO_SIGNS),
    silence: signal<LongSilence | null>(facts.silence ?? NO_SILENCE),
    asksWhy: signal<boolean | null>(facts.asksWhy ?? false),
    nudge: signal<readonly Channel[] | null>(facts.nudge ?? []),
    nudgeWaits: signal<boolean | null>(facts.nudgeWaits ?? false),
    nudgeTip: signal<string | null>(null),
    live: signal(facts.live ?? null),
    today: signal(facts.today ?? null),
    historyFailed: signal(facts.historyFailed ?? false),
    adviceContext: signal(facts.evidence ?? null),
    ready: signal(facts.ready ?? true),
    complete: signal(facts.complete ?? true),
  };
}
