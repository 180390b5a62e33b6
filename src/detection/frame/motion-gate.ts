import type { Plane } from '../pose/model-picture.ts';
import { shrinkPlane } from '../pose/model-picture.ts';

/** Cells across and down. */
export const THUMBNAIL = { width: 32, height: 24 } as const;

/** A tiny grey picture of a frame: 32 × 24 bytes. */
export type Thumbnail = Uint8Array;

/**
 * A cell has changed if its mean moved by more than this, of 255. The noise of a webcam in a dim room is
 * about 6 per pixel. A cell of a 640 × 480 frame averages 400 pixels, so noise alone stays below 1.
 */
const CELL_CHANGED = 6;

/** A head that moves by 1 cm at 70 cm, or turns by 5°, changes at least this share of the cells. */
const CHANGED_SHARE = 0.006;

export function makeThumbnail(luma: Plane): Thumbnail {
  return shrinkPlane(luma, THUMBNAIL.width, THUMBNAIL.height);
}

function meanOf(thumbnail: Thumbnail): number {
  let sum = 0;
  for (const value of thumbnail) sum += value;
  return sum / thumbnail.length;
}

/**
 * Whether something has moved between two thumbnails. A change of exposure, which shifts all cells alike, is
 * not motion.
 */
export function hasMoved(before: Thumbnail, now: Thumbnail): boolean {
  const shift = meanOf(now) - meanOf(before);
  let changed = 0;
  for (let i = 0; i < now.length; i++) {
    const difference = (now[i] as number) - (before[i] as number) - shift;
    if (Math.abs(difference) > CELL_CHANGED) changed++;
  }
  return changed >= CHANGED_SHARE * now.length;
}
