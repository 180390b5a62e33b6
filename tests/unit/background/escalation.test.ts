import { describe, expect, it } from 'vitest';
import {
  type Delivery,
  dueChannels,
  nextDueMs,
  unwantedChannels,
} from '../../../src/background/decide/escalation.ts';
import { AFTER_SECONDS, CHANNELS, type Channel } from '../../../src/state/channels.ts';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/state/settings.ts';

const RAISED = 1_000_000;
const ALL: Settings = {
  ...DEFAULT_SETTINGS,
  ...Object.fromEntries(CHANNELS.map((way) => [way, true])),
  badgeAfterSeconds: 0,
  notificationAfterSeconds: 0,
  cardAfterSeconds: 30,
  dimAfterSeconds: 60,
  soundAfterSeconds: 120,
  speechAfterSeconds: 300,
};

function told(ways: readonly Channel[] = [], quieter = false): Delivery {
  return { raisedAtMs: RAISED, told: ways, quieter };
}

describe('the escalation', () => {
  it.each<[string, Partial<Settings>, Delivery, number, Channel[], number | null]>([
    ['begins with the immediate channels', {}, told(), 0, ['badge', 'notification'], 30],
    ['repeats no channel', {}, told(['badge']), 0, ['notification'], 30],
    ['continues as time passes', {}, told(['badge', 'notification']), 30, ['card'], 60],
    ['catches up after a sleep', {}, told(['badge', 'notification']), 130, ['card', 'dim', 'sound'], 300],
    ['ends', {}, told(CHANNELS), 999, [], null],
    ['leaves out channels that are off', { notification: false, card: false }, told(), 40, ['badge'], 60],
    ['can be completely off', Object.fromEntries(CHANNELS.map((way) => [way, false])), told(), 999, [], null],
    [
      'can be in reverse order',
      { soundAfterSeconds: 0, badgeAfterSeconds: 300 },
      told(),
      0,
      ['notification', 'sound'],
      30,
    ],
    ['is only the badge if alerts are ignored', {}, told([], true), 999, ['badge'], null],
    ['is empty if alerts are ignored and the badge is off', { badge: false }, told([], true), 999, [], null],
  ])('%s', (_name, changed, standing, seconds, due, next) => {
    const settings = { ...ALL, ...changed };
    const nowMs = RAISED + seconds * 1000;
    expect(dueChannels(settings, standing, nowMs)).toEqual(due);
    expect(nextDueMs(settings, standing, nowMs)).toBe(next === null ? null : RAISED + next * 1000);
  });

  it.each(CHANNELS.flatMap((way) => AFTER_SECONDS.map((after) => [way, after] as const)))(
    '%s follows after %s s, not sooner',
    (way, after) => {
      const settings = { ...ALL, [`${way}AfterSeconds`]: after };
      const dueMs = RAISED + after * 1000;
      expect(dueChannels(settings, told(), dueMs)).toContain(way);
      expect(dueChannels(settings, told(), dueMs - 1)).not.toContain(way);
    },
  );

  it('withdraws channels that are no longer wanted', () => {
    expect(unwantedChannels({ ...ALL, dim: false }, told(['badge', 'dim']))).toEqual(['dim']);
    expect(unwantedChannels(ALL, told(['badge', 'dim']))).toEqual([]);
  });
});
