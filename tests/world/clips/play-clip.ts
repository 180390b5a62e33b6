import type { ClipFrame, RecordedClip } from '../../../tools/clips/recorded-clip.ts';
import type { Picture } from '../fake/camera.ts';
import type { VirtualClock } from '../fake/clock.ts';

function pictureOf(
  { keypoints, again, face, faceAgain, thumbnail }: ClipFrame,
  frame: Picture['frame'],
): Picture {
  const bytes = Uint8Array.from(Buffer.from(thumbnail, 'base64'));
  const picture = { pose: keypoints, face: face ?? null, frame, thumbnail: bytes };
  return again === undefined ? picture : { ...picture, again, faceAgain: faceAgain ?? null };
}

/** Plays a recorded clip from now on, without its calibration; its last frame stays. */
export function playClip({ header, frames }: RecordedClip, clock: VirtualClock): () => Picture {
  const shown = frames.filter(({ phase }) => phase === 'monitor');
  const firstMs = shown[0]?.t ?? 0;
  const pictures = shown.map((frame) => ({ t: frame.t - firstMs, picture: pictureOf(frame, header.frame) }));
  const begunMs = clock.monotonicMs();
  return () => {
    const atMs = clock.monotonicMs() - begunMs;
    const last = pictures.findLast(({ t }) => t <= atMs) ?? pictures[0];
    if (last === undefined) throw new Error(`${header.id} contains no frames.`);
    return last.picture;
  };
}
