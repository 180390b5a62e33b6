import type { Layout, Point } from './layout.ts';

type Face = Pick<Layout, 'nose' | 'leftEye' | 'rightEye' | 'leftEar' | 'rightEar'>;

/** Spread of the five face points about their middle, pixels, at least 1: about 6 cm of a head. */
export function faceSizeOf({ nose, leftEye, rightEye, leftEar, rightEar }: Face): number {
  const face: Point[] = [nose, leftEye, rightEye, leftEar, rightEar];
  const x = face.reduce((sum, point) => sum + point.x, 0) / face.length;
  const y = face.reduce((sum, point) => sum + point.y, 0) / face.length;
  const square = face.reduce((sum, point) => sum + (point.x - x) ** 2 + (point.y - y) ** 2, 0);
  return Math.max(Math.sqrt(square / face.length), 1);
}
