import type { FrameSize, Pose } from '../../src/posture/body/keypoints.ts';
import { FRAME, LOOKING_DOWN as HEAD_DOWN, sit } from '../unit/posture/seated.ts';
import type { Picture } from './fake/camera.ts';

export const UPRIGHT: Pose = sit();
export const SLOUCHED: Pose = sit({ head: 1.35, eyeHeight: 0.42 });
export const LOOKING_DOWN: Pose = sit(HEAD_DOWN);
export const AWAY: Pose = [];

const CELLS = { across: 32, down: 24 } as const;
const GREY = 90;
const LIT = 160;
/**
 * The number of cells that change between pictures of somebody who moves: more than the motion gate ignores.
 */
const RESTLESS_CELLS = 8;

function thumbnailOf(pose: Pose, frame: FrameSize, turn: number): Uint8Array {
  const cells = new Uint8Array(CELLS.across * CELLS.down).fill(GREY);
  for (const [x, y, score] of pose) {
    if (score < 0.3) continue;
    const across = Math.min(CELLS.across - 1, Math.max(0, Math.floor((x / frame.width) * CELLS.across)));
    const down = Math.min(CELLS.down - 1, Math.max(0, Math.floor((y / frame.height) * CELLS.down)));
    cells[down * CELLS.across + across] = LIT;
  }
  cells.fill(LIT, turn * RESTLESS_CELLS, (turn + 1) * RESTLESS_CELLS);
  return cells;
}

/** What a camera shows of somebody in a posture. They move a little all the time unless they are still. */
export function filmPose(pose: Pose, still = false): () => Picture {
  // The worker takes every frame or every second one: with three in turn, none is the same as the one before.
  const pictures = [0, 1, 2].map((turn) => ({
    pose,
    frame: FRAME,
    thumbnail: thumbnailOf(pose, FRAME, turn),
  }));
  let shown = 0;
  return () => {
    const picture = pictures[still ? 0 : shown++ % pictures.length];
    if (picture === undefined) throw new Error('There is no picture.');
    return picture;
  };
}

/** A covered lens: video black. */
export function filmCover(): () => Picture {
  const picture = { pose: AWAY, frame: FRAME, thumbnail: new Uint8Array(CELLS.across * CELLS.down).fill(16) };
  return () => picture;
}
