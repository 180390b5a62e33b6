import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';

/** Why the camera host cannot watch. Each problem has its own text and its own remedy. */
export const CAMERA_PROBLEMS = [
  'no_camera',
  'camera_busy',
  // The camera exists, but could not be started for an unknown reason.
  'not_started',
  'permission_needed',
  'permission_denied',
  // The browser may use it, but the computer's privacy settings forbid it.
  'system_denied',
  'unplugged',
  // For pages that need the camera with which a workplace was calibrated.
  'own_camera_gone',
  'muted',
  // The camera is open, but delivers no picture, always the same one, or none that the browser can read.
  'silent',
  'frozen',
  'unreadable',
  'covered',
  'model_failed',
  'worker_lost',
  // For Firefox's visible host: it was closed, or must be in view for the camera to open.
  'host_closed',
  'out_of_view',
] as const;
export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

/**
 * What the user has asked for. Only the background writes it. It survives a restart of the browser.
 *
 *   off ──start──▶ watching ──pause──▶ paused
 *    ▲               │  ▲                │ time is up, or resume
 *    └─────stop──────┘  └────────────────┘
 */
export const sessionSchema = v.variant('phase', [
  v.object({ version: v.literal(1), phase: v.literal('off') }),
  v.object({
    version: v.literal(1),
    phase: v.literal('watching'),
    sinceMs: v.number(),
    snoozedUntilMs: v.nullable(v.number()),
  }),
  v.object({
    version: v.literal(1),
    phase: v.literal('paused'),
    sinceMs: v.number(),
    untilMs: v.nullable(v.number()),
  }),
]);
export type Session = v.InferOutput<typeof sessionSchema>;

export const OFF: Session = { version: 1, phase: 'off' };

/**
 * The camera in use, in place of the one with which the active workplace was calibrated. Their names; '' if unknown.
 */
const otherCameraSchema = v.object({ wanted: v.string(), used: v.string() });
export type OtherCamera = v.InferOutput<typeof otherCameraSchema>;

/** What a page leads the user through meanwhile: they sit as it asks, so their posture isn't judged. */
export const ACTIVITIES = ['exercising', 'testing'] as const;
export type Activity = (typeof ACTIVITIES)[number];

/** The last status that the camera host reported. It is kept as long as the browser runs. */
export const hostStatusSchema = v.variant('camera', [
  v.object({ camera: v.literal('off') }),
  v.object({ camera: v.literal('opening') }),
  v.object({ camera: v.literal('failed'), problem: v.picklist(CAMERA_PROBLEMS) }),
  /** The camera is closed until the next sample, as the user has chosen. */
  v.object({
    camera: v.literal('resting'),
    /** The last observation. */
    posture: v.picklist(['good', 'unknown', 'away']),
    untilMs: v.number(),
    otherCamera: v.exactOptional(otherCameraSchema),
  }),
  v.object({
    camera: v.literal('live'),
    posture: v.picklist(['starting', 'good', 'bad', 'unknown', 'away', ...ACTIVITIES]),
    issue: v.nullable(v.picklist(ISSUE_KINDS)),
    /** The head alone is bent down, as over a phone. */
    lookingDown: v.exactOptional(v.boolean()),
    /** The posture counts as upright until the user sits up, because they said so. */
    excused: v.exactOptional(v.boolean()),
    alerting: v.boolean(),
    otherCamera: v.exactOptional(otherCameraSchema),
  }),
]);
export type HostStatus = v.InferOutput<typeof hostStatusSchema>;

/** The camera in use in place of the wanted one; null if there is none. */
export function otherCameraIn(host: HostStatus): OtherCamera | null {
  return host.camera === 'live' || host.camera === 'resting' ? (host.otherCamera ?? null) : null;
}

export const HOST_OFF: HostStatus = { camera: 'off' };
