import type { Baseline } from '../baseline/baseline.ts';
import { isBody } from '../body/body.ts';
import type { UnknownReason } from '../body/measurement.ts';
import type { Sample } from '../body/sample.ts';
import { type JumpState, stepJump } from '../body/sudden-jump.ts';
import { type ShouldersState, stepShoulders } from './partly-hidden.ts';
import { beginPerson, type PersonState, staySeen, stepPerson } from './same-person.ts';

/** What is remembered about the user between samples, apart from posture. Plain data. */
export interface Presence {
  readonly person: PersonState;
  readonly shoulders: ShouldersState | null;
  readonly jump: JumpState | null;
}

export function beginPresence(): Presence {
  return { person: beginPerson(), shoulders: null, jump: null };
}

/** Nothing has moved since the last sample. */
export function stayPresent(presence: Presence, atMs: number): Presence {
  return { ...presence, person: staySeen(presence.person, atMs) };
}

/**
 * Processes one sample. A doubt is the reason why it says nothing about the user's posture; 'nobody' is an
 * empty chair.
 */
export function stepPresence(
  presence: Presence,
  { body, frame, atMs }: Sample,
  baseline: Baseline,
): { readonly presence: Presence; readonly doubt: UnknownReason | null } {
  const { person, who } = stepPerson(presence.person, body, baseline, atMs);
  if (who !== 'user')
    return { presence: { ...presence, person }, doubt: who === 'user_away' ? 'nobody' : 'someone_else' };
  // From the side the far shoulder is guessed anyway.
  if (!isBody(body) || baseline.view === 'side') return { presence: { ...presence, person }, doubt: null };
  const { shoulders, hidden } = stepShoulders(presence.shoulders, body, frame, atMs);
  const { jump, jumped } = stepJump(presence.jump, body.layout, frame, atMs);
  return { presence: { person, shoulders, jump }, doubt: hidden || jumped ? 'partly_hidden' : null };
}
