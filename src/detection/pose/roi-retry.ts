import { type BodyReading, isBody, readBody } from '../../posture/body/body.ts';
import type { BodyPosition } from '../../posture/body/body-position.ts';
import type { FrameSize, Pose } from '../../posture/body/keypoints.ts';
import { isNear } from '../../posture/presence/same-person.ts';
import type { ModelPicture, PoseDetector, Region } from './pose-detector.ts';

/**
 * The square of the retry: its side in face sizes, and the height of the eyes in it, from the top. Head and
 * shoulders fill it.
 */
const SQUARE = { sideFaces: 12, eyesDown: 0.38 } as const;

/** The part of the frame around a body position; even sides, since chroma has half the pixels. */
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
 * Finds the user. The model finds one person in the whole picture. If that one is elsewhere, or of another
 * size, a second inference runs on the region where the user is expected. If the user is not there either,
 * the first person is returned.
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
