import { afterEach, beforeEach, describe, expect, it, type Mock, vi } from 'vitest';
import { createWorkplaceWatch, type WorkplaceWatch } from '../../../src/camera/host/workplace-watch.ts';
import type { KnownWorkplaces } from '../../../src/platform/messaging/protocol.ts';
import type { WorkplaceCamera } from '../../../src/state/workplaces.ts';
import { setup } from '../ui/made-up.ts';

/* Which workplace is watched as cameras come and go. The list of devices is fake. */

const BUILT_IN = { deviceId: 'built-in', label: 'Integrated Webcam' };
const OFFICE = { deviceId: 'office', label: 'Logitech' };
const NEW_ONE = { deviceId: 'new', label: 'USB Camera' };

function place(
  id: string,
  camera: WorkplaceCamera | null,
  lastUsedAtMs: number,
): KnownWorkplaces['setups'][number] {
  const { baseline } = setup();
  return { id, stance: 'sitting', camera, baseline: { ...baseline }, lastUsedAtMs };
}

type Port = Parameters<typeof createWorkplaceWatch>[0];

const known = (inUse: string): KnownWorkplaces => ({
  inUse,
  setups: [place('laptop', BUILT_IN, 1), place('office', OFFICE, 2), place('lap', BUILT_IN, 0)],
});

describe('the watched workplace', () => {
  let connected: WorkplaceCamera[];
  let devices: EventTarget;
  let moved: Mock<Port['moved']>;
  let inUse: Mock<Port['inUse']>;
  let setups: WorkplaceWatch;
  let wanted: Mock<() => void>;

  const settle = () => new Promise((resolve) => setTimeout(resolve));

  /** Opens a camera as the watch does; any camera if none is requested. */
  async function open(): Promise<string | null> {
    const asked = await setups.cameraId();
    const camera = connected.find(({ deviceId }) => deviceId === asked) ?? connected[0];
    const track = { getSettings: () => ({ deviceId: camera?.deviceId }), label: camera?.label };
    await setups.opened(track as unknown as MediaStreamTrack);
    void setups.otherCameraWanted(new AbortController().signal).then(() => wanted());
    return asked;
  }

  async function plug(cameras: WorkplaceCamera[]): Promise<void> {
    connected = cameras;
    devices.dispatchEvent(new Event('devicechange'));
    await settle();
  }

  beforeEach(() => {
    connected = [BUILT_IN];
    devices = new EventTarget();
    const enumerateDevices = async () => connected.map((camera) => ({ kind: 'videoinput', ...camera }));
    vi.stubGlobal('navigator', { mediaDevices: Object.assign(devices, { enumerateDevices }) });
    moved = vi.fn();
    inUse = vi.fn();
    wanted = vi.fn();
    setups = createWorkplaceWatch({ moved, inUse });
    setups.followDevices(new AbortController().signal);
  });
  afterEach(() => vi.unstubAllGlobals());

  it('is the last one, with its own camera, if that is connected', async () => {
    connected = [BUILT_IN, OFFICE];
    setups.take(known('laptop'), false);
    expect(await open()).toBe('built-in');
    const [places, id, trust] = moved.mock.lastCall ?? [];
    expect(places?.map((each) => each.id)).toEqual(['laptop', 'lap']);
    expect([id, trust]).toEqual(['laptop', 'to_be_seen']);
    expect(inUse).toHaveBeenLastCalledWith('laptop', BUILT_IN);
    expect(setups.otherCamera()).toBeNull();
  });

  it("is one whose camera is connected if the last one's is not", async () => {
    setups.take(known('office'), false);
    expect(await open()).toBe('built-in');
    expect(moved.mock.lastCall?.slice(1)).toEqual(['laptop', 'to_be_seen']);
  });

  it('is found by the name of its camera if the browser has assigned new ids', async () => {
    connected = [{ deviceId: 'other-id', label: 'Logitech' }];
    setups.take(known('office'), false);
    expect(await open()).toBe('other-id');
    expect(moved.mock.lastCall?.[1]).toBe('office');
    expect(inUse).toHaveBeenLastCalledWith('office', { deviceId: 'other-id', label: 'Logitech' });
  });

  it('is watched with its own camera even if names are known only while one is open, as in Firefox', async () => {
    const named = [
      { deviceId: 'office', label: 'Integrated Webcam' },
      { deviceId: 'built-in', label: 'Logitech' },
    ];
    connected = named.map(({ deviceId }) => ({ deviceId, label: '' }));
    setups.take({ inUse: 'office', setups: [place('office', OFFICE, 0)] }, false);
    expect(await setups.cameraId()).toBe('office');
    connected = named;
    const track = { getSettings: () => ({ deviceId: 'office' }), label: 'Integrated Webcam' };
    await setups.opened(track as unknown as MediaStreamTrack);
    await setups.otherCameraWanted(new AbortController().signal);
    connected = named.map(({ deviceId }) => ({ deviceId, label: '' }));
    expect(await setups.cameraId()).toBe('built-in');
  });

  it('is reported with another camera if its own is missing, and that one is not learned', async () => {
    connected = [NEW_ONE];
    setups.take(known('office'), false);
    await open();
    expect(setups.otherCamera()).toEqual({ wanted: 'Logitech', used: 'USB Camera' });
    setups.confirmed();
    expect(inUse).toHaveBeenCalledOnce();
    expect(inUse).toHaveBeenLastCalledWith('office', null);
  });

  it('learns which of two twins with new ids is its own once sight confirms it; before, the other one is tried', async () => {
    const twins = [
      { deviceId: 'x', label: 'Cam' },
      { deviceId: 'y', label: 'Cam' },
    ];
    connected = twins;
    setups.take({ inUse: 'left', setups: [place('left', { deviceId: 'old', label: 'Cam' }, 0)] }, false);
    expect(await open()).toBe('x');
    expect(moved.mock.lastCall?.slice(1)).toEqual(['left', 'strange_camera']);
    expect(inUse).toHaveBeenLastCalledWith('left', null);
    expect(setups.otherCamera()).toBeNull();
    setups.lost();
    await settle();
    expect(await open()).toBe('y');
    setups.confirmed();
    expect(inUse).toHaveBeenLastCalledWith('left', twins[1]);
    expect(await open()).toBe('y');
    expect(moved.mock.lastCall?.slice(1)).toEqual(['left', 'to_be_seen']);
  });

  it('learns the camera by which another workplace is recognised, if that can be its own', async () => {
    const [left, right] = [
      { deviceId: 'a', label: 'Cam' },
      { deviceId: 'b', label: 'Cam' },
    ];
    connected = [left, right];
    setups.take({ inUse: 'left', setups: [place('left', left, 1), place('right', right, 0)] }, false);
    await open();
    setups.recognised('right');
    expect(inUse).toHaveBeenLastCalledWith('right', left);
  });

  it('must be recognised clearly by a camera that belongs to none', async () => {
    connected = [NEW_ONE];
    setups.take(known('office'), false);
    expect(await open()).toBeNull();
    expect(moved.mock.lastCall?.slice(1)).toEqual(['office', 'strange_camera']);
    expect(moved.mock.lastCall?.[0]).toHaveLength(3);
  });

  it('assigns its camera to a workplace from a version without cameras', async () => {
    setups.take({ inUse: 'old', setups: [place('old', null, 0)] }, false);
    await open();
    expect(inUse).toHaveBeenLastCalledWith('old', BUILT_IN);
  });

  it('changes when the camera of another one is plugged in, and only then', async () => {
    setups.take(known('laptop'), false);
    await open();
    await plug([BUILT_IN, NEW_ONE]);
    expect(wanted).not.toHaveBeenCalled();
    await plug([BUILT_IN, NEW_ONE, OFFICE]);
    expect(wanted).toHaveBeenCalledOnce();
    expect(await open()).toBe('office');
    expect(moved.mock.lastCall?.[1]).toBe('office');
  });

  it('is the one that the user chooses, and its camera is opened', async () => {
    connected = [BUILT_IN, OFFICE];
    setups.take(known('laptop'), false);
    await open();
    setups.take(known('office'), true);
    await settle();
    expect(wanted).toHaveBeenCalledOnce();
    expect(await open()).toBe('office');
    expect(moved.mock.lastCall?.slice(1)).toEqual(['office', 'chosen']);
  });

  it('is the one that the user chooses even while its camera is missing', async () => {
    setups.take(known('laptop'), false);
    await open();
    setups.take(known('office'), true);
    await settle();
    expect(wanted).not.toHaveBeenCalled();
    expect(moved.mock.lastCall?.slice(1)).toEqual(['office', 'chosen']);
  });

  it('is looked for once with each other camera if nothing is recognised', async () => {
    connected = [BUILT_IN, OFFICE];
    setups.take(known('laptop'), false);
    await open();
    setups.lost();
    await settle();
    expect(wanted).toHaveBeenCalledOnce();
    expect(await open()).toBe('office');
    setups.lost();
    await settle();
    expect(wanted).toHaveBeenCalledOnce();
  });
});
