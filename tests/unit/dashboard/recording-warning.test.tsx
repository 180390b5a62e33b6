// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { RecordingWarning } from '../../../src/dashboard/calibration/recording-warning.tsx';
import { OFF } from '../../../src/state/session.ts';
import { liveHost, productState } from '../ui/made-up.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

afterEach(() => act(() => render(null, document.body)));

const host = liveHost('good');
it.each<[string, Parameters<typeof productState>[0], boolean]>([
  ['while it is on', { host }, true],
  ['while it is off', { session: OFF, host: { camera: 'off' } }, false],
  ['before the first calibration', { host, calibrated: false }, false],
  ['while the camera fails', { host: { camera: 'failed', problem: 'muted' } }, false],
])('the calibration page warns of the recording that it empties: %s', (_, facts, warns) => {
  act(() => render(<RecordingWarning product={productState(facts)} />, document.body));
  const warning = document.querySelector('[data-testid="recording-warning"]');
  expect(warning !== null).toBe(warns);
  if (warns) expect(warning?.querySelector('a')?.getAttribute('href')).toBe('#recordings');
});
