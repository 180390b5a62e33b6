// @vitest-environment happy-dom
import { type ComponentChild, render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { drawChart } from '../../../src/dashboard/charts/draw-chart.ts';
import { AngleChart } from '../../../src/dashboard/today/angle-chart.tsx';
import { AnglesTable, HoursTable } from '../../../src/dashboard/today/hours-table.tsx';
import { mergeMinutes } from '../../../src/history/hour-record.ts';
import { cutIntoMinutes, type Minute, type Span } from '../../../src/history/minute.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
vi.mock('../../../src/dashboard/charts/draw-chart.ts', () => ({ drawChart: vi.fn() }));

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);
const ANGLES = [{ meanDeg: 6, knownMs: MINUTE }, null];

/** Times in states from noon on, one after another, in minutes. The angles are known where posture is. */
function minutesOf(parts: readonly [Span['state'], number][]): Minute[] {
  let atMs = NOON;
  return parts.reduce<Minute[]>((minutes, [state, length]) => {
    const span = { fromMs: atMs, toMs: atMs + length * MINUTE, state, issue: null };
    atMs = span.toMs;
    const added = cutIntoMinutes(span, () => 0);
    return mergeMinutes(
      minutes,
      state === 'good' ? added.map((each) => ({ ...each, angles: ANGLES })) : added,
    );
  }, []);
}

/** A pause until 1 PM, setting up until 1:35, an hour of work, and nobody there until after 4 PM. */
const DAY = minutesOf([
  ['paused', 60],
  ['unknown', 35],
  ['good', 60],
  ['away', 100],
]);

const show = (part: ComponentChild) => act(() => render(part, document.body));
const texts = (selector: string) =>
  [...document.querySelectorAll(selector)].map(({ textContent }) => textContent);

beforeEach(() => void vi.mocked(drawChart).mockClear());
afterEach(() => act(() => render(null, document.body)));

describe('the measured part of a day', () => {
  it('is what the chart of the angles covers, in the frame of the timeline', async () => {
    await show(<AngleChart minutes={DAY} />);
    const content = vi.mocked(drawChart).mock.lastCall?.[1];
    const sinceNoon = content?.reach?.map((minute) => minute - NOON / MINUTE);
    expect(sinceNoon).toEqual([90, 165]);
    expect(content?.series[0]?.values.slice(0, 3)).toEqual([null, 6, 6]);
  });

  it('has an hour in each row of the angles', async () => {
    await show(<AnglesTable minutes={DAY} />);
    expect(texts('tbody th')).toEqual([
      expect.stringMatching(/^(13|1):00/),
      expect.stringMatching(/^(14|2):00/),
    ]);
  });

  it('has an hour in each row of the times, and a column for what happened in them', async () => {
    await show(<HoursTable minutes={DAY} more />);
    expect(texts('tbody th')).toHaveLength(2);
    expect(texts('tbody td:nth-child(2)')).toEqual(['1 h', '35 min']);
    expect(texts('thead th')).toContain('Away');
    expect(texts('thead th')).not.toContain('Paused');
  });
});
