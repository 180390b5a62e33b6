import type { Urgency } from '../../advice/red-flags.ts';
import { lengthText } from '../../platform/browser/format.ts';
import { countText, type MessageKey, text } from '../../platform/browser/i18n.ts';
import type { IssueKind } from '../../posture/body/assessment.ts';
import type { AlertMessage } from '../../state/alerting.ts';

/** Below this the head's way forward is within what the estimate can be off by, and is not put in numbers. */
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

/** Below this a tilt is within what the estimate can be off by. */
const WORTH_SAYING_DEG = 3;

/** The issues whose measure is an angle of the part itself. */
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

/** A tip, or what comes before any tip. */
function tipOrUrgency(tipKey: MessageKey, urgency: Urgency | null): string {
  return text(urgency === null ? tipKey : `urgency_${urgency}_title`);
}

/**
 * What an alert says: which part, by how much, for how long, and one thing to do.
 * @param urgency what to do about the warning signs that stand; it takes the tip's place
 */
export function alertText(alert: AlertMessage, urgency: Urgency | null): AlertText {
  const duration = durationText(alert.atMs - alert.sinceMs);
  return {
    title: titleOf(alert),
    message: text('alertMessage', duration, tipOrUrgency(`alertAdvice_${alert.issue}`, urgency)),
  };
}

/** An example, for the settings. */
export function exampleText(): AlertText {
  return {
    title: text('alertTitle_forward_head_by', lengthText(4)),
    message: text('alertMessage', countText('durationSeconds', 20), text('alertAdvice_forward_head')),
  };
}
