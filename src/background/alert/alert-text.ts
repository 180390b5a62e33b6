import type { Urgency } from '../../advice/red-flags.ts';
import { lengthText } from '../../platform/browser/format.ts';
import { countText, type MessageKey, text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { AlertMessage } from '../../state/alerting.ts';

/** Forward movements of the head below this are within the error of the estimate. They are not given as a number. */
const WORTH_SAYING_CM = 2;

export interface AlertText {
  readonly title: string;
  readonly message: string;
}

function durationText(ms: number): string {
  const seconds = Math.round(ms / 1000);
  if (seconds < 90) return countText('durationSeconds', seconds);
  return countText('durationMinutes', Math.round(seconds / 60));
}

/** Tilts below this are within the error of the estimate. */
const WORTH_SAYING_DEG = 3;

/** Issues that are measured as the angle of the body part itself. */
const SAID_IN_DEGREES = ['slouch', 'head_tilt', 'uneven_shoulders'] as const satisfies readonly IssueKind[];

function titleOf({ issue, headForwardCm, byDeg }: AlertMessage): string {
  const forward = headForwardCm === null ? 0 : Math.round(headForwardCm);
  if (issue === 'forward_head' && forward >= WORTH_SAYING_CM)
    return text('alertTitle_forward_head_by', lengthText(forward));
  const degrees = byDeg === null ? 0 : Math.round(Math.abs(byDeg));
  const said = SAID_IN_DEGREES.find((each) => each === issue);
  if (said !== undefined && degrees >= WORTH_SAYING_DEG) return text(`alertTitle_${said}_deg`, degrees);
  return text(`alertTitle_${issue}`);
}

/** A tip, or the default text where there is no tip. */
function tipOrUrgency(tipKey: MessageKey, urgency: Urgency | null): string {
  return text(urgency === null ? tipKey : `urgency_${urgency}_title`);
}

/**
 * The text of an alert: which body part, by how much, for how long, and one thing to do.
 * @param urgency what to do about standing warning signs; replaces the tip
 */
export function alertText(alert: AlertMessage, urgency: Urgency | null): AlertText {
  const duration = durationText(alert.atMs - alert.sinceMs);
  return {
    title: titleOf(alert),
    message: text('alertMessage', duration, tipOrUrgency(`alertAdvice_${alert.issue}`, urgency)),
  };
}

/** An example for the settings page. */
export function exampleText(): AlertText {
  return {
    title: text('alertTitle_forward_head_by', lengthText(4)),
    message: text('alertMessage', countText('durationSeconds', 20), text('alertAdvice_forward_head')),
  };
}
