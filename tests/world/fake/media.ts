import type { Shot, Track } from './camera.ts';
import type { Context } from './context.ts';

interface VideoConstraints {
  readonly video: { readonly deviceId?: { readonly exact: string } };
}

/** `navigator.mediaDevices` and `navigator.permissions`, as far as they concern cameras. */
export function createMedia(context: Context) {
  const { camera } = context.machine;
  const mediaDevices = Object.assign(new EventTarget(), {
    enumerateDevices: () =>
      context.call('mediaDevices.enumerateDevices', () =>
        camera.devices.map((device) => ({ kind: 'videoinput', ...device })),
      ),
    async getUserMedia({ video }: VideoConstraints) {
      let track: Track | null = null;
      await context.call('mediaDevices.getUserMedia', () => {
        if (!context.alive()) return;
        track = camera.open(video.deviceId?.exact ?? null);
        context.life.addEventListener('abort', () => track?.stop(), { once: true });
      });
      return { getTracks: () => [track], getVideoTracks: () => [track] };
    },
  });
  context.event('devicechange').addListener(() => mediaDevices.dispatchEvent(new Event('devicechange')));
  return {
    mediaDevices,
    permissions: {
      query: async () => {
        await context.call('permissions.query', () => {});
        return camera.permissionStatus;
      },
    },
  };
}

/** A frame of the fake camera: what a real one shows at that moment. */
export interface FakeFrame extends Shot {
  readonly isReadable: boolean;
  close(): void;
}

export interface FakeFrameStream {
  readonly track: Track;
}

/** `MediaStreamTrackProcessor`: its stream is read only in the worker that it is transferred to. */
export function createTrackProcessor(_context: Context) {
  return class {
    readonly readable: FakeFrameStream;
    constructor({ track }: { readonly track: Track }) {
      this.readable = { track };
    }
  };
}

/**
 * The stream of frames, in the context that reads it. A waiting frame is delivered at once, the next one when
 * the camera delivers it.
 */
export function readFrames(context: Context, { track }: FakeFrameStream) {
  const { camera, clock } = context.machine;
  let waiting = true;
  let endRead: () => void = () => {};
  const next = (resolve: () => void) => {
    endRead = resolve;
    if (camera.faults.frameNeverComes) return;
    if (waiting) return resolve();
    context.after(camera.nextFrameInMs(), resolve);
  };
  track.addEventListener('ended', () => endRead());
  return {
    getReader: () => ({
      async read() {
        const askedMs = clock.monotonicMs();
        await new Promise<void>(next);
        waiting = clock.monotonicMs() - askedMs < 1 ? false : waiting;
        if (camera.faults.streamFails) throw new DOMException('The stream broke.', 'InvalidStateError');
        if (track.readyState === 'ended') return { done: true, value: undefined };
        const frame: FakeFrame = { ...camera.shoot(), isReadable: !camera.faults.unreadable, close() {} };
        return { done: false, value: frame };
      },
      async cancel() {
        endRead();
      },
    }),
  };
}
