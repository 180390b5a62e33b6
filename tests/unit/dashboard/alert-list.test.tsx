// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { AlertList } from '../../../src/dashboard/today/alert-list.tsx';
import type { AlertRecord, EpisodeRecord } from '../../../src/history/records.ts';
import { openDay } from '../../../src/history/whole-day.ts';
import type { StoredExample } from '../../../src/state/personal-examples.ts';
import { sit } from '../posture/seated.ts';
import { exampleAt } from '../posture/taught-examples.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

const send = vi.hoisted(() => vi.fn(async (_type: string, _data: unknown) => ({ ok: true, value: {} })));
vi.mock('../../../src/platform/messaging/messages.ts', () => ({ send }));

const MOMENT = exampleAt(sit(), { atMs: 1000 });
const kept = vi.hoisted(() => ({ moments: [] as readonly StoredExample[], standing: null as unknown }));
vi.mock('../../../src/state/stored-items.ts', () => ({
  standingAlertItem: { get: async () => kept.standing, watch: () => {} },
}));

async function show(
  examples: readonly StoredExample[] = [],
  first: Partial<AlertRecord> = {},
  episodes: readonly EpisodeRecord[] = [],
): Promise<void> {
  const alerts = [1000, 2000].map((atMs) => ({
    atMs,
    issue: 'slouch' as const,
    sinceMs: atMs - 500,
    outcome: 'mended' as const,
    day: '1970-01-01',
    ...(atMs === 1000 && first),
  }));
  const day = openDay('1970-01-01', { hours: [], movement: [], stretches: [], alerts, episodes });
  await act(async () =>
    render(<AlertList day={day} usually={null} examples={examples} moments={kept.moments} />, document.body),
  );
  await act(async () => {});
}

const buttons = () => [...document.querySelectorAll<HTMLButtonElement>('[data-testid="dispute"]')];

describe('the nudges of a day', () => {
  afterEach(() => {
    render(null, document.body);
    send.mockClear();
  });

  it('can be disputed where it is known what they were about', async () => {
    kept.moments = [MOMENT];
    await show();
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['I was fine']);
    await act(async () => buttons()[0]?.click());
    expect(send).toHaveBeenCalledWith('pageToBackground.addExample', MOMENT);
  });

  it('say so once they are disputed, and can be undone', async () => {
    kept.moments = [MOMENT];
    await show([MOMENT]);
    expect(document.querySelector('[data-testid="alerts"]')?.textContent).toContain('You said you were fine');
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['Undo']);
    await act(async () => buttons()[0]?.click());
    expect(send).toHaveBeenCalledWith('pageToBackground.undoExample', { atMs: 1000 });
  });

  it('answered in the popup can be undone by the moment of the answer, and answered again', async () => {
    kept.moments = [MOMENT];
    const excused = { outcome: 'excused' as const };
    await show([], { ...excused, saidFineAtMs: 1700 });
    await act(async () => buttons()[0]?.click());
    expect(send).toHaveBeenCalledWith('pageToBackground.undoExample', { atMs: 1700 });
    await show([], { ...excused, saidFineAtMs: null });
    expect(document.querySelector('[data-testid="alerts"]')?.textContent).toContain('No end recorded');
    expect(buttons().map(({ textContent }) => textContent)).toEqual(['I was fine']);
  });

  it('claim no end if the answer was taken back that ended what is known of the slouch', async () => {
    kept.moments = [MOMENT];
    const slouch = { issue: 'slouch', day: '1970-01-01', peakSeverity: 1 } as const;
    const episode = { ...slouch, fromMs: 500, toMs: 9000, alertedAtMs: 1000 };
    await show([], { outcome: 'excused', saidFineAtMs: null }, [episode]);
    expect(document.querySelector('[data-testid="alerts"]')?.textContent).toContain('No end recorded');
  });

  it('say so while one still stands', async () => {
    const list = () => document.querySelector('[data-testid="alerts"]')?.textContent;
    await show([], { outcome: null });
    expect(list()).toContain('No end recorded');
    render(null, document.body);
    kept.standing = { alert: { atMs: 1000 } };
    await show([], { outcome: null });
    expect(list()).toContain('Still on');
    kept.standing = null;
  });

  it('say that the user looked down, and not that the head was forward', async () => {
    const names = () => [...document.querySelectorAll('.alert-name')].map(({ textContent }) => textContent);
    await show([], { issue: 'forward_head', lookingDown: true });
    expect(names()).toEqual(['Rounded back', 'Looking down']);
    await show([], { issue: 'forward_head' });
    expect(names()).toEqual(['Rounded back', 'Head forward']);
  });

  it('offer nothing where it is not known', async () => {
    kept.moments = [];
    await show();
    expect(buttons()).toEqual([]);
  });
});
