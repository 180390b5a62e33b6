import { distanceBetween, faceSizeOf, type Layout, midOf, tiltDeg } from './layout.ts';

/**
 * What a layout says apart from where in the picture it stands and how large it is: lengths are ratios to each other,
 * angles are degrees. `left…` and signed sideways quantities change sign, or sides, in a mirror.
 */
export interface Proportions {
  /** Shoulder line, pixels. */
  readonly shoulderWidthPx: number;
  /** Spread of the five face points about their middle, pixels. */
  readonly faceSizePx: number;
  readonly earSpanPx: number;
  readonly eyeSpanPx: number;
  /** The scale that ratios of heights are taken against: shoulder width, or from the side the height of the eyes. */
  readonly eyeHeight: number;
  readonly earHeight: number;
  readonly noseHeight: number;
  readonly logFace: number;
  readonly logEars: number;
  readonly logEyes: number;
  /** How far the ears lie below the eyes, in face sizes: grows as the face looks up. */
  readonly earDrop: number;
  /** How far the nose lies below the eyes, in face sizes. */
  readonly noseDrop: number;
  /** Nose against ears and against eyes, sideways, in face sizes: positive to the subject's left. */
  readonly noseFromEars: number;
  readonly noseFromEyes: number;
  /** Log ratio of the left and right distances from eye to ear. */
  readonly earBalance: number;
  /** Middle of the eyes against the middle of the shoulders, in shoulder widths. */
  readonly eyesAside: number;
  readonly earsAside: number;
  readonly shoulderTiltDeg: number;
  readonly eyeTiltDeg: number;
  readonly earTiltDeg: number;
}

/** The quantities of `Proportions` by name, each with its parity: -1 changes sign in a mirror, +1 does not. */
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

/** Works out the proportions of a layout. */
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

/** Nose off the middle of the ears, in ear spans. */
export function turnOf({ noseFromEars, faceSizePx, earSpanPx }: Proportions): number {
  return (noseFromEars * faceSizePx) / earSpanPx;
}
