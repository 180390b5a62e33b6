import { text } from '../platform/browser/i18n.ts';
import { nudgeFactOf, nudgeFactText } from './nudge-fact.ts';
import { nudgeTip } from './nudge-tip.ts';
import type { SaidPosture } from './said-posture.ts';

/** The text of an example nudge: the same in every channel, wherever the example is shown. */
export interface ExampleNudge {
  readonly posture: SaidPosture;
  /** What it asks for. */
  readonly tip: string;
  readonly title: string;
  readonly message: string;
}

/** A head that is clearly forward, when the shortest time of the settings has passed. */
const EXAMPLE = { headForwardCm: 4, lastedMs: 20_000 } as const;

/** Composes the example nudge about a posture. Its title says that it is an example. */
export function exampleNudge(posture: SaidPosture): ExampleNudge {
  const tip = nudgeTip(posture, 0);
  const message = nudgeFactText(nudgeFactOf(posture, EXAMPLE.headForwardCm), EXAMPLE.lastedMs);
  return { posture, tip, title: text('exampleNudge', tip), message };
}
