import type { Session } from '../../state/session.ts';
import type { Suppression } from '../../state/suppression.ts';

/** Everything that decides whether the user may be disturbed. */
export interface GateState {
  readonly session: Session;
  readonly locked: boolean;
  readonly suppression: Suppression;
  readonly nowMs: number;
}

function isSnoozed(session: Session, nowMs: number): boolean {
  return session.phase === 'watching' && session.snoozedUntilMs !== null && session.snoozedUntilMs > nowMs;
}

/**
 * Whether anything blocks all our notifications: a snooze, a suppression, a locked screen, or a reason to keep the
 * camera off.
 */
export function isSuppressed({ session, locked, suppression, nowMs }: GateState): boolean {
  return locked || suppression.reason !== null || suppression.hold !== null || isSnoozed(session, nowMs);
}

/** Whether an alert may be raised or escalated, or a break suggested: only while watching. */
export function mayAlert(state: GateState): boolean {
  return state.session.phase === 'watching' && !isSuppressed(state);
}
