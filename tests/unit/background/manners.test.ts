import { describe, expect, it } from 'vitest';
import { afterMending, isQuieter, type MannersEvent, stepManners } from '../../../src/background/manners.ts';
import { NO_MANNERS } from '../../../src/platform/alerting.ts';

function mannersAfter(events: readonly MannersEvent[]) {
  return events.reduce(stepManners, NO_MANNERS);
}
const FOUR_ALERTS = Array<MannersEvent>(4).fill('alerted');

describe('ignored alerts', () => {
  it.each<[string, MannersEvent[], boolean, boolean]>([
    ['one alert is not ignored yet', ['alerted'], false, false],
    ['two that were ignored change nothing', ['alerted', 'alerted', 'alerted'], false, false],
    ['three in a row make it quieter, and it asks why', FOUR_ALERTS, true, true],
    ['it does not get louder by itself', [...FOUR_ALERTS, 'alerted', 'alerted'], true, true],
    [
      'sitting up in between begins anew',
      ['alerted', 'alerted', 'alerted', 'heeded', 'alerted'],
      false,
      false,
    ],
    ['heeding ends the quiet; the question stays', [...FOUR_ALERTS, 'heeded'], false, true],
    ['an answer ends both', [...FOUR_ALERTS, 'why_answered'], false, false],
    [
      'leaving proves nothing',
      ['alerted', 'broken_off', 'alerted', 'broken_off', 'alerted', 'alerted'],
      false,
      false,
    ],
    [
      'sitting up only long after each counts as well',
      ['alerted', 'ignored', 'alerted', 'ignored', 'alerted', 'ignored'],
      true,
      true,
    ],
    ['what was answered before is not ignored after', ['alerted', 'heeded', 'ignored'], false, false],
    ['leaving does not end a quiet', [...FOUR_ALERTS, 'broken_off'], true, true],
  ])('%s', (_name, events, quieter, asksWhy) => {
    const manners = mannersAfter(events);
    expect(isQuieter(manners)).toBe(quieter);
    expect(manners.asksWhy).toBe(asksWhy);
  });

  it('are asked about once for each row of three', () => {
    const answered = mannersAfter([...FOUR_ALERTS, 'why_answered', 'alerted']);
    expect(answered.asksWhy).toBe(false);
    expect(['alerted', 'alerted'].reduce((m) => stepManners(m, 'alerted'), answered).asksWhy).toBe(true);
  });

  it('are those after which the user sits up minutes later', () => {
    expect(afterMending(0, 30_000)).toBe('heeded');
    expect(afterMending(0, 3 * 60_000)).toBe('heeded');
    expect(afterMending(0, 3 * 60_000 + 1)).toBe('ignored');
  });
});
