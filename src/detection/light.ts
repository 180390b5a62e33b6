import type { Thumbnail } from './motion-gate.ts';

/** What the light of a frame allows: to judge it, only with doubt, or not at all since the lens is covered. */
export type Light = 'enough' | 'dark' | 'covered';

/** A shuttered lens delivers one even near-black (video black is 16); no lit room is that even. */
const COVERED = { mean: 24, spread: 2.5 } as const;

/** Below this mean luma of 255 MoveNet's scores fall apart. */
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
