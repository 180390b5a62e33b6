import { afterEach, describe, expect, it, vi } from 'vitest';
import { openCamera } from '../../../src/camera/camera-stream.ts';

/** Cameras of the test's making: a device that is not among them is not found, and one that is 'busy' not readable. */
function plugIn(...devices: readonly string[]) {
  const stopped: string[] = [];
  const getUserMedia = vi.fn(async ({ video }: { video: { deviceId?: { exact: string } } }) => {
    const asked = video.deviceId?.exact ?? devices[0];
    if (asked === undefined || !devices.includes(asked)) throw new DOMException('', 'NotFoundError');
    if (asked === 'busy') throw new DOMException('', 'NotReadableError');
    const track = { id: asked, stop: () => stopped.push(asked) };
    return { getTracks: () => [track], getVideoTracks: () => [track] };
  });
  const permissions = { query: async () => ({ state: 'granted' }) };
  vi.stubGlobal('navigator', { permissions, mediaDevices: { getUserMedia } });
  return { getUserMedia, stopped };
}

afterEach(() => vi.unstubAllGlobals());

describe('the camera that is opened', () => {
  const { signal } = new AbortController();

  it.each([
    ['the chosen one', ['built-in', 'desk'], 'desk', 'desk'],
    ['whichever there is, where none is chosen', ['built-in', 'desk'], null, 'built-in'],
    ['whichever there is, where the chosen one is gone', ['built-in'], 'desk', 'built-in'],
  ] as const)('is %s', async (_, devices, chosen, opened) => {
    plugIn(...devices);
    expect(await openCamera(signal, true, chosen)).toMatchObject({
      ok: true,
      camera: { track: { id: opened } },
    });
  });

  it('is none, and named why, where there is none or the chosen one is taken', async () => {
    plugIn();
    expect(await openCamera(signal, true, 'desk')).toEqual({ ok: false, problem: 'no_camera' });
    const { getUserMedia } = plugIn('built-in', 'busy');
    expect(await openCamera(signal, true, 'busy')).toEqual({ ok: false, problem: 'camera_busy' });
    expect(getUserMedia).toHaveBeenCalledTimes(1);
  });

  it('is stopped with its signal, also when that came while it opened', async () => {
    const { stopped } = plugIn('built-in');
    const over = new AbortController();
    await openCamera(over.signal, true, null);
    over.abort();
    expect(stopped).toEqual(['built-in']);
    expect(await openCamera(over.signal, true, null)).toMatchObject({ ok: false });
    expect(stopped).toEqual(['built-in', 'built-in']);
  });
});
