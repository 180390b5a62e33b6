import { beforeEach, expect, it, vi } from 'vitest';
import { takeNextStep } from '../../../src/ui/take-next-step.ts';
import type { NextStep } from '../../../src/ui/text/headline.ts';
import { sentMessages } from './fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('./fake-browser.ts'));

const [start, stop] = ['pageToBackground.start', 'pageToBackground.stop'];

beforeEach(() => vi.clearAllMocks());

it.each<[NextStep, { opens?: string; prepares?: boolean; sends?: string[] }]>([
  [null, {}],
  ['allow', { opens: 'calibrate' }],
  ['calibrate', { opens: 'calibrate' }],
  ['places', { opens: 'places' }],
  ['start', { prepares: true, sends: [start] }],
  ['resume', { prepares: true, sends: [start] }],
  ['show_host', { prepares: true, sends: [start] }],
  ['retry', { sends: [stop, start] }],
])('%s leads where it says, and nowhere else', async (step, { opens, prepares = false, sends = [] }) => {
  const [open, prepare] = [vi.fn(), vi.fn()];
  await takeNextStep(step, { open, prepare });
  expect(open.mock.calls).toEqual(opens === undefined ? [] : [[opens]]);
  expect(prepare).toHaveBeenCalledTimes(prepares ? 1 : 0);
  expect(sentMessages().map(({ name }) => name)).toEqual(sends);
});
