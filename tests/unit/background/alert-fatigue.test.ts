import { describe, expect, it } from 'vitest';
import {
  type AlertFatigueEvent,
  afterMending,
  isQuieter,
  updateAlertFatigue,
} from '../../../src/background/decide/alert-fatigue.ts';
import { NO_ALERT_FATIGUE } from '../../../src/state/alerting.ts';

function mannersAfter(events: readonly AlertFatigueEvent[]) {
  return events.reduce(updateAlertFatigue, NO_ALERT_FATIGUE);
}
const IGNORED: readonly AlertFatigueEvent[] = ['alerted', 'ignored'];
const THREE_IGNORED = [...IGNORED, ...IGNORED, ...IGNORED];

describe('ignored alerts', () => {
  it.each<[string, AlertFatigueEvent[], boolean, boolean]>([
    ['one alert is not ignored yet', ['alerted'], false, false],
    ['two that were ignored change nothing', [...IGNORED, ...IGNORED, 'alerted'], false, false],
    ['three in a row make it quieter, and it asks why', THREE_IGNORED, true, true],
    ['it does not get louder by itself', [...THREE_IGNORED, 'alerted', 'ignored', 'alerted'], true, true],
    [
      'sitting up in between starts over',
      [...IGNORED, ...IGNORED, 'alerted', 'reacted', ...IGNORED],
      false,
      false,
    ],
    [
      'heeding makes alerts loud again; the question stays',
      [...THREE_IGNORED, 'alerted', 'reacted'],
      false,
      true,
    ],
    ['an answer ends both', [...THREE_IGNORED, 'why_answered'], false, false],
    [
      'leaving proves nothing',
      [...IGNORED, 'alerted', 'broken_off', ...IGNORED, 'alerted', 'broken_off'],
      false,
      false,
    ],
    ['what was answered before is not ignored after', ['alerted', 'reacted', 'ignored'], false, false],
    ['leaving does not make alerts loud again', [...THREE_IGNORED, 'alerted', 'broken_off'], true, true],
  ])('%s', (_name, events, quieter, asksWhy) => {
    const manners = mannersAfter(events);
    expect(isQuieter(manners)).toBe(quieter);
    expect(manners.asksWhy).toBe(asksWhy);
  });

  it('lead to one question for each three in a row', () => {
    const answered = mannersAfter([...THREE_IGNORED, 'why_answered', ...IGNORED, ...IGNORED]);
    expect(answered.asksWhy).toBe(false);
    expect(IGNORED.reduce(updateAlertFatigue, answered).asksWhy).toBe(true);
  });

  it('are those after which the user sits up minutes later', () => {
    expect(afterMending(0, 30_000)).toBe('reacted');
    expect(afterMending(0, 3 * 60_000)).toBe('reacted');
    expect(afterMending(0, 3 * 60_000 + 1)).toBe('ignored');
  });
});
