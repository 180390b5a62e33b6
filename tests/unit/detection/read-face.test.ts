import { describe, expect, it } from 'vitest';
import type { FaceCrop } from '../../../src/detection/face/face-crop.ts';
import { FACE_SIDE, type FaceMesh, MESH_POINTS } from '../../../src/detection/face/face-detector.ts';
import { EYE_CORNERS, MEAN_FACE } from '../../../src/detection/face/face-shape.ts';
import { readFace } from '../../../src/detection/face/read-face.ts';

const FRAME = { width: 640, height: 480 };
const CROP: FaceCrop = { centre: { x: 320, y: 240 }, sidePx: 192, angleRad: 0 };
const SIZE = 80;
const rad = (deg: number): number => (deg * Math.PI) / 180;

interface Turn {
  readonly tiltDeg?: number;
  readonly pitchDeg?: number;
  readonly yawDeg?: number;
}

/**
 * The mean face, rotated anatomically: first the tilt about the nose, then the pitch, then the yaw. In space
 * x is to the subject's left (the right of the picture), y up, z towards the camera; the mesh has y down and
 * depth away from the camera.
 */
function meshOf({ tiltDeg = 0, pitchDeg = 0, yawDeg = 0 }: Turn): FaceMesh {
  const points = new Float32Array(MESH_POINTS * 3);
  const [tilt, pitch, yaw] = [rad(tiltDeg), rad(pitchDeg), rad(yawDeg)];
  const middle = { x: FACE_SIDE / 2, y: FACE_SIDE / 2 };
  for (const { index, x, y, z } of MEAN_FACE) {
    const tilted = { x: x * Math.cos(tilt) - y * Math.sin(tilt), y: x * Math.sin(tilt) + y * Math.cos(tilt) };
    // When looking down, the nose sinks and the forehead comes forward.
    const nodded = {
      y: tilted.y * Math.cos(pitch) - z * Math.sin(pitch),
      z: tilted.y * Math.sin(pitch) + z * Math.cos(pitch),
    };
    const turned = {
      x: tilted.x * Math.cos(yaw) + nodded.z * Math.sin(yaw),
      z: nodded.z * Math.cos(yaw) - tilted.x * Math.sin(yaw),
    };
    points[index * 3] = middle.x + SIZE * turned.x;
    points[index * 3 + 1] = middle.y - SIZE * nodded.y;
    points[index * 3 + 2] = -SIZE * turned.z;
  }
  return { points, confidence: 0.98 };
}

const cropAt = (x: number, y: number): FaceCrop => ({ ...CROP, centre: { x, y } });
/** Maps the eyes of the unrotated mean face to the centre of the frame. */
const AHEAD = cropAt(320, 240);

describe('a face read from its mesh', () => {
  it('looks ahead if the mean face does', () => {
    const face = readFace(meshOf({}), AHEAD, FRAME);
    for (const angle of [face.rollDeg, face.tiltDeg, face.pitchDeg, face.yawDeg])
      expect(angle).toBeCloseTo(0, 5);
    expect(face.confidence).toBe(0.98);
    expect(face.sizePx).toBeCloseTo(SIZE, 4);
    expect(face.cutOff).toBe(false);
  });

  it('looks down if the nose sinks: positive', () => {
    expect(readFace(meshOf({ pitchDeg: 12 }), AHEAD, FRAME).pitchDeg).toBeCloseTo(12, 0);
  });

  it("is turned to the subject's left if the nose moves to the right of the picture: positive", () => {
    const mesh = meshOf({ yawDeg: 15 });
    const nose = mesh.points[4 * 3] ?? 0;
    expect(nose).toBeGreaterThan(FACE_SIDE / 2);
    expect(readFace(mesh, AHEAD, FRAME).yawDeg).toBeCloseTo(15, 0);
  });

  it("is tilted if the subject's left eye is higher in the picture: positive", () => {
    const face = readFace(meshOf({ tiltDeg: 8 }), AHEAD, FRAME);
    expect(face.leftEye.y).toBeLessThan(face.rightEye.y);
    expect(face.leftEye.x).toBeGreaterThan(face.rightEye.x);
    // Plus an eighth of the tilt in the square.
    expect(face.rollDeg).toBeCloseTo(9, 5);
    expect(face.tiltDeg).toBeCloseTo(9, 0);
  });

  it('is read the same for any rotation of its square, apart from that eighth', () => {
    const aslant = { ...AHEAD, angleRad: rad(-8) };
    expect(readFace(meshOf({}), aslant, FRAME).rollDeg).toBeCloseTo(8, 5);
  });

  it('separates the turn about the nose from the slope of the eyes, which is steeper if the head is turned', () => {
    const { rollDeg, tiltDeg } = readFace(meshOf({ tiltDeg: 20, yawDeg: 40 }), AHEAD, FRAME);
    const slope = (Math.atan(Math.tan(rad(20)) / Math.cos(rad(40))) * 180) / Math.PI;
    expect(rollDeg).toBeCloseTo(slope * 1.125, 3);
    expect(Math.abs(tiltDeg - 20 - slope / 8)).toBeLessThan(1);
  });

  it('at the edge of the picture is turned by as much as the line of sight', () => {
    const right = readFace(meshOf({}), cropAt(500, 240), FRAME);
    const below = readFace(meshOf({}), cropAt(320, 380), FRAME);
    // A face that looks into the camera from the right of the picture is turned to its own right; from below,
    // up.
    expect(right.yawDeg).toBeCloseTo((-Math.atan(180 / 576) * 180) / Math.PI, 1);
    expect(below.pitchDeg).toBeLessThan(-10);
  });

  it('has its eyes and its size in pixels of the frame', () => {
    const { leftEye, rightEye, sizePx } = readFace(
      meshOf({}),
      { centre: { x: 100, y: 90 }, sidePx: 96, angleRad: 0 },
      FRAME,
    );
    const [outer, inner] = EYE_CORNERS.left;
    const middle = ([outer, inner] as const).reduce(
      (sum, index) => sum + (MEAN_FACE.find((point) => point.index === index)?.x ?? 0) / 2,
      0,
    );
    expect(leftEye.x - rightEye.x).toBeCloseTo(2 * middle * SIZE * 0.5, 3);
    expect((leftEye.x + rightEye.x) / 2).toBeCloseTo(100, 3);
    expect(sizePx).toBeCloseTo(SIZE / 2, 3);
  });

  it('is cut off if forehead, chin or cheek are outside the picture', () => {
    expect(readFace(meshOf({}), cropAt(320, 30), FRAME).cutOff).toBe(true);
    expect(readFace(meshOf({}), cropAt(615, 240), FRAME).cutOff).toBe(true);
  });
});
