import { afterEach, describe, expect, it, vi } from 'vitest';
import { adoptCustoms } from '../../../src/platform/browser/customs.ts';
import { untilText } from '../../../src/platform/browser/until-text.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const at = (day: number, hour: number, minute = 0) => new Date(2026, 10, day, hour, minute).getTime();

describe('until when', () => {
  afterEach(() => adoptCustoms({ dayStartHour: 0, clock: 'region' }));

  it.each([
    ['later today', at(25, 22, 15), '22:15'],
    ['tomorrow morning', at(26, 5), 'tomorrow, 5:00'],
    ['the day after', at(27, 5), '27 Nov, 5:00'],
  ])('%s', (_name, untilMs, words) => {
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    expect(untilText(untilMs, at(25, 21))).toBe(words);
  });

  it('is a full hour on a clock of twelve hours', () => {
    adoptCustoms({ dayStartHour: 0, clock: 'h12' });
    expect(untilText(at(26, 5), at(25, 21))).toMatch(/^tomorrow, 5\sam$/i);
  });

  it('is tomorrow at the end of a month too', () => {
    adoptCustoms({ dayStartHour: 0, clock: 'h24' });
    expect(untilText(at(31, 5), at(30, 21))).toContain('tomorrow');
  });
});
