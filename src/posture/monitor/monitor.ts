import type { Assessment, IssueKind } from '../body/assessment.ts';
import { fixedTimeMs, type HeldAngles, holdingTimeMs } from './allowance.ts';
import { endPause, extendPause, reportPause } from './camera-pause.ts';
import {
  beginEpisode,
  breakEpisode,
  type Episode,
  endEpisode,
  isUsedUp,
  pauseEpisode,
  prolongEpisode,
  shareUsed,
} from './episode.ts';
import type { MonitorConfig } from './monitor-config.ts';
import type { EpisodeOutcome, MonitorEffect, MonitorEvent } from './monitor-events.ts';
import {
  type Alerting,
  type BadState,
  isAlerting,
  issueOf,
  type MonitorState,
  type PastPause,
  type Watching,
  type WatchingState,
} from './monitor-state.ts';
import { nextPhase, type WatchedState } from './phase.ts';
import {
  beginSmoothing,
  likeliestIssue,
  likeliestPhase,
  type SmoothedVerdict,
  smoothVerdict,
} from './smoothed-verdict.ts';

export interface MonitorStep {
  readonly state: MonitorState;
  readonly effects: readonly MonitorEffect[];
}

/** Elapsed time is reported at least this often, so that little is lost if the browser crashes. */
const LONGEST_SPAN_MS = 10_000;

/** Processes one event. Events must be in order of time: late and repeated ones change nothing. */
export function step(state: MonitorState, event: MonitorEvent, config: MonitorConfig): MonitorStep {
  if (!Number.isFinite(event.atMs)) return { state, effects: [] };
  switch (event.type) {
    case 'snoozed':
      return { state: { ...state, snoozedUntilMs: event.untilMs }, effects: [] };
    case 'snooze_ended':
      return { state: { ...state, snoozedUntilMs: null }, effects: [] };
    case 'rested':
      return rest(state, event.atMs, config);
    case 'interrupted':
      return interrupt(state, event.atMs, config, 'interrupted');
    case 'excused':
      return isAlerting(state) ? interrupt(state, event.atMs, config, 'excused') : { state, effects: [] };
    case 'alert_refused':
      return withdrawAlert(state, event);
    case 'plan_changed':
      return { state: liftSilence(state), effects: [] };
    case 'unchanged':
      return state.phase === 'starting'
        ? { state, effects: [] }
        : observe(state, { assessment: state.last, angles: state.angles, atMs: event.atMs }, config);
    case 'assessed':
      return observe(state, withAngles(event, state), config);
  }
}

/** One assessed sample. */
interface Sample {
  readonly atMs: number;
  readonly assessment: Assessment;
  readonly angles: HeldAngles;
}

const NO_ANGLES: HeldAngles = { neckForwardDeg: null, trunkForwardDeg: null, lookingDown: null };

/** An angle that is unknown for a moment keeps its last value. */
function withAngles(
  { atMs, assessment, angles }: Extract<MonitorEvent, { type: 'assessed' }>,
  state: MonitorState,
): Sample {
  const before = state.phase === 'starting' ? NO_ANGLES : state.angles;
  return {
    atMs,
    assessment,
    angles: {
      neckForwardDeg: angles?.neckForwardDeg ?? before.neckForwardDeg,
      trunkForwardDeg: angles?.trunkForwardDeg ?? before.trunkForwardDeg,
      lookingDown: angles?.lookingDown ?? before.lookingDown,
    },
  };
}

function observe(state: MonitorState, sample: Sample, config: MonitorConfig): MonitorStep {
  if (state.phase === 'starting')
    return { state: start(state, sample, endPause(state.rest, sample.atMs)), effects: [] };
  if (sample.atMs <= state.lastAtMs) return { state, effects: [] };
  if (sample.atMs - state.lastAtMs > config.maxGapMs) {
    return { state: start(state, sample, null), effects: close(state, state.lastAtMs) };
  }
  return advance(state, sample, config);
}

function interrupt(
  state: MonitorState,
  atMs: number,
  config: MonitorConfig,
  outcome: EpisodeOutcome,
): MonitorStep {
  if (state.phase === 'starting')
    return { state: { ...state, rest: null }, effects: reportPause(endPause(state.rest, atMs), null) };
  const { snoozedUntilMs, lastAlertAtMs } = state;
  return {
    state: { phase: 'starting', sinceMs: null, rest: null, snoozedUntilMs, lastAlertAtMs },
    effects: close(state, endMs(state, atMs, config), outcome),
  };
}

/**
 * Treats the episode as if no alert had been raised. When it was due, the minimum time between two alerts had
 * passed, so earlier alerts do not matter.
 */
function withdrawAlert(
  state: MonitorState,
  { atMs, alertAtMs, silentForMs }: Extract<MonitorEvent, { type: 'alert_refused' }>,
): MonitorStep {
  if (state.phase === 'starting' || state.phase === 'away' || state.episode?.alertedAtMs !== alertAtMs)
    return { state, effects: [] };
  const silentUntilMs = silentForMs > 0 ? atMs + silentForMs : null;
  const episode = { ...state.episode, alertedAtMs: null, alertedIssue: null, silentUntilMs };
  return {
    state: { ...state, episode, lastAlertAtMs: null },
    effects: [{ type: 'alert_refused', alertAtMs }],
  };
}

function liftSilence(state: MonitorState): MonitorState {
  if (state.phase === 'starting' || state.phase === 'away' || state.episode === null) return state;
  return { ...state, episode: { ...state.episode, silentUntilMs: null } };
}

/** When the state ended: at the given moment or, after a gap, when it was last seen. */
function endMs({ lastAtMs }: WatchingState, atMs: number, { maxGapMs }: MonitorConfig): number {
  return atMs > lastAtMs && atMs - lastAtMs <= maxGapMs ? atMs : lastAtMs;
}

function rest(state: MonitorState, atMs: number, config: MonitorConfig): MonitorStep {
  if (state.phase === 'starting') return { state, effects: [] };
  const { state: ended, effects } = interrupt(state, atMs, config, 'interrupted');
  if (ended.phase !== 'starting' || state.phase === 'bad') return { state: ended, effects };
  const { phase, sinceMs } = state;
  return { state: { ...ended, rest: { fromMs: endMs(state, atMs, config), phase, sinceMs } }, effects };
}

/** The first verdict, at the start or after a gap, is taken as it is. */
function start(
  alerting: Alerting,
  { assessment, angles, atMs }: Sample,
  rest: PastPause | null,
): MonitorState {
  const evidence = beginSmoothing(assessment);
  const watching: Watching = {
    sinceMs: atMs,
    lastAtMs: atMs,
    toldToMs: atMs,
    rest,
    last: assessment,
    angles,
    evidence,
    nobodySinceMs: assessment.state === 'away' ? (rest?.phase === 'away' ? rest.sinceMs : atMs) : null,
    badSinceMs: assessment.state === 'bad' ? atMs : null,
    snoozedUntilMs: alerting.snoozedUntilMs,
    lastAlertAtMs: alerting.lastAlertAtMs,
  };
  const phase = likeliestPhase(evidence, null);
  if (phase !== 'bad') return { ...watching, phase, episode: null };
  return badState(watching, beginEpisode(atMs, evidence.severity), null);
}

/** Time continues without a gap: from the last event until now, the old state held. */
function advance(
  before: WatchingState,
  { assessment, angles, atMs }: Sample,
  config: MonitorConfig,
): MonitorStep {
  const evidence = smoothVerdict(before.evidence, assessment, atMs - before.lastAtMs, config.smoothingMs);
  const nobodySinceMs = assessment.state === 'away' ? (before.nobodySinceMs ?? atMs) : null;
  const nobodyForMs = nobodySinceMs === null ? null : atMs - nobodySinceMs;
  const phase = nextPhase(before, { assessment, evidence, nobodyForMs }, config);
  const past = followPause(before, phase, atMs);
  const watching: Watching = {
    sinceMs: phase === before.phase ? (past.sinceMs ?? before.sinceMs) : atMs,
    lastAtMs: atMs,
    toldToMs: past.before.toldToMs,
    rest: past.rest,
    last: assessment,
    angles,
    evidence,
    nobodySinceMs,
    badSinceMs: assessment.state === 'bad' ? (before.badSinceMs ?? atMs) : null,
    snoozedUntilMs: before.snoozedUntilMs,
    lastAlertAtMs: before.lastAlertAtMs,
  };
  const { episode, ended } = carryEpisode(before, phase, evidence, atMs, config);
  const told = reportTime(past.before, enter(phase, watching, episode, before, config));
  const alerted = alertIfDue(told.state, atMs, config);
  return { state: alerted.state, effects: [...past.effects, ...told.effects, ...ended, ...alerted.effects] };
}

interface FollowedPause {
  readonly rest: PastPause | null;
  /** The state before, with its time reported up to the end of the pause. */
  readonly before: WatchingState;
  /** When the phase began before the pause, if it continues; else null. */
  readonly sinceMs: number | null;
  readonly effects: readonly MonitorEffect[];
}

/**
 * Reports the pause once the new observation can be trusted; until then the observation counts as part of it.
 */
function followPause(before: WatchingState, phase: WatchedState, atMs: number): FollowedPause {
  if (before.rest === null) return { rest: null, before, sinceMs: null, effects: [] };
  const rest = extendPause(before.rest, atMs);
  if (rest !== null) return { rest, before: { ...before, toldToMs: atMs }, sinceMs: null, effects: [] };
  const sinceMs = phase === before.rest.phase ? before.rest.sinceMs : null;
  return { rest: null, before, sinceMs, effects: reportPause(before.rest, phase) };
}

function enter(
  phase: WatchedState,
  watching: Watching,
  episode: Episode | null,
  before: WatchingState,
  config: MonitorConfig,
): WatchingState {
  if (phase === 'away') return { ...watching, phase, episode: null };
  if (phase !== 'bad') return { ...watching, phase, episode };
  const open =
    episode ?? beginEpisode(watching.lastAtMs, watching.evidence.severity, usedBefore(watching, config));
  return badState(watching, open, before.phase === 'bad' ? before.issue : null);
}

/**
 * The share of the allowance used by the samples it took to confirm the bad phase. So the alert falls due at
 * the same time, however many they were.
 */
function usedBefore(watching: Watching, config: MonitorConfig): number {
  const { badSinceMs, lastAtMs } = watching;
  return badSinceMs === null ? 0 : shareUsed(lastAtMs - badSinceMs, allowedMs(watching, config));
}

function badState(watching: Watching, episode: Episode, issueBefore: IssueKind | null): BadState {
  return {
    ...watching,
    phase: 'bad',
    issue: likeliestIssue(watching.evidence, issueBefore),
    severity: watching.evidence.severity,
    episode,
  };
}

/** Continues an open episode up to now, and ends it if it is over. */
function carryEpisode(
  before: WatchingState,
  phase: WatchedState,
  evidence: SmoothedVerdict,
  atMs: number,
  config: MonitorConfig,
): { readonly episode: Episode | null; readonly ended: readonly MonitorEffect[] } {
  if (before.phase === 'away' || before.episode === null) return { episode: null, ended: [] };
  const elapsedMs = atMs - before.lastAtMs;
  const counted =
    before.phase === 'bad'
      ? prolongEpisode(before.episode, before.issue, elapsedMs, evidence.severity, allowedMs(before, config))
      : pauseEpisode(before.episode, before.phase, elapsedMs);
  const episode = breakEpisode(counted, phase !== 'bad', atMs);
  const outcome = outcomeOf(episode, phase, config);
  return outcome === null
    ? { episode, ended: [] }
    : { episode: null, ended: endEpisode(episode, atMs, outcome) };
}

function outcomeOf(episode: Episode, phase: WatchedState, config: MonitorConfig): EpisodeOutcome | null {
  if (phase === 'away') return 'left';
  if (phase === 'bad') return null;
  if (episode.goodMs >= config.recoverMs && phase === 'good') return 'mended';
  return episode.unknownMs >= Math.max(config.graceMs, config.recoverMs) ? 'interrupted' : null;
}

/** Reports elapsed time if the state has changed, or enough has accumulated. */
function reportTime(
  before: WatchingState,
  now: WatchingState,
): { readonly state: WatchingState; readonly effects: readonly MonitorEffect[] } {
  const changed = before.phase !== now.phase || issueOf(before) !== issueOf(now);
  if (!changed && now.lastAtMs - before.toldToMs < LONGEST_SPAN_MS) return { state: now, effects: [] };
  return { state: { ...now, toldToMs: now.lastAtMs }, effects: spanUntil(before, now.lastAtMs) };
}

function spanUntil(state: WatchingState, toMs: number): MonitorEffect[] {
  if (toMs <= state.toldToMs) return [];
  return [{ type: 'span', fromMs: state.toldToMs, toMs, state: state.phase, issue: issueOf(state) }];
}

/** How long the posture of the state may be held. */
function allowedMs({ angles }: Watching, { allowance, graceMs, prompt = false }: MonitorConfig): number {
  if (allowance === 'iso11226') return holdingTimeMs(angles);
  return prompt ? graceMs : fixedTimeMs(angles, graceMs);
}

/**
 * Milliseconds until the current posture will have used up its allowance; null if it is fine, already
 * alerted, or already used up.
 */
export function untilAlertMs(state: MonitorState, config: MonitorConfig): number | null {
  if (state.phase !== 'bad' || state.episode.alertedAtMs !== null || isUsedUp(state.episode)) return null;
  return allowedMs(state, config) * (1 - state.episode.usedShare);
}

/** Until when no alert is raised, whatever the posture: a snooze, one that was left out, or the last one. */
function heldBackUntilMs(
  { snoozedUntilMs, lastAlertAtMs, episode }: BadState,
  { coolDownMs, prompt = false }: MonitorConfig,
): number {
  const untilMs = snoozedUntilMs ?? Number.NEGATIVE_INFINITY;
  if (prompt) return untilMs;
  const lastMs = lastAlertAtMs ?? Number.NEGATIVE_INFINITY;
  return Math.max(untilMs, episode.silentUntilMs ?? Number.NEGATIVE_INFINITY, lastMs + coolDownMs);
}

/**
 * Milliseconds until the next alert if the posture stays as it is; null if it is fine, or an alert stands.
 */
export function nextAlertInMs(state: MonitorState, config: MonitorConfig): number | null {
  if (state.phase !== 'bad' || state.episode.alertedAtMs !== null) return null;
  return Math.max(untilAlertMs(state, config) ?? 0, heldBackUntilMs(state, config) - state.lastAtMs);
}

/** Whether the alert of the present slouch was refused for a while, and that has not passed yet. */
export function isAlertSkipped(state: MonitorState): boolean {
  return state.phase === 'bad' && (state.episode.silentUntilMs ?? Number.NEGATIVE_INFINITY) > state.lastAtMs;
}

/** One alert per episode, however long it lasts. It stands until the user sits up. */
function alertIfDue(state: WatchingState, atMs: number, config: MonitorConfig): MonitorStep {
  if (state.phase !== 'bad' || !isUsedUp(state.episode)) return { state, effects: [] };
  if (state.episode.alertedAtMs !== null) return { state, effects: [] };
  if (atMs < heldBackUntilMs(state, config)) return { state, effects: [] };
  const { issue, severity } = state;
  const lookingDown = state.angles.lookingDown === true;
  const episode = { ...state.episode, alertedAtMs: atMs, alertedIssue: issue };
  return {
    state: { ...state, lastAlertAtMs: atMs, episode },
    effects: [{ type: 'alert', atMs, issue, lookingDown, sinceMs: episode.sinceMs, severity }],
  };
}

/** Ends everything that is open at a moment: the watch stops there. */
function close(state: WatchingState, atMs: number, outcome: EpisodeOutcome = 'interrupted'): MonitorEffect[] {
  const spans = [...reportPause(state.rest, null), ...spanUntil(state, atMs)];
  if (state.episode === null) return spans;
  const episode =
    state.phase === 'bad'
      ? prolongEpisode(
          state.episode,
          state.issue,
          atMs - state.lastAtMs,
          state.severity,
          Number.POSITIVE_INFINITY,
        )
      : state.episode;
  return [...spans, ...endEpisode(episode, atMs, outcome)];
}
