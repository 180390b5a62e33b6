import * as v from 'valibot';
import { ISSUE_KINDS } from '../posture/body/assessment.ts';

/** Why the camera host cannot watch. Each has its own words and its own way out. */
export const CAMERA_PROBLEMS = [
  'no_camera',
  'camera_busy',
  // It's there, and could not be started, for a reason that the browser does not tell.
  'not_started',
  'permission_needed',
  'permission_denied',
  // The browser may, but the computer's own privacy settings do not let it.
  'system_denied',
  'unplugged',
  // Of pages that need the camera which a place was calibrated with.
  'own_camera_gone',
  'muted',
  // It's open, but no picture comes, the same one again and again, or none that the browser can read.
  'silent',
  'frozen',
  'unreadable',
  'covered',
  'model_failed',
  'worker_lost',
  // Of a host that is seen, Firefox's: it was closed, or must be looked at for the camera to open.
  'host_closed',
  'out_of_view',
] as const;
export type CameraProblem = (typeof CAMERA_PROBLEMS)[number];

/**
 * What the user has asked for. The background alone writes it; it survives the browser.
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

/** A camera that is watched with in place of the one that the place in use was calibrated with; their names, '' where not told. */
const otherCameraSchema = v.object({ wanted: v.string(), used: v.string() });
export type OtherCamera = v.InferOutput<typeof otherCameraSchema>;

/** What the camera host last told of itself; lives as long as the browser. */
export const hostStatusSchema = v.variant('camera', [
  v.object({ camera: v.literal('off') }),
  v.object({ camera: v.literal('opening') }),
  v.object({ camera: v.literal('failed'), problem: v.picklist(CAMERA_PROBLEMS) }),
  /** Closed until its next look, as the user has chosen. */
  v.object({
    camera: v.literal('resting'),
    /** What was seen last. */
    posture: v.picklist(['good', 'unknown', 'away']),
    untilMs: v.number(),
    otherCamera: v.exactOptional(otherCameraSchema),
  }),
  v.object({
    camera: v.literal('live'),
    posture: v.picklist(['starting', 'good', 'bad', 'unknown', 'away']),
    issue: v.nullable(v.picklist(ISSUE_KINDS)),
    alerting: v.boolean(),
    otherCamera: v.exactOptional(otherCameraSchema),
  }),
]);
export type HostStatus = v.InferOutput<typeof hostStatusSchema>;

/** The camera that is watched with in place of the wanted one; null where there is none. */
export function otherCameraIn(host: HostStatus): OtherCamera | null {
  return host.camera === 'live' || host.camera === 'resting' ? (host.otherCamera ?? null) : null;
}

export const HOST_OFF: HostStatus = { camera: 'off' };
