import { distanceBetween, faceSizeOf, type Layout, midOf, tiltDeg } from './layout.ts';

/**
 * The quantities of a layout that do not depend on its position and size in the picture: lengths are ratios
 * to each other, angles are degrees. `left…` and signed sideways quantities change sign, or sides, in a
 * mirror.
 */
export interface Proportions {
  /** Length of the shoulder line, pixels. */
  readonly shoulderWidthPx: number;
  /** Spread of the five face points about their centre, pixels. */
  readonly faceSizePx: number;
  readonly earSpanPx: number;
  readonly eyeSpanPx: number;
  /** The reference for height ratios: shoulder width, or from the side the height of the eyes. */
  readonly eyeHeight: number;
  readonly earHeight: number;
  readonly noseHeight: number;
  readonly logFace: number;
  readonly logEars: number;
  readonly logEyes: number;
  /** How far the ears are below the eyes, in face sizes: grows as the face looks up. */
  readonly earDrop: number;
  /** How far the nose is below the eyes, in face sizes. */
  readonly noseDrop: number;
  /** Sideways offset of the nose from ears and from eyes, in face sizes: positive to the subject's left. */
  readonly noseFromEars: number;
  readonly noseFromEyes: number;
  /** Log ratio of the left and right distances from eye to ear. */
  readonly earBalance: number;
  /** Midpoint of the eyes relative to the midpoint of the shoulders, in shoulder widths. */
  readonly eyesAside: number;
  readonly earsAside: number;
  readonly shoulderTiltDeg: number;
  readonly eyeTiltDeg: number;
  readonly earTiltDeg: number;
}

/**
 * The quantities of `Proportions` by name, each with its parity: -1 changes sign in a mirror, +1 does not.
 */
export const PROPORTION_PARITY: Readonly<Record<keyof Proportions, 1 | -1>> = {
  shoulderWidthPx: 1,
  faceSizePx: 1,
  earSpanPx: 1,
  eyeSpanPx: 1,
  eyeHeight: 1,
  earHeight: 1,
  noseHeight: 1,
  logFace: 1,
  logEars: 1,
  logEyes: 1,
  earDrop: 1,
  noseDrop: 1,
  noseFromEars: -1,
  noseFromEyes: -1,
  earBalance: -1,
  eyesAside: -1,
  earsAside: -1,
  shoulderTiltDeg: -1,
  eyeTiltDeg: -1,
  earTiltDeg: -1,
};

export const PROPORTION_NAMES = Object.keys(PROPORTION_PARITY) as (keyof Proportions)[];

/** Computes the proportions of a layout. */
export function proportionsOf(layout: Layout): Proportions {
  const eyes = midOf(layout.leftEye, layout.rightEye);
  const ears = midOf(layout.leftEar, layout.rightEar);
  const shoulders = midOf(layout.leftShoulder, layout.rightShoulder);
  const faceSizePx = faceSizeOf(layout);
  const shoulderWidthPx = Math.max(
    distanceBetween(layout.leftShoulder, layout.rightShoulder),
    0.2 * faceSizePx,
  );
  const earSpanPx = Math.max(distanceBetween(layout.leftEar, layout.rightEar), 0.05 * faceSizePx);
  const eyeSpanPx = Math.max(distanceBetween(layout.leftEye, layout.rightEye), 0.05 * faceSizePx);
  return {
    shoulderWidthPx,
    faceSizePx,
    earSpanPx,
    eyeSpanPx,
    eyeHeight: (shoulders.y - eyes.y) / shoulderWidthPx,
    earHeight: (shoulders.y - ears.y) / shoulderWidthPx,
    noseHeight: (shoulders.y - layout.nose.y) / shoulderWidthPx,
    logFace: Math.log(faceSizePx / shoulderWidthPx),
    logEars: Math.log(earSpanPx / shoulderWidthPx),
    logEyes: Math.log(eyeSpanPx / shoulderWidthPx),
    earDrop: (ears.y - eyes.y) / faceSizePx,
    noseDrop: (layout.nose.y - eyes.y) / faceSizePx,
    noseFromEars: (layout.nose.x - ears.x) / faceSizePx,
    noseFromEyes: (layout.nose.x - eyes.x) / faceSizePx,
    earBalance: balanceOf(layout, faceSizePx),
    eyesAside: (eyes.x - shoulders.x) / shoulderWidthPx,
    earsAside: (ears.x - shoulders.x) / shoulderWidthPx,
    shoulderTiltDeg: tiltDeg(layout.leftShoulder, layout.rightShoulder),
    eyeTiltDeg: tiltDeg(layout.leftEye, layout.rightEye),
    earTiltDeg: tiltDeg(layout.leftEar, layout.rightEar),
  };
}

function balanceOf(layout: Layout, faceSizePx: number): number {
  const least = 0.05 * faceSizePx;
  const left = Math.max(distanceBetween(layout.leftEye, layout.leftEar), least);
  const right = Math.max(distanceBetween(layout.rightEye, layout.rightEar), least);
  return Math.log(left / right);
}

/** Offset of the nose from the midpoint of the ears, in ear spans. */
export function turnOf({ noseFromEars, faceSizePx, earSpanPx }: Proportions): number {
  return (noseFromEars * faceSizePx) / earSpanPx;
}
