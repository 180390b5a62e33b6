import { describe, expect, it } from 'vitest';
import { changeSession, type SessionCommand } from '../../../src/background/decide/session-commands.ts';
import { OFF, type Session } from '../../../src/state/session.ts';

const watching: Session = { version: 1, phase: 'watching', sinceMs: 1000, snoozedUntilMs: null };
const paused: Session = { version: 1, phase: 'paused', sinceMs: 2000, untilMs: 62_000 };
const pausedForGood: Session = { version: 1, phase: 'paused', sinceMs: 2000, untilMs: null };

describe('the session', () => {
  it.each<[string, Session, SessionCommand, number, Partial<Session>]>([
    ['starts', OFF, { type: 'start' }, 5000, { phase: 'watching', sinceMs: 5000 }],
    ['continues when started twice', watching, { type: 'start' }, 5000, { phase: 'watching', sinceMs: 1000 }],
    ['pauses for a while', watching, { type: 'pause', minutes: 1 }, 2000, paused],
    ['pauses until resumed', watching, { type: 'pause', minutes: null }, 2000, pausedForGood],
    ['does not pause when off', OFF, { type: 'pause', minutes: 5 }, 2000, OFF],
    [
      'extends a pause from its start',
      paused,
      { type: 'pause', minutes: 2 },
      3000,
      { sinceMs: 2000, untilMs: 123_000 },
    ],
    ['resumes by itself', paused, { type: 'tick' }, 62_000, { phase: 'watching', sinceMs: 62_000 }],
    ['does not resume too early', paused, { type: 'tick' }, 61_999, paused],
    [
      'makes a pause no longer than requested when the clock is set back',
      { ...paused, sinceMs: 7_200_000, untilMs: 7_260_000 },
      { type: 'tick' },
      10_000,
      { phase: 'paused', sinceMs: 10_000, untilMs: 70_000 },
    ],
    [
      'ends a snooze after the requested time when the clock is set back',
      { ...watching, sinceMs: 7_200_000, snoozedUntilMs: 7_260_000 },
      { type: 'clock_set_back', byMs: 7_000_000 },
      200_000,
      { sinceMs: 200_000, snoozedUntilMs: 260_000 },
    ],
    ['stays paused until resumed', pausedForGood, { type: 'tick' }, 1e12, pausedForGood],
    ['stops from a pause', paused, { type: 'stop' }, 9000, OFF],
    [
      'snoozes',
      watching,
      { type: 'snooze', untilMs: 900_000 },
      0,
      { phase: 'watching', snoozedUntilMs: 900_000 },
    ],
    [
      'ends a snooze',
      { ...watching, snoozedUntilMs: 9e9 },
      { type: 'snooze', untilMs: null },
      0,
      { snoozedUntilMs: null },
    ],
    [
      'forgets a snooze that is over',
      { ...watching, snoozedUntilMs: 5000 },
      { type: 'tick' },
      5000,
      { snoozedUntilMs: null },
    ],
    ['does not snooze when off', OFF, { type: 'snooze', untilMs: 900_000 }, 0, OFF],
  ])('%s', (_name, session, command, nowMs, expected) => {
    expect(changeSession(session, command, nowMs).session).toMatchObject(expected);
  });

  it('counts a pause up to its planned end, even if the machine slept past it', () => {
    expect(changeSession(paused, { type: 'tick' }, 999_000).paused).toEqual({ fromMs: 2000, toMs: 62_000 });
    expect(changeSession(paused, { type: 'start' }, 12_000).paused).toEqual({ fromMs: 2000, toMs: 12_000 });
    expect(changeSession(watching, { type: 'stop' }, 12_000).paused).toBeNull();
  });
});
