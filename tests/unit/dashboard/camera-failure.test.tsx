// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { CameraFailure } from '../../../src/dashboard/camera/camera-failure.tsx';
import { CameraProblemBlock } from '../../../src/dashboard/shared/camera-problem-block.tsx';
import { CAMERA_PROBLEMS } from '../../../src/state/session.ts';

vi.mock('../../../src/platform/browser/browser.ts', async () => import('../ui/fake-browser.ts'));
vi.mock('../../../src/camera/source/camera-stream.ts', () => ({
  cameraPermission: async () => Object.assign(new EventTarget(), { state: 'denied' }),
}));

const wayOut = () => document.querySelector<HTMLAnchorElement>('[data-testid="calibrate-again"]');

afterEach(() => act(() => render(null, document.body)));

describe('a camera that failed, on a page', () => {
  it.each(CAMERA_PROBLEMS)('%s: links to the calibration only if that is the remedy', async (problem) => {
    await act(async () => render(<CameraFailure problem={problem} />, document.body));
    const address = wayOut()?.getAttribute('href') ?? null;
    expect(address).toBe(problem === 'own_camera_gone' ? '#calibrate' : null);
  });

  it.each(CAMERA_PROBLEMS)(
    '%s: a part of a page says title and text, and has the same way out',
    async (problem) => {
      await act(async () =>
        render(<CameraProblemBlock problem={problem} onAllowed={() => {}} />, document.body),
      );
      const alert = document.querySelector('[role="alert"]');
      expect(alert?.querySelector('.error')?.textContent).not.toBe('');
      expect(alert?.lastElementChild?.textContent).not.toBe('');
      const address = wayOut()?.getAttribute('href') ?? null;
      expect(address).toBe(problem === 'own_camera_gone' ? '#calibrate' : null);
    },
  );

  it('comes into view, also if the button that was pressed is far below', async () => {
    const scroll = vi.spyOn(Element.prototype, 'scrollIntoView');
    await act(async () => render(<CameraFailure problem="permission_denied" />, document.body));
    expect(scroll.mock.contexts).toEqual([document.querySelector('[role="alert"]')]);
    scroll.mockRestore();
  });
});
