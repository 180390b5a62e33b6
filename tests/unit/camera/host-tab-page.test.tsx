// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { HostTabPage } from '../../../src/camera/pages/host-tab-page.tsx';
import { clockText } from '../../../src/platform/browser/format.ts';
import type { HostStatus } from '../../../src/state/session.ts';
import { MESSAGES } from '../ui/fake-browser.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));

function statusOf(status: HostStatus): string {
  act(() => render(<HostTabPage status={status} workplace="tab" />, document.body));
  return document.querySelector('[data-testid="camera-status"]')?.textContent ?? '';
}

afterEach(() => act(() => render(null, document.body)));

describe('the page that holds the camera in Firefox', () => {
  it('says until when the camera is off in a camera pause, not that it is opening', () => {
    const untilMs = Date.now() + 60_000;
    const words = statusOf({ camera: 'resting', posture: 'good', untilMs });
    expect(words).toBe(`The camera is off until ${clockText(untilMs)}.`);
    expect(statusOf({ camera: 'opening' })).toBe(MESSAGES.hostTab_opening?.message);
  });
});
