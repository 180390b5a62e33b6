import { roundPose } from '../posture/body/keypoints.ts';
import type { Observation, Pace } from '../posture/body/observation.ts';
import type { FindFace } from './find-face.ts';
import { isBacklit, judgeLight } from './frame/light.ts';
import { hasMoved, makeThumbnail, type Thumbnail } from './frame/motion-gate.ts';
import type { FrameBytes } from './frame/video-frame.ts';
import type { PoseDetector } from './pose/pose-detector.ts';
import { findUser } from './pose/roi-retry.ts';

/** State between frames: the last judged picture, and how long ago that was. */
export interface GateMemory {
  readonly judged: Thumbnail | null;
  readonly judgedAtMs: number;
  /** Frames still to be judged after the last motion, so that the smoothing sees the new posture. */
  readonly toSettle: number;
}

export const EMPTY_MEMORY: GateMemory = { judged: null, judgedAtMs: Number.NEGATIVE_INFINITY, toSettle: 0 };

const SETTLING_FRAMES = 2;
/** A still scene is judged again after this time anyway, so that a wrong reading cannot last for ever. */
const JUDGE_AGAIN_AFTER_MS = 15_000;

/** Whether a frame needs the model, and the new state. Pure, so that it can be tested without a camera. */
export function passGate(
  memory: GateMemory,
  thumbnail: Thumbnail,
  atMs: number,
): { readonly judge: boolean; readonly memory: GateMemory } {
  const moved = memory.judged === null || hasMoved(memory.judged, thumbnail);
  const due = atMs - memory.judgedAtMs >= JUDGE_AGAIN_AFTER_MS;
  if (!moved && !due && memory.toSettle === 0) return { judge: false, memory };
  const toSettle = moved ? SETTLING_FRAMES : Math.max(0, memory.toSettle - 1);
  return { judge: true, memory: { judged: thumbnail, judgedAtMs: atMs, toSettle } };
}

/** The models for a frame: one for the whole user, one for the face. */
export interface ObserveOptions {
  readonly detector: PoseDetector;
  readonly findFace: FindFace;
}

/**
 * Observes one frame. Null if the frame repeats the one before: that says nothing about the user, not even
 * that nothing has moved. A covered lens is reported even then, because black may repeat exactly.
 * @param pace whether frames without motion are skipped, and where the user is expected
 */
export async function observe(
  { detector, findFace }: ObserveOptions,
  bytes: FrameBytes,
  before: GateMemory,
  atMs: number,
  { everyFrame, expected }: Pick<Pace, 'everyFrame' | 'expected'>,
): Promise<{ readonly observation: Observation | null; readonly memory: GateMemory }> {
  const thumbnail = makeThumbnail(bytes.luma);
  const light = judgeLight(thumbnail);
  if (light === 'covered') return { observation: { type: 'covered' }, memory: EMPTY_MEMORY };
  if (bytes.repeats) return { observation: null, memory: before };
  const { judge, memory } = passGate(before, thumbnail, atMs);
  if (!judge && !everyFrame) return { observation: { type: 'unchanged' }, memory };
  const start = performance.now();
  const { pose, frame } = await findUser(detector, bytes.toModelPicture, expected);
  const face = await findFace(bytes, pose, frame);
  const inferenceMs = performance.now() - start;
  const backlit = everyFrame ? { backlit: isBacklit(thumbnail, pose, frame) } : {};
  // Rounded here, so that a recording contains exactly what was judged.
  const observed = {
    type: 'observed',
    pose: roundPose(pose),
    face,
    frame,
    light,
    ...backlit,
    inferenceMs,
  } as const;
  return { observation: observed, memory };
}
