import type { Urgency } from '../../advice/red-flags.ts';
import { HOST_IS_VISIBLE } from '../../platform/browser/capabilities.ts';
import { clockText } from '../../platform/browser/format.ts';
import { type TitledKey, text } from '../../platform/browser/i18n.ts';
import type { LiveStatus } from '../../platform/messaging/live-status-schema.ts';
import type { UnknownReason } from '../../posture/body/measurement.ts';
import { type SaidPosture, saidPostureOf } from '../../state/said-posture.ts';
import type { CameraProblem, HostStatus, Session } from '../../state/session.ts';
import type { CameraOffReason } from '../../state/suppression.ts';
import type { MarkShape } from '../figure/mark-shapes.ts';

export type Tone = 'good' | 'drift' | 'quiet' | 'error';

/** What the user can do about it, right there. */
export type NextStep =
  | 'calibrate'
  | 'calibrate_here'
  | 'start'
  | 'resume'
  | 'allow'
  | 'retry'
  | 'show_host'
  | 'places'
  | null;

/** The first thing that popup and dashboard show: the state in a few words, and a remedy if there is one. */
export interface Headline {
  readonly title: string;
  readonly detail: string;
  readonly tone: Tone;
  readonly nextStep: NextStep;
  /** The mark that the toolbar shows at the same time. */
  readonly shape: MarkShape;
}

export interface HeadlineFacts {
  readonly session: Session;
  readonly host: HostStatus;
  readonly calibrated: boolean;
  readonly locked: boolean;
  /** Why the camera is off although watching was requested, apart from a locked screen. */
  readonly hold: CameraOffReason | null;
  readonly live: LiveStatus | null;
  /** What to do about standing warning signs. It replaces tips. */
  readonly urgency: Urgency | null;
}

/** What can be done about a problem. The others end by themselves. */
export const REMEDY_OF: Readonly<Partial<Record<CameraProblem, NextStep>>> = {
  // If the host is visible, the host itself asks.
  permission_needed: HOST_IS_VISIBLE ? 'show_host' : 'allow',
  permission_denied: HOST_IS_VISIBLE ? 'show_host' : 'allow',
  not_started: 'retry',
  system_denied: 'retry',
  silent: 'retry',
  frozen: 'retry',
  unreadable: 'places',
  own_camera_gone: 'calibrate',
  model_failed: 'retry',
  worker_lost: 'retry',
  host_closed: 'show_host',
  out_of_view: 'show_host',
};

function say(key: TitledKey, tone: Tone, shape: MarkShape, nextStep: NextStep = null): Headline {
  return { title: text(`${key}_title`), detail: text(`${key}_text`), tone, shape, nextStep };
}

function sayPaused(untilMs: number | null): Headline {
  const said =
    untilMs === null
      ? { title: text('paused_title'), detail: text('paused_text') }
      : { title: text('paused_until', clockText(untilMs)), detail: text('off_text') };
  return { ...said, tone: 'quiet', shape: 'paused', nextStep: 'resume' };
}

/** The reasons that the user can do something about. The others share one sentence. */
const SAID_REASONS = [
  'face_not_seen',
  'shoulders_not_seen',
  'head_cut_off',
  'shoulders_cut_off',
  'view_changed',
  'other_place',
  'someone_else',
  'partly_hidden',
  'too_dark',
] as const satisfies readonly UnknownReason[];

function nextStepFor(reason: UnknownReason | null): NextStep {
  if (reason === 'other_place') return 'calibrate_here';
  return reason === 'view_changed' ? 'calibrate' : null;
}

/** Why the posture can't be judged, and what to do about it. */
export function unknownText(reason: UnknownReason | null): string {
  const said = SAID_REASONS.find((each) => each === reason);
  return said === undefined ? text('unknown_text') : text(`unknown_${said}`);
}

function sayUnknown(live: LiveStatus | null): Headline {
  const reason = live?.assessment?.state === 'unknown' ? live.assessment.reason : null;
  const detail = unknownText(reason);
  const title = text('unknown_title');
  return { title, detail, tone: 'quiet', shape: 'unknown', nextStep: nextStepFor(reason) };
}

function saySlouch(said: SaidPosture, urgency: Urgency | null): Headline {
  return {
    title: text(`alertTitle_${said}`),
    detail: text(urgency === null ? `alertAdvice_${said}` : `urgency_${urgency}_title`),
    tone: 'drift',
    shape: 'drift',
    nextStep: null,
  };
}

function sayPosture(
  host: Extract<HostStatus, { camera: 'live' }>,
  { live, urgency }: HeadlineFacts,
): Headline {
  if (host.posture === 'bad' && host.issue !== null)
    return saySlouch(saidPostureOf(host.issue, host.lookingDown), urgency);
  if (host.posture === 'good') return say(live?.fineAsSaid === true ? 'fineAsSaid' : 'good', 'good', 'on');
  if (host.posture === 'exercising' || host.posture === 'testing')
    return {
      title: text(`status_${host.posture}`),
      detail: text('activity_text'),
      tone: 'quiet',
      shape: 'on',
      nextStep: null,
    };
  if (host.posture === 'away') return say('away', 'quiet', 'away');
  return host.posture === 'starting' ? say('opening', 'quiet', 'unknown') : sayUnknown(live);
}

function pausedHeadline({ posture, untilMs }: Extract<HostStatus, { camera: 'resting' }>): Headline {
  const title = text(`resting_${posture}`);
  const detail = text('resting_until', clockText(untilMs));
  return { title, detail, tone: 'quiet', shape: posture === 'good' ? 'on' : 'unknown', nextStep: null };
}

/** The headline of a state. */
export function headlineOf(facts: HeadlineFacts): Headline {
  const { session, host, calibrated, locked, hold } = facts;
  if (!calibrated)
    return say('uncalibrated', 'quiet', session.phase === 'off' ? 'off' : 'unknown', 'calibrate');
  if (session.phase === 'off') return say('off', 'quiet', 'off', 'start');
  if (session.phase === 'paused') return sayPaused(session.untilMs);
  if (locked) return say('locked', 'quiet', 'paused');
  if (hold !== null) return say(`held_${hold}`, 'quiet', 'paused');
  if (host.camera === 'failed')
    return say(`problem_${host.problem}`, 'error', 'unknown', REMEDY_OF[host.problem] ?? null);
  if (host.camera === 'resting') return pausedHeadline(host);
  return host.camera === 'live' ? sayPosture(host, facts) : say('opening', 'quiet', 'unknown');
}
