import { type Urgency, urgencyOf } from '../advice/red-flags.ts';
import { standingSignsItem } from './stored-items.ts';

/** How urgent the standing warning signs are; null if there are none. Then tips and exercises may be offered. */
export async function readStandingUrgency(): Promise<Urgency | null> {
  return urgencyOf((await standingSignsItem.get()).signs);
}
