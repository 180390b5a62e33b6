/*
 * A break is suggested if that doesn't disturb, and never during an alert. Otherwise it is held, and suggested once the
 * reason has ended.
 */
import { now } from '../../platform/browser/clock.ts';
import { send } from '../../platform/messaging/messages.ts';
import type { DataOf } from '../../platform/messaging/protocol.ts';
import type { BreakKind } from '../../posture/monitor/break-rhythm.ts';
import { rhythmFrom } from '../../state/engine-config.ts';
import { NOTHING_HELD } from '../../state/held-breaks.ts';
import { heldBreaksItem, lastBreakItem, settingsItem } from '../../state/stored-items.ts';
import { mayAlert } from '../decide/alert-gate.ts';
import { heldBreakDue, holdBreak, holdsAny } from '../decide/held-breaks.ts';
import { suggestBreak } from '../remind/suggest-break.ts';
import { DONE, hasStandingAlert, NOT_SETTLED, REFUSED, readGate, type Settled } from './raise-if-allowed.ts';

/** The camera host has found that a break is due. */
export async function suggestBreakIfAllowed(due: DataOf<'hostToBackground.breakDue'>): Promise<Settled> {
  // It may be sent twice: the service worker may have died before it could answer.
  if ((await lastBreakItem.get()) === due.atMs) return DONE;
  const gate = await readGate();
  if (gate.session.phase !== 'watching') return REFUSED;
  if (!mayAlert(gate) || (await hasStandingAlert())) {
    await heldBreaksItem.update((held) => holdBreak(held, due.kind, due.atMs));
    return REFUSED;
  }
  if (gate.unsure) return NOT_SETTLED;
  await lastBreakItem.set(due.atMs);
  await heldBreaksItem.set(NOTHING_HELD);
  await suggestBreak(due);
  return DONE;
}

/** Suggests the most important of the breaks that were held, if the user is seated and has not taken it since. */
export async function suggestHeldBreak(): Promise<void> {
  // Checked first, because the gate makes many calls to the browser.
  const held = await heldBreaksItem.get();
  if (!holdsAny(held)) return;
  const gate = await readGate();
  if (!mayAlert(gate) || gate.unsure || (await hasStandingAlert())) return;
  const read = await send('backgroundToHost.readBreaks');
  // Nobody is seen at the desk, or no camera watches yet.
  if (!read.ok || read.value.waitingSince === null) return;
  const { waitingSince } = read.value;
  const kind = heldBreakDue(held, waitingSince, rhythmFrom(await settingsItem.get()));
  // Forgotten before it is suggested: a service worker that dies in between must not suggest it again.
  await heldBreaksItem.set(NOTHING_HELD);
  if (kind !== null) await suggestNow(kind, waitingSince.long);
}

async function suggestNow(kind: BreakKind, seatedSinceMs: number | null): Promise<void> {
  const seatedMinutes = Math.max(0, Math.round((now() - (seatedSinceMs ?? now())) / 60_000));
  await suggestBreak({ kind, seatedMinutes });
  await send('backgroundToHost.breakSuggested', { kind });
}
