import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { countSpan, withDatabase } from '../../../src/history-db/database.ts';
import { readMostFrequentProblem } from '../../../src/history-db/most-frequent-problem.ts';
import type { IssueKind } from '../../../src/posture/body/assessment.ts';
import { HOUR_MS, MINUTE_MS } from '../../../src/shared/durations.ts';
import { exampleNudge } from '../../../src/state/example-nudge.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

/** Slouches of some minutes, so many days ago. */
async function slouch(issue: IssueKind, minutes: number, daysAgo: number): Promise<void> {
  const fromMs = Date.now() - daysAgo * 24 * HOUR_MS;
  const toMs = fromMs + minutes * MINUTE_MS;
  await withDatabase((database) => countSpan(database, { fromMs, toMs, state: 'bad', issue }));
}

beforeEach(() => void vi.stubGlobal('indexedDB', new IDBFactory()));
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

it('is a forward head without a history', async () => {
  expect(await readMostFrequentProblem()).toBe('forward_head');
});

it('is what took the most time in the last four weeks, and the example is about it', async () => {
  await slouch('forward_head', 5, 2);
  await slouch('lean', 20, 3);
  await slouch('slouch', 60, 40);
  const issue = await readMostFrequentProblem();
  expect(issue).toBe('lean');
  expect(exampleNudge(issue).message).toBe('You’ve been leaning to one side for 20 seconds.');
});

it('is a forward head if the history cannot be read', async () => {
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.stubGlobal('indexedDB', {
    open: () => {
      throw new Error('No room.');
    },
  });
  expect(await readMostFrequentProblem()).toBe('forward_head');
});
