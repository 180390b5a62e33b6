import { text } from '../platform/browser/i18n.ts';
import { nudgeFactOf, nudgeFactText } from './nudge-fact.ts';
import { nudgeTip } from './nudge-tip.ts';
import { type SaidPosture, saidPostureOf } from './said-posture.ts';
import { hostStatusItem } from './stored-items.ts';

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

/** The slouch that the user is in, if they are: an example about another one would look like a mistake. */
export async function readPresentSlouch(): Promise<SaidPosture | null> {
  const host = await hostStatusItem.get();
  if (host.camera !== 'live' || host.posture !== 'bad' || host.issue === null) return null;
  return saidPostureOf(host.issue, host.lookingDown);
}

/** Composes the example nudge about a posture. Its title says that it is an example. */
export function exampleNudge(posture: SaidPosture): ExampleNudge {
  const tip = nudgeTip(posture, 0);
  const message = nudgeFactText(nudgeFactOf(posture, EXAMPLE.headForwardCm), EXAMPLE.lastedMs);
  return { posture, tip, title: text('exampleNudge', tip), message };
}
