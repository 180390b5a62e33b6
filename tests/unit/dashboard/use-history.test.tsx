// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { AS_IT_IS_COUNTED, NOW_AND_THEN, ONCE } from '../../../src/dashboard/shared/how-often.ts';
import { useHistory } from '../../../src/dashboard/shared/use-history.ts';
import { followOtherTabs, historyVersion, rereadHistory } from '../../../src/ui/history-version.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
const close = vi.fn();
vi.mock('../../../src/history-db/database.ts', () => ({ openDatabase: async () => ({ close }) }));

const read = vi.fn(async () => 1);

function Page({ everyMs }: { everyMs: number }) {
  const { value, failed } = useHistory(read, 'key', everyMs);
  return <p>{failed ? 'failed' : value}</p>;
}

async function showFor(everyMs: number, forMs: number): Promise<void> {
  await act(async () => render(<Page everyMs={everyMs} />, document.body));
  await act(async () => void (await vi.advanceTimersByTimeAsync(forMs)));
}

beforeEach(() => {
  vi.clearAllMocks();
  vi.useFakeTimers();
});
afterEach(async () => {
  await act(async () => render(null, document.body));
  vi.useRealTimers();
});

it.each([
  ['what is being counted', AS_IT_IS_COUNTED, 41],
  ['sums over weeks', NOW_AND_THEN, 2],
  ['a day that is over', ONCE, 1],
])('reads %s as often as it changes', async (_, everyMs, times) => {
  await showFor(everyMs, 600_000);
  expect(read).toHaveBeenCalledTimes(times);
});

it('closes the history once nothing more will be read', async () => {
  await showFor(ONCE, 0);
  expect(close).toHaveBeenCalledOnce();
});

it('reads again at once what a deletion, an undo or an import has changed, also what is over', async () => {
  await showFor(ONCE, 0);
  read.mockResolvedValueOnce(2);
  await act(async () => rereadHistory());
  await act(async () => void (await vi.advanceTimersByTimeAsync(0)));
  expect(document.body.textContent).toBe('2');
  expect(read).toHaveBeenCalledTimes(2);
});

it('reads again what another tab has changed, and tells other tabs, until it is closed', async () => {
  const closed = new AbortController();
  const other = new BroadcastChannel('history-changed');
  const heard = vi.fn();
  other.onmessage = heard;
  followOtherTabs(closed.signal);
  await showFor(ONCE, 0);
  const before = historyVersion();
  await act(async () => {
    other.postMessage(null);
    await vi.waitFor(() => expect(historyVersion()).toBe(before + 1));
  });
  expect(read).toHaveBeenCalledTimes(2);
  rereadHistory();
  await vi.waitFor(() => expect(heard).toHaveBeenCalledOnce());
  closed.abort();
  rereadHistory();
  other.close();
});

it('tries again soon after a failure, however seldom it reads', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  read.mockRejectedValueOnce(new Error('blocked'));
  await showFor(ONCE, 0);
  expect(document.body.textContent).toBe('failed');
  await act(async () => void (await vi.advanceTimersByTimeAsync(AS_IT_IS_COUNTED)));
  expect(document.body.textContent).toBe('1');
});

it('reads nothing while the page is hidden', async () => {
  const hidden = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  await showFor(AS_IT_IS_COUNTED, 600_000);
  expect(read).toHaveBeenCalledOnce();
  hidden.mockRestore();
});
