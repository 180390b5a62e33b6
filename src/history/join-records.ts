import { countedMs, type Minute } from './minute.ts';
import type { AlertRecord, SessionRecord } from './records.ts';
import type { UprightStretch } from './upright-stretch.ts';

/*
 * How a record that comes in by import joins the one that is there already: one of the two stays, never their sum, so
 * that a second import changes nothing.
 */

/** Of two accounts of one minute the fuller holds: the other began later or ended sooner. */
export function fullerMinute(before: Minute, added: Minute): Minute {
  return countedMs(added) > countedMs(before) ? added : before;
}

export function longerStretch(before: UprightStretch, added: UprightStretch): UprightStretch {
  return added.goodMs > before.goodMs ? added : before;
}

/** An alert whose end is known tells more than one that was still open. */
export function settledAlert(before: AlertRecord, added: AlertRecord): AlertRecord {
  return before.outcome === null && added.outcome !== null ? added : before;
}

export function longerSession(before: SessionRecord, added: SessionRecord): SessionRecord {
  return added.toMs > before.toMs ? added : before;
}
