import type { Face } from '../../posture/body/face.ts';
import type { FrameSize } from '../../posture/body/keypoints.ts';
import { midOf, type Point } from '../../posture/body/layout.ts';
import { type FaceCrop, placeOnFrame } from './face-crop.ts';
import { FACE_SIDE, type FaceMesh } from './face-detector.ts';
import { EYE_CORNERS, type FacePoint, MEAN_FACE } from './face-shape.ts';
import { fitRotation, type Rotation, turnFurther } from './rotation.ts';

const DEG = 180 / Math.PI;

/**
 * A face that is tilted in its square is read as less tilted than it is. Rotating the square about 69 faces
 * of webcams by 8° took 10 % off the slope, by 15° 16 %: this correction adds it back.
 */
const PULLED_STRAIGHT = 0.125;

/**
 * The camera's focal length in picture widths, which no browser reports: 58° across, in the middle of webcams
 * (50 to 70°). It converts the face's position in the picture into a viewing direction. With it the change of
 * pitch is off by 1.5° on rendered people instead of 3.2°, of yaw by 1.1° instead of 2.3°, and at 0.75 by
 * 1.9° and 1.4°.
 */
const FOCAL_WIDTHS = 0.9;

/** Reads a face from the mesh of a square. */
export function readFace({ points, confidence }: FaceMesh, crop: FaceCrop, frame: FrameSize): Face {
  const pointAt = (index: number): Point =>
    placeOnFrame(crop, { x: points[3 * index] ?? 0, y: points[3 * index + 1] ?? 0 });
  const depthScale = crop.sidePx / FACE_SIDE;
  const seen = MEAN_FACE.map(({ index }): FacePoint => {
    const { x, y } = pointAt(index);
    return { x, y: -y, z: -(points[3 * index + 2] ?? 0) * depthScale };
  });
  const { rotation, scale } = fitRotation(MEAN_FACE, seen);
  const slopeDeg = Math.atan2(rotation.x.y, rotation.x.x) * DEG;
  // The square turns clockwise; a tilt is positive counter-clockwise.
  const takenOffDeg = PULLED_STRAIGHT * (slopeDeg + crop.angleRad * DEG);
  const [leftEye, rightEye] = [EYE_CORNERS.left, EYE_CORNERS.right].map(([outer, inner]) =>
    midOf(pointAt(outer), pointAt(inner)),
  ) as [Point, Point];
  return {
    confidence,
    rollDeg: slopeDeg + takenOffDeg,
    ...readTurn(rotation, midOf(leftEye, rightEye), frame, takenOffDeg),
    leftEye,
    rightEye,
    sizePx: scale,
    cutOff: seen.some(({ x, y }) => x < 0 || -y < 0 || x > frame.width || -y > frame.height),
  };
}

/**
 * The head's rotation against the camera's axis, from its rotation against the line of sight and the
 * direction of that line.
 */
function readTurn(
  rotation: Rotation,
  eyes: Point,
  frame: FrameSize,
  takenOffDeg: number,
): Pick<Face, 'tiltDeg' | 'pitchDeg' | 'yawDeg'> {
  const focalPx = FOCAL_WIDTHS * frame.width;
  const across = Math.atan((eyes.x - frame.width / 2) / focalPx);
  const down = Math.atan((eyes.y - frame.height / 2) / focalPx);
  const { x, y, z } = turnFurther(rotation, -down, -across);
  return {
    tiltDeg: Math.atan2(x.y, y.y) * DEG + takenOffDeg,
    pitchDeg: Math.asin(Math.max(-1, Math.min(1, -z.y))) * DEG,
    yawDeg: Math.atan2(z.x, z.z) * DEG,
  };
}
