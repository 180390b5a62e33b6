import { afterEach, describe, expect, it, vi } from 'vitest';
import { cameraLost, openCamera } from '../../../src/camera/source/camera-stream.ts';

/** Fake cameras: a device that is not listed is not found, and one named 'busy' is not readable. */
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

describe('the opened camera', () => {
  const { signal } = new AbortController();

  it.each([
    ['the chosen one', ['built-in', 'desk'], 'desk', 'desk'],
    ['any camera, if none is chosen', ['built-in', 'desk'], null, 'built-in'],
    ['any camera, if the chosen one is missing', ['built-in'], 'desk', 'built-in'],
  ] as const)('is %s', async (_, devices, chosen, opened) => {
    plugIn(...devices);
    expect(await openCamera(signal, true, chosen)).toMatchObject({
      ok: true,
      camera: { track: { id: opened } },
    });
  });

  it('is none, with the reason, if there is no camera or the chosen one is in use', async () => {
    plugIn();
    expect(await openCamera(signal, true, 'desk')).toEqual({ ok: false, problem: 'no_camera' });
    const { getUserMedia } = plugIn('built-in', 'busy');
    expect(await openCamera(signal, true, 'busy')).toEqual({ ok: false, problem: 'camera_busy' });
    expect(getUserMedia).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['Device in use', 'NotReadableError', 'camera_busy'],
    ['Could not start video source', 'NotReadableError', 'not_started'],
    ['Starting videoinput failed', 'AbortError', 'not_started'],
    ['', 'SomethingNew', 'not_started'],
    ['', 'OverconstrainedError', 'no_camera'],
  ] as const)('fails with its own problem: %s, %s', async (message, name, problem) => {
    const getUserMedia = async () => Promise.reject(new DOMException(message, name));
    const permissions = { query: async () => ({ state: 'granted' }) };
    vi.stubGlobal('navigator', { permissions, mediaDevices: { getUserMedia } });
    expect(await openCamera(signal, true, null)).toEqual({ ok: false, problem });
  });

  it.each([['frameRate'], [''], [undefined]])(
    'is opened at its own rate if it has none as low as the one asked for: %s',
    async (constraint) => {
      const track = { stop() {} };
      const getUserMedia = vi.fn(async ({ video }: { video: MediaTrackConstraints }) => {
        if (Object.hasOwn(video.frameRate as object, 'max'))
          throw Object.assign(new DOMException('', 'OverconstrainedError'), { constraint });
        return { getTracks: () => [track], getVideoTracks: () => [track] };
      });
      const permissions = { query: async () => ({ state: 'granted' }) };
      vi.stubGlobal('navigator', { permissions, mediaDevices: { getUserMedia } });
      expect(await openCamera(signal, true, 'desk')).toMatchObject({ ok: true });
      expect(getUserMedia).toHaveBeenCalledTimes(2);
      expect(getUserMedia.mock.lastCall?.[0].video.deviceId).toEqual({ exact: 'desk' });
    },
  );

  it('is stopped with its signal, even if the signal aborts during opening', async () => {
    const { stopped } = plugIn('built-in');
    const over = new AbortController();
    await openCamera(over.signal, true, null);
    over.abort();
    expect(stopped).toEqual(['built-in']);
    expect(await openCamera(over.signal, true, null)).toMatchObject({ ok: false });
    expect(stopped).toEqual(['built-in', 'built-in']);
  });
});

describe('a camera without permission', () => {
  const { signal } = new AbortController();

  /** A browser that refuses with a message and then has this permission state. */
  function refuse(before: PermissionState, after = before, message = 'Permission denied') {
    let state = before;
    const getUserMedia = vi.fn(async () => {
      state = after;
      throw new DOMException(message, 'NotAllowedError');
    });
    const permissions = { query: async () => ({ state }) };
    vi.stubGlobal('navigator', { permissions, mediaDevices: { getUserMedia } });
    return getUserMedia;
  }

  it('is requested in a visible page although it is blocked: that shows the icon that lifts the block', async () => {
    const getUserMedia = refuse('denied');
    expect(await openCamera(signal, true, null)).toEqual({ ok: false, problem: 'permission_denied' });
    expect(getUserMedia).toHaveBeenCalledOnce();
  });

  it.each([
    ['denied', 'permission_denied'],
    ['prompt', 'permission_needed'],
  ] as const)('is not requested if the user cannot see the question: %s', async (state, problem) => {
    const getUserMedia = refuse(state);
    expect(await openCamera(signal, false, null)).toEqual({ ok: false, problem });
    expect(getUserMedia).not.toHaveBeenCalled();
  });

  it.each([
    ['a dismissed question', 'prompt', 'prompt', 'Permission dismissed', 'permission_needed'],
    ['a refused question', 'prompt', 'denied', 'Permission denied', 'permission_denied'],
    ['the computer', 'granted', 'granted', 'Permission denied', 'system_denied'],
    ['the computer, in words', 'prompt', 'prompt', 'Permission denied by system', 'system_denied'],
  ] as const)('is reported with who refused: %s', async (_, before, after, message, problem) => {
    refuse(before, after, message);
    expect(await openCamera(signal, true, null)).toEqual({ ok: false, problem });
  });

  it.each([
    ['revoked', 'denied', true, 'permission_denied'],
    ['granted for one time that is over', 'prompt', true, 'permission_needed'],
    ['still granted: the camera was unplugged', 'granted', false, 'unplugged'],
    ['still granted, with the camera still there', 'granted', true, 'silent'],
  ] as const)('ends a watch with its own problem: %s', async (_, state, isListed, problem) => {
    const permissions = { query: async () => ({ state }) };
    const enumerateDevices = async () => (isListed ? [{ deviceId: 'desk' }] : []);
    vi.stubGlobal('navigator', { permissions, mediaDevices: { enumerateDevices } });
    const track = Object.assign(new EventTarget(), { getSettings: () => ({ deviceId: 'desk' }) });
    const lost = cameraLost(track as unknown as MediaStreamTrack, signal);
    track.dispatchEvent(new Event('ended'));
    expect(await lost).toBe(problem);
  });
});
