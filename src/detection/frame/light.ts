import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';
import type { Light } from '../../posture/body/observation.ts';
import { THUMBNAIL, type Thumbnail } from './motion-gate.ts';

/** A shuttered lens delivers an even near-black (video black is 16); no lit room is that even. */
const COVERED = { mean: 24, spread: 2.5 } as const;

/** Below this mean luma of 255 MoveNet's scores collapse. */
const DARK_MEAN = 32;

/** Judges the light from a frame's thumbnail of video-range luma. */
export function judgeLight(thumbnail: Thumbnail): Light {
  let sum = 0;
  let squares = 0;
  for (const value of thumbnail) {
    sum += value;
    squares += value * value;
  }
  const mean = sum / thumbnail.length;
  const spread = Math.sqrt(Math.max(0, squares / thumbnail.length - mean * mean));
  if (mean < COVERED.mean && spread < COVERED.spread) return 'covered';
  return mean < DARK_MEAN ? 'dark' : 'enough';
}

/**
 * A window or lamp behind somebody: cells this bright (video white is 235), and a face darker by the factor
 * below. The darkest skin of the rendered people in front of a light wall, both in good light, is 3 times
 * darker: that must never count.
 */
const BEHIND_FROM = 215;
const TIMES_DARKER = 4;
/** The share of the cells beside the head that must be so bright. Less is a lamp that dazzles nobody. */
const BRIGHT_SHARE = 0.2;

/** Whether it is much brighter behind the face than on it. False if there is no face in the picture. */
export function isBacklit(thumbnail: Thumbnail, pose: Pose, frame: FrameSize): boolean {
  const face = pose
    .slice(0, 5)
    .map(([x, y]) => [(x / frame.width) * THUMBNAIL.width, (y / frame.height) * THUMBNAIL.height]);
  if (face.length === 0) return false;
  const across = face.map(([x = 0]) => x);
  const [left, right] = [Math.min(...across), Math.max(...across)];
  const down = face.map(([, y = 0]) => y);
  const [top, bottom] = [Math.min(...down), Math.max(...down)];
  const half = (right - left) / 2;
  const onFace = cellsWhere(
    thumbnail,
    (x, y) => x >= left + half / 3 && x <= right - half / 3 && y >= top - half / 2 && y <= bottom + half / 2,
  );
  const beside = cellsWhere(thumbnail, (x, y) => (x < left - half || x > right + half) && y < bottom + half);
  if (onFace.length === 0 || beside.length === 0) return false;
  const bright = beside.filter((value) => value >= BEHIND_FROM && value >= TIMES_DARKER * meanOf(onFace));
  return bright.length >= BRIGHT_SHARE * beside.length;
}

/** The cells whose centre satisfies a condition. */
function cellsWhere(thumbnail: Thumbnail, isWanted: (x: number, y: number) => boolean): readonly number[] {
  return [...thumbnail].filter((_, index) =>
    isWanted((index % THUMBNAIL.width) + 0.5, Math.floor(index / THUMBNAIL.width) + 0.5),
  );
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
