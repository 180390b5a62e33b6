import { expect, it, vi } from 'vitest';
import { alignedDegreesText, degreesText } from '../../../src/dashboard/today/angle-text.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

it('gives a table one decimal in every row', () => {
  expect([7, 7.14, -0.5].map(alignedDegreesText)).toEqual(['7.0°', '7.1°', '-0.5°']);
});

it('gives a scale no needless decimal', () => {
  expect([15, 4.53].map(degreesText)).toEqual(['15°', '4.5°']);
});
