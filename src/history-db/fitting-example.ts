import { type ExampleNudge, exampleNudge } from '../state/example-nudge.ts';
import { type SaidPosture, saidPostureOf } from '../state/said-posture.ts';
import { hostStatusItem } from '../state/stored-items.ts';
import { readMostFrequentProblem } from './most-frequent-problem.ts';

/** The slouch that the user is in, if they are: an example about another one would look like a mistake. */
async function readPresentSlouch(): Promise<SaidPosture | null> {
  const host = await hostStatusItem.get();
  if (host.camera !== 'live' || host.posture !== 'bad' || host.issue === null) return null;
  return saidPostureOf(host.issue, host.lookingDown);
}

/** The example nudge, about what the user does now, or does most. */
export async function readFittingExample(): Promise<ExampleNudge> {
  return exampleNudge((await readPresentSlouch()) ?? (await readMostFrequentProblem()));
}
