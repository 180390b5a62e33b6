import * as v from 'valibot';
import { CLOCKS } from '../platform/browser/customs.ts';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';
import { DEFAULT_MONITOR_CONFIG, type MonitorConfig } from '../posture/monitor/monitor-config.ts';
import { SENSITIVITIES } from '../posture/verdict/sensitivity.ts';
import { AFTER_SECONDS } from './channels.ts';
import { SNOOZES } from './snooze.ts';
import { MAX_QUIET_TIMES, quietTimeSchema } from './suppression.ts';

/** When a slouch is too long, as the user chooses it. */
export const TOO_LONG = ['quick', 'relaxed', 'guideline'] as const;
export type TooLong = (typeof TOO_LONG)[number];

/**
 * The same for the monitor. With 'guideline', an episode survives as much 'cannot tell' time as ISO 11226's shortest
 * holding time.
 */
export const ALLOWANCE_OF: Readonly<Record<TooLong, Pick<MonitorConfig, 'allowance' | 'graceMs'>>> = {
  quick: { allowance: 'fixed', graceMs: 20_000 },
  relaxed: { allowance: 'fixed', graceMs: 120_000 },
  guideline: { allowance: 'iso11226', graceMs: 60_000 },
};

/** What to do while a context signal is present: watch as usual, watch without alerts, or turn the camera off. */
export const CONTEXT_POLICIES = ['watch', 'mute', 'camera_off'] as const;
export type ContextPolicy = (typeof CONTEXT_POLICIES)[number];

/**
 * every: each alert. fading: fewer while the user does well. practice: only in short spans of the first week, which grow.
 * maintenance: one day a week.
 */
export const NUDGE_PLANS = ['every', 'fading', 'practice', 'maintenance'] as const;
export type NudgePlan = (typeof NUDGE_PLANS)[number];

/** 0: never. After this much sitting, or sitting still, a break is suggested. */
export const LONG_BREAK_MINUTES = [0, 45, 60, 90] as const;
export const MICRO_BREAK_MINUTES = [0, 20, 30, 45] as const;
/** 0: never. From this hour on the daily summary is shown. */
export const SUMMARY_HOURS = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23,
] as const;
/** When a day begins, as an hour of the clock. For night workers each shift can be one day. */
export const DAY_STARTS = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] as const;
export const ON_BATTERY = ['same', 'slower', 'now_and_then', 'camera_off'] as const;
/** 0: the camera stays open. */
export const LOOK_EVERY_MINUTES = [0, 1, 2, 5] as const;
export const IDLE_MINUTES = [1, 5, 10, 30] as const;
export const SOUNDS = ['drop', 'bowl', 'wood'] as const;
export type Sound = (typeof SOUNDS)[number];
export const VOLUMES = [0.1, 0.25, 0.5, 1] as const;
export const DIM_DEPTHS = ['light', 'medium', 'deep'] as const;
export type DimDepth = (typeof DIM_DEPTHS)[number];

/** Where the page that holds the camera is. Only Firefox has the choice: elsewhere the page is invisible. */
export const CAMERA_HOST_PLACES = ['tab', 'sidebar'] as const;

function choice<const Options extends readonly [string | number, ...(string | number)[]]>(
  options: Options,
  standard: Options[number],
) {
  return v.fallback(v.optional(v.picklist(options), standard), standard);
}

function onOff(standard: boolean) {
  return v.fallback(v.optional(v.boolean(), standard), standard);
}

/**
 * What the user can set. Each field falls back to its own default, so that one bad value does not affect the others.
 */
const COOL_DOWN_S = DEFAULT_MONITOR_CONFIG.coolDownMs / 1000;

export const settingsSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** How far from upright counts as bad posture. */
  sensitivity: choice(SENSITIVITIES, 'normal'),
  /** The kinds of issues that the user has switched off. */
  ignoredIssues: v.fallback(v.optional(v.array(v.picklist(ISSUE_KINDS)), []), () => []),
  /** The outline of head and shoulders over the upright one, on the day's page. Experimental. */
  outline: onOff(false),
  /** A hint when the eyes have been too close to the screen for some minutes. */
  tooClose: onOff(true),
  /** How long a slouch may last before an alert. */
  tooLong: choice(TOO_LONG, 'quick'),
  /** The minimum time between two alerts, in seconds. */
  coolDownSeconds: v.fallback(
    v.optional(v.pipe(v.number(), v.minValue(30), v.maxValue(3600)), COOL_DOWN_S),
    COOL_DOWN_S,
  ),

  /** The escalation: which channels, and how long after the alert is raised each follows. */
  badge: onOff(true),
  badgeAfterSeconds: choice(AFTER_SECONDS, 0),
  notification: onOff(true),
  notificationAfterSeconds: choice(AFTER_SECONDS, 0),
  /** The card in the page. Like the dim it needs the optional host permission. */
  card: onOff(false),
  cardAfterSeconds: choice(AFTER_SECONDS, 0),
  dim: onOff(false),
  dimAfterSeconds: choice(AFTER_SECONDS, 60),
  dimDepth: choice(DIM_DEPTHS, 'light'),
  sound: onOff(false),
  soundAfterSeconds: choice(AFTER_SECONDS, 120),
  soundKind: choice(SOUNDS, 'drop'),
  speech: onOff(false),
  speechAfterSeconds: choice(AFTER_SECONDS, 120),
  /** Volume of sound and speech. */
  volume: choice(VOLUMES, 0.25),

  /** An alert waits a little for a pause in the user's work. */
  waitForPause: onOff(true),
  /** How many of the alerts that are due are shown. */
  nudgePlan: choice(NUDGE_PLANS, 'fading'),

  /** A short thank-you when the user sits up after an alert. */
  thanks: onOff(true),
  /** Ignored alerts make later alerts quieter. */
  quieterWhenIgnored: onOff(true),
  /** Asks on the day's page about the moments about which the judge was least sure. */
  questions: onOff(true),
  /** What 'Snooze' means in the notification and as a keyboard shortcut. */
  snooze: choice(SNOOZES, 15),
  quietHours: v.fallback(
    v.optional(v.pipe(v.array(quietTimeSchema), v.maxLength(MAX_QUIET_TIMES)), []),
    () => [],
  ),
  /** Needs permission for the meeting sites. */
  inCall: choice(CONTEXT_POLICIES, 'watch'),
  inFullScreen: choice(CONTEXT_POLICIES, 'mute'),
  dayStartHour: choice(DAY_STARTS, 0),
  clock: choice(CLOCKS, 'region'),
  whenIdle: choice(CONTEXT_POLICIES, 'watch'),
  idleMinutes: choice(IDLE_MINUTES, 5),
  onBattery: choice(ON_BATTERY, 'same'),
  lookEveryMinutes: choice(LOOK_EVERY_MINUTES, 0),

  /** HSE: five to ten minutes after 50 to 60 minutes of sitting. */
  longBreakMinutes: choice(LONG_BREAK_MINUTES, 60),
  /**
   * McLean 2001: short breaks every 20 minutes helped the most. 30 is the less frequent end of what sources support.
   */
  microBreakMinutes: choice(MICRO_BREAK_MINUTES, 30),
  eyeBreaks: onOff(false),
  /** On the first day of a week, a notification about the last one. */
  weeklyReview: onOff(true),
  summaryHour: choice(SUMMARY_HOURS, 0),
  cameraHostPlace: choice(CAMERA_HOST_PLACES, 'tab'),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
