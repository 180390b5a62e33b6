import { now } from '../../platform/browser/clock.ts';
import { text } from '../../platform/browser/i18n.ts';
import { untilText } from '../../platform/browser/until-text.ts';
import { saidPostureOf } from '../../state/said-posture.ts';
import type { HostStatus, Session } from '../../state/session.ts';
import { isHeld, snoozedUntil } from '../../ui/status-pill.tsx';
import type { Headline } from '../../ui/text/headline.ts';

/** What is seen, in a word or two. */
export function watchedText({
  posture,
  issue,
  lookingDown,
}: Extract<HostStatus, { camera: 'live' }>): string {
  return text(`status_${posture === 'bad' ? saidPostureOf(issue ?? 'slouch', lookingDown) : posture}`);
}

/** What the camera host sees, in a word or two. */
function postureText(host: HostStatus): string {
  if (host.camera === 'resting') return text(`status_${host.posture}`);
  if (host.camera !== 'live') return text('session_waiting');
  return watchedText(host);
}

/** The state in a few words: a problem first, then a camera that is off, then a snooze, then the posture. */
export function statusText(
  headline: Headline,
  session: Session,
  host: HostStatus,
  calibrated: boolean | null,
): string {
  if (session.phase === 'off' && calibrated === false) return text('session_notSetUp');
  if (session.phase !== 'watching') return text(`session_${session.phase}`);
  if (headline.tone === 'error') return text('status_error');
  if (isHeld(headline, session)) return text('session_held');
  const untilMs = snoozedUntil(session);
  return untilMs === null ? postureText(host) : text('status_snoozed', untilText(untilMs, now()));
}
