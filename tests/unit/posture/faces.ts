import type { Face } from '../../../src/posture/body/face.ts';

/** A face that looks straight into the camera, apart from the given changes. */
export function faceOf(changes: Partial<Face> = {}): Face {
  return {
    confidence: 1,
    rollDeg: 0,
    tiltDeg: changes.rollDeg ?? 0,
    pitchDeg: 0,
    yawDeg: 0,
    leftEye: { x: 350, y: 180 },
    rightEye: { x: 290, y: 180 },
    sizePx: 80,
    cutOff: false,
    ...changes,
  };
}
