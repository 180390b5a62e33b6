import { lengthText } from '../platform/browser/format.ts';
import { countText, text } from '../platform/browser/i18n.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import { nudgeTip } from './nudge-tip.ts';

/** The text of an example nudge: the same in every channel, wherever the example is shown. */
export interface ExampleNudge {
  readonly posture: IssueKind;
  /** What it asks for. */
  readonly tip: string;
  readonly title: string;
  readonly message: string;
}

/** Composes the example nudge about a problem. Its title says that it is an example. */
export function exampleNudge(issue: IssueKind): ExampleNudge {
  const tip = nudgeTip(issue, 0);
  const duration = countText('durationSeconds', 20);
  const message =
    issue === 'forward_head'
      ? text('alertFact_forward_head_by', lengthText(4), duration)
      : text(`alertFact_${issue}`, duration);
  return { posture: issue, tip, title: text('exampleNudge', tip), message };
}
