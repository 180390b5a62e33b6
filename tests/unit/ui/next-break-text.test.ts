import { expect, it, vi } from 'vitest';
import { BREAK_KINDS } from '../../../src/posture/monitor/break-rhythm.ts';
import { nextBreakText } from '../../../src/ui/text/next-break-text.ts';
import { liveHost, liveStatus } from './made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

const MINUTE_MS = 60_000;

it('is about a break in every state, and says which is next', () => {
  const due = BREAK_KINDS.map((kind) =>
    liveStatus(liveHost('good'), { atMs: 0, nextBreak: { kind, atMs: 28 * MINUTE_MS } }),
  );
  const none = [null, liveStatus(liveHost('away')), liveStatus(liveHost('good'))];
  expect([...due, ...none].map(nextBreakText)).toEqual([
    'Time to get up in 28 min',
    'Time to move in 28 min',
    'Time to rest your eyes in 28 min',
    'Break timer is stopped',
    'Break timer waits for you',
    'No break planned',
  ]);
});
