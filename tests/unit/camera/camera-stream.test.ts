import { afterEach, describe, expect, it, vi } from 'vitest';
import { cameraLost, openCamera } from '../../../src/camera/source/camera-stream.ts';

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

describe('a camera without permission', () => {
  const { signal } = new AbortController();

  /** A browser that refuses with a message; after that its permission is so. */
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

  it('is asked for in a page that is seen though it is blocked: that shows the sign that lifts the block', async () => {
    const getUserMedia = refuse('denied');
    expect(await openCamera(signal, true, null)).toEqual({ ok: false, problem: 'permission_denied' });
    expect(getUserMedia).toHaveBeenCalledOnce();
  });

  it.each([
    ['denied', 'permission_denied'],
    ['prompt', 'permission_needed'],
  ] as const)('is not asked for where nobody sees the question: %s', async (state, problem) => {
    const getUserMedia = refuse(state);
    expect(await openCamera(signal, false, null)).toEqual({ ok: false, problem });
    expect(getUserMedia).not.toHaveBeenCalled();
  });

  it.each([
    ['a question that was waved away', 'prompt', 'prompt', 'Permission dismissed', 'permission_needed'],
    ['one that was answered with no', 'prompt', 'denied', 'Permission denied', 'permission_denied'],
    ['the computer', 'granted', 'granted', 'Permission denied', 'system_denied'],
    ['the computer, in words', 'prompt', 'prompt', 'Permission denied by system', 'system_denied'],
  ] as const)('is named by who refused: %s', async (_, before, after, message, problem) => {
    refuse(before, after, message);
    expect(await openCamera(signal, true, null)).toEqual({ ok: false, problem });
  });

  it.each([
    ['taken back', 'denied', true, 'permission_denied'],
    ['given for one time that is over', 'prompt', true, 'permission_needed'],
    ['still there: the camera was pulled out', 'granted', false, 'unplugged'],
    ['still there, and so is the camera', 'granted', true, 'silent'],
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
