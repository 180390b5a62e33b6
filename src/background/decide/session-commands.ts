import { MINUTE_MS } from '../../shared/durations.ts';
import { OFF, type Session } from '../../state/session.ts';

type Watching = Extract<Session, { phase: 'watching' }>;
type Paused = Extract<Session, { phase: 'paused' }>;

/** A request to the session, from the user or from the clock. */
export type SessionCommand =
  | { readonly type: 'start' }
  | { readonly type: 'stop' }
  /** minutes: null pauses until the user resumes. */
  | { readonly type: 'pause'; readonly minutes: number | null }
  /** No alerts until then; null ends a snooze. */
  | { readonly type: 'snooze'; readonly untilMs: number | null }
  /** The clock was set back by this much while watching. */
  | { readonly type: 'clock_set_back'; readonly byMs: number }
  /** Time has passed: a pause may be over. */
  | { readonly type: 'tick' };

/** Elapsed paused time, to be counted in the history. */
export interface PausedTime {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface SessionChange {
  readonly session: Session;
  readonly paused: PausedTime | null;
}

function watchFrom(sinceMs: number): Session {
  return { version: 1, phase: 'watching', sinceMs, snoozedUntilMs: null };
}

function isPauseOver(session: Session, nowMs: number): boolean {
  return session.phase === 'paused' && session.untilMs !== null && session.untilMs <= nowMs;
}

function isSnoozeOver(session: Session, nowMs: number): session is Watching {
  return session.phase === 'watching' && session.snoozedUntilMs !== null && session.snoozedUntilMs <= nowMs;
}

function setBack(session: Watching, byMs: number): Watching {
  const { sinceMs, snoozedUntilMs } = session;
  return {
    ...session,
    sinceMs: sinceMs - byMs,
    snoozedUntilMs: snoozedUntilMs === null ? null : snoozedUntilMs - byMs,
  };
}

/** The clock was set back during the pause, so it is unknown how much of it is over. */
function beginsLater(session: Session, nowMs: number): session is Paused {
  return session.phase === 'paused' && session.sinceMs > nowMs;
}

/** Once a clock change is noticed, a pause lasts no longer than the duration that was requested. */
function beginPauseNow({ sinceMs, untilMs, ...paused }: Paused, nowMs: number): Session {
  return { ...paused, sinceMs: nowMs, untilMs: untilMs === null ? null : nowMs + untilMs - sinceMs };
}

function nextSession(session: Session, command: SessionCommand, nowMs: number): Session {
  switch (command.type) {
    case 'start':
      return session.phase === 'watching' ? session : watchFrom(nowMs);
    case 'stop':
      return OFF;
    case 'pause': {
      if (session.phase === 'off') return session;
      const sinceMs = session.phase === 'paused' ? session.sinceMs : nowMs;
      const untilMs = command.minutes === null ? null : nowMs + command.minutes * MINUTE_MS;
      return { version: 1, phase: 'paused', sinceMs, untilMs };
    }
    case 'snooze':
      if (session.phase !== 'watching') return session;
      return { ...session, snoozedUntilMs: command.untilMs };
    case 'clock_set_back':
      return session.phase === 'watching' ? setBack(session, command.byMs) : session;
    case 'tick':
      if (beginsLater(session, nowMs)) return beginPauseNow(session, nowMs);
      if (isSnoozeOver(session, nowMs)) return { ...session, snoozedUntilMs: null };
      return isPauseOver(session, nowMs) ? watchFrom(nowMs) : session;
  }
}

/** Applies a command. A command that makes no sense in the current phase changes nothing. */
export function changeSession(session: Session, command: SessionCommand, nowMs: number): SessionChange {
  const next = nextSession(session, command, nowMs);
  const ends = session.phase === 'paused' && next.phase !== 'paused';
  if (!ends) return { session: next, paused: null };
  const toMs = session.untilMs === null ? nowMs : Math.min(nowMs, session.untilMs);
  // The clock may have been set back in the meantime.
  return { session: next, paused: toMs > session.sinceMs ? { fromMs: session.sinceMs, toMs } : null };
}
