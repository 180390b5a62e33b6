import { lengthText } from '../platform/browser/format.ts';
import { countText, text } from '../platform/browser/i18n.ts';
import type { IssueKind } from '../posture/body/assessment.ts';
import { nudgeTip } from './nudge-tip.ts';

/** The text of an example nudge: the same in every channel, wherever the example is shown. */
export interface ExampleNudge {
  readonly issue: IssueKind;
  readonly title: string;
  readonly message: string;
}

/** Composes the example nudge. Its title says that it is an example. */
export function exampleNudge(): ExampleNudge {
  return {
    issue: 'forward_head',
    title: text('exampleNudge', nudgeTip('forward_head', 0)),
    message: text('alertFact_forward_head_by', lengthText(4), countText('durationSeconds', 20)),
  };
}
