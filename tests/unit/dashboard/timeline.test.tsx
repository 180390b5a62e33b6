// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { TimelineCard } from '../../../src/dashboard/today/timeline.tsx';
import { mergeMinutes } from '../../../src/history/hour-record.ts';
import { cutIntoMinutes, type Minute, type Span } from '../../../src/history/minute.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const MINUTE = 60_000;

/** Times in states from noon on, one after another, in minutes. */
function minutesOf(parts: readonly [Span['state'], number][]): Minute[] {
  let atMs = Date.UTC(2026, 0, 5, 12);
  return parts.reduce<Minute[]>((minutes, [state, length]) => {
    const toMs = atMs + length * MINUTE;
    const span = { fromMs: atMs, toMs, state, issue: state === 'bad' ? ('slouch' as const) : null };
    atMs = toMs;
    return mergeMinutes(
      minutes,
      cutIntoMinutes(span, () => 0),
    );
  }, []);
}

async function show(parts: readonly [Span['state'], number][], goesOn = false): Promise<void> {
  await act(() => render(<TimelineCard minutes={minutesOf(parts)} goesOn={goesOn} />, document.body));
}

/** What each run says, from left to right. */
async function saidOf(): Promise<(string | null)[]> {
  const timeline = document.querySelector('[data-testid="timeline"]');
  const said: (string | null)[] = [];
  for (let run = 0; run < Number(timeline?.getAttribute('aria-valuemax')); run++) {
    await act(
      () => void timeline?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true })),
    );
    said.push(timeline?.getAttribute('aria-valuetext') ?? null);
  }
  return said;
}

afterEach(() => act(() => render(null, document.body)));

describe('the timeline', () => {
  it('calls a time with slouches in it mostly upright, and one without them upright', async () => {
    await show([
      ['good', 9.7],
      ['bad', 0.3],
      ['good', 4],
      ['away', 3],
      ['good', 5],
    ]);
    expect(await saidOf()).toEqual([
      '12:00 to 12:14: Mostly upright, slouching for 18 s out of 14 min',
      '12:14 to 12:17: Away, 3 min',
      '12:17 to 12:22: Upright, 5 min',
    ]);
  });

  it.each([
    [true, '12:07 to now'],
    [false, '12:07 to 12:16'],
  ])('begins with the first measured minute (goes on: %s)', async (goesOn, span) => {
    await show(
      [
        ['unknown', 4],
        ['away', 3],
        ['good', 9],
      ],
      goesOn,
    );
    expect(document.querySelector('.card-head .quiet')?.textContent).toBe(span);
    expect(await saidOf()).toEqual([`${span}: Upright, 9 min`]);
  });

  it('draws the running minute only as far as it is counted', async () => {
    const parts: [Span['state'], number][] = [
      ['good', 10],
      ['bad', 0.1],
    ];
    await show(parts, true);
    expect(await saidOf()).toEqual(['12:00 to 12:10: Upright, 10 min', '12:10 to now: Rounded back, 6 s']);
    const [upright, slouching] = [...document.querySelectorAll<HTMLElement>('.run')].map(({ style }) =>
      Number.parseFloat(style.width),
    );
    expect((upright ?? 0) / (slouching ?? 0)).toBeCloseTo(100, 0);
  });
});
