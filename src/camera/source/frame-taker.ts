/*
 * Frames for the detection worker if the browser has no MediaStreamTrackProcessor. A hidden video element plays the
 * camera. When the worker asks, the current frame is handed over without a copy.
 */

/** Takes the camera's current picture; null once the camera has ended. */
export type TakeFrame = () => Promise<VideoFrame | null>;

function untilPlaying(video: HTMLVideoElement, signal: AbortSignal): Promise<void> {
  if (video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) return Promise.resolve();
  return new Promise((resolve) => {
    video.addEventListener('loadeddata', () => resolve(), { once: true, signal });
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Plays a track until the signal aborts. */
export function playForFrames(track: MediaStreamTrack, signal: AbortSignal): TakeFrame {
  const video = document.createElement('video');
  video.muted = true;
  video.srcObject = new MediaStream([track]);
  video.play().catch((error) => {
    if (!signal.aborted) console.error('The camera cannot be played.', error);
  });
  const over = new AbortController();
  const ended = AbortSignal.any([signal, over.signal]);
  track.addEventListener('ended', () => over.abort(), { once: true, signal });
  ended.addEventListener('abort', () => {
    video.srcObject = null;
  });
  return async () => {
    await untilPlaying(video, ended);
    if (ended.aborted || track.readyState === 'ended') return null;
    return new VideoFrame(video, { timestamp: Math.round(performance.now() * 1000) });
  };
}

/** Whether the browser itself can hand the camera's frames to a worker. */
export function hasFrameStream(): boolean {
  return 'MediaStreamTrackProcessor' in globalThis;
}
