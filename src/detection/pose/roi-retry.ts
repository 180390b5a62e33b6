import { type BodyReading, isBody, readBody } from '../../posture/body/body.ts';
import type { BodyPosition } from '../../posture/body/body-position.ts';
import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';
import { isNear } from '../../posture/presence/same-person.ts';
import type { ModelPicture, PoseDetector, Region } from './pose-detector.ts';

/** Side of the square that is looked at again, in faces, and where in it the eyes lie, from the top: head and shoulders fill it. */
const SQUARE = { sideFaces: 12, eyesDown: 0.38 } as const;

/** The part of the frame in which somebody at a place is seen; even sides, since chroma has half the pixels. */
export function regionAround({ eyes, facePx }: BodyPosition, frame: FrameSize): Region {
  const side = SQUARE.sideFaces * facePx;
  const even = (value: number, most: number) => 2 * Math.round(Math.min(most, Math.max(0, value)) / 2);
  const left = even(eyes.x - side / 2, frame.width - 2);
  const top = even(eyes.y - SQUARE.eyesDown * side, frame.height - 2);
  return {
    left,
    top,
    width: Math.max(2, even(eyes.x + side / 2, frame.width) - left),
    height: Math.max(2, even(eyes.y + (1 - SQUARE.eyesDown) * side, frame.height) - top),
  };
}

function isSeenAt(body: BodyReading, place: BodyPosition): boolean {
  return isBody(body) && isNear(body.place, place);
}

/**
 * Finds the user: the model tells of one person in the whole picture, and where that is somebody elsewhere, or of another
 * size, it looks once more at where the user is expected. Whom it saw first is told where the user is not there either.
 */
export async function findUser(
  detector: PoseDetector,
  toPicture: (region?: Region) => ModelPicture,
  expected: BodyPosition | null,
): Promise<{ readonly pose: Pose; readonly frame: FrameSize }> {
  const picture = toPicture();
  const { frame } = picture;
  const pose = await detector.estimate(picture);
  if (expected === null) return { pose, frame };
  const body = readBody(pose, frame);
  if (!isBody(body) || isSeenAt(body, expected)) return { pose, frame };
  const again = await detector.estimate(toPicture(regionAround(expected, frame)));
  return { pose: isSeenAt(readBody(again, frame), expected) ? again : pose, frame };
}
