import type { MessageKey } from '../../platform/browser/i18n.ts';
import { type SaidPosture, saidPostureOf } from '../../state/said-posture.ts';
import {
  type CameraProblem,
  type HostStatus,
  type OtherCamera,
  otherCameraIn,
  type Session,
} from '../../state/session.ts';
import type { CameraOffReason } from '../../state/suppression.ts';

/** Shapes of the mark; each is a file in icons/. They differ by shape, so that colour is never needed. */
export type MarkShape = 'on' | 'drift' | 'snoozed' | 'away' | 'paused' | 'off' | 'unknown';

export interface ToolbarAppearance {
  readonly shape: MarkShape;
  readonly badge: '' | '!' | '×';
  /** Key of the title in _locales. */
  readonly titleKey: MessageKey;
  /** The issue that the title names; null if there is none. */
  readonly problem: CameraProblem | null;
  /** The camera in use, if it is not the wanted one. The title names it as well. */
  readonly otherCamera: OtherCamera | null;
  /** What the nudge on the icon is about; null if there is none. The title says it, and what to do. */
  readonly nudge: SaidPosture | null;
  /** The slouch that the title names; null if it names none. */
  readonly slouch: SaidPosture | null;
  /** When the snooze ends that the title names; null if it names none. */
  readonly snoozedUntilMs: number | null;
}

type Shown = Pick<ToolbarAppearance, 'shape' | 'badge' | 'titleKey'>;

/** Why the camera is off although watching was requested. */
type OffReason = CameraOffReason | 'locked';

const CAMERA_OFF_TITLE: Readonly<Record<OffReason, MessageKey>> = {
  locked: 'toolbarLocked',
  call: 'toolbarCall',
  full_screen: 'toolbarFullScreen',
  idle: 'toolbarIdle',
  battery: 'toolbarBattery',
};

/** How the toolbar shows the current state. */
export function appearanceOf(
  session: Session,
  host: HostStatus,
  hold: OffReason | null,
  toldByBadge: boolean,
): ToolbarAppearance {
  const watches = session.phase === 'watching' && hold === null;
  const problem = watches && host.camera === 'failed' ? host.problem : null;
  const otherCamera = watches ? otherCameraIn(host) : null;
  const shown = shownOf(session, host, hold, toldByBadge);
  const snoozedUntilMs =
    shown.shape === 'snoozed' && session.phase === 'watching' ? session.snoozedUntilMs : null;
  const slouch = shown.shape === 'drift' ? saidOf(host) : null;
  const nudge = shown.badge === '!' ? slouch : null;
  return { ...shown, problem, otherCamera, nudge, slouch, snoozedUntilMs };
}

function saidOf(host: HostStatus): SaidPosture | null {
  return host.camera === 'live' ? saidPostureOf(host.issue ?? 'slouch', host.lookingDown) : null;
}

function shownOf(session: Session, host: HostStatus, hold: OffReason | null, toldByBadge: boolean): Shown {
  if (session.phase === 'off') return { shape: 'off', badge: '', titleKey: 'toolbarOff' };
  if (session.phase === 'paused') return { shape: 'paused', badge: '', titleKey: 'toolbarPaused' };
  if (hold !== null) return { shape: 'paused', badge: '', titleKey: CAMERA_OFF_TITLE[hold] };
  if (host.camera === 'failed') return { shape: 'unknown', badge: '×', titleKey: 'toolbarProblem' };
  if (host.camera !== 'live' && host.camera !== 'resting')
    return { shape: 'unknown', badge: '', titleKey: 'toolbarOpening' };
  if (session.snoozedUntilMs !== null && host.posture !== 'away')
    return { shape: 'snoozed', badge: '', titleKey: 'toolbarSnoozed' };
  if (host.camera === 'resting')
    return { shape: host.posture === 'good' ? 'on' : 'unknown', badge: '', titleKey: 'toolbarResting' };
  if (host.posture === 'bad')
    return { shape: 'drift', badge: toldByBadge ? '!' : '', titleKey: 'toolbarDrift' };
  if (host.posture === 'good')
    return { shape: 'on', badge: '', titleKey: host.excused === true ? 'toolbarExcused' : 'toolbarGood' };
  if (host.posture === 'exercising' || host.posture === 'testing')
    return { shape: 'on', badge: '', titleKey: 'toolbarActivity' };
  if (host.posture === 'away') return { shape: 'away', badge: '', titleKey: 'toolbarAway' };
  return { shape: 'unknown', badge: '', titleKey: 'toolbarUnknown' };
}
