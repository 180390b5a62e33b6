import { interpolateRows, type Loft, makeLoft, smoothStep } from './loft.ts';

/**
 * Height of the head's lowest and highest point above the base of the skull, metres, for a head of scale 1.
 */
export const HEAD_BOTTOM_M = -0.08;
export const HEAD_TOP_M = 0.155;

/** Half breadth, foremost and rearmost point of the head's cross-section by height, metres. */
const SECTIONS: readonly (readonly number[])[] = [
  [-0.08, 0.002, 0.05, 0.03],
  [-0.077, 0.022, 0.07, 0.01],
  [-0.07, 0.036, 0.083, -0.005],
  [-0.058, 0.047, 0.089, -0.02],
  [-0.045, 0.0545, 0.09, -0.035],
  [-0.028, 0.0615, 0.0915, -0.05],
  [-0.01, 0.067, 0.092, -0.065],
  [0.01, 0.0705, 0.0915, -0.077],
  [0.03, 0.0725, 0.0905, -0.086],
  [0.045, 0.074, 0.091, -0.09],
  [0.06, 0.0755, 0.0965, -0.092],
  [0.08, 0.0765, 0.0955, -0.092],
  [0.1, 0.0745, 0.09, -0.089],
  [0.12, 0.067, 0.078, -0.08],
  [0.138, 0.053, 0.059, -0.064],
  [0.149, 0.034, 0.036, -0.042],
  [0.155, 0.004, 0.002, -0.008],
];

/** How far the nose protrudes by height, and its half breadth, metres. */
const NOSE: readonly (readonly number[])[] = [
  [-0.014, 0, 0.014],
  [-0.008, 0.007, 0.014],
  [-0.002, 0.02, 0.0125],
  [0.005, 0.0265, 0.0105],
  [0.012, 0.022, 0.009],
  [0.025, 0.0145, 0.0075],
  [0.038, 0.0085, 0.007],
  [0.05, 0.004, 0.008],
  [0.062, 0, 0.01],
];

/** Bumps and hollows of the face: across, height, out, breadth, tallness; metres; the same on both sides. */
const RELIEF: readonly (readonly [x: number, y: number, out: number, sx: number, sy: number])[] = [
  [0.031, 0.046, -0.008, 0.014, 0.0085],
  [0.03, 0.063, 0.003, 0.018, 0.006],
  [0.043, 0.018, 0.004, 0.015, 0.013],
  [0, -0.021, 0.005, 0.017, 0.0045],
  [0, -0.033, 0.005, 0.015, 0.0045],
  [0, -0.043, -0.004, 0.016, 0.0045],
  [0, -0.063, 0.005, 0.015, 0.01],
  [0.0115, -0.003, 0.006, 0.0055, 0.006],
];

/** A point of the bare head by height and angle (0 = front), metres from the base of the skull. */
function headPoint(heightM: number, around: number, swellM = 0): readonly [number, number, number] {
  const [, half = 0, front = 0, back = 0] = interpolateRows(SECTIONS, heightM);
  const middleZ = (front + back) / 2 - 0.004;
  const reach = Math.cos(around) > 0 ? front - middleZ : middleZ - back;
  const x = bulge(Math.sin(around), 0.9) * (half + swellM);
  const z = middleZ + bulge(Math.cos(around), 0.86) * (reach + swellM);
  return [x, heightM, z + faceRelief(x, heightM, around)];
}

/** Half breadth of the head at a height, metres. */
function headHalfBreadth(heightM: number): number {
  return interpolateRows(SECTIONS, heightM)[1] ?? 0;
}

function faceRelief(x: number, y: number, around: number): number {
  if (Math.abs(around) > Math.PI / 2) return 0;
  const [, out = 0, half = 1] = interpolateRows(NOSE, y);
  const nose = y < -0.014 || y > 0.062 ? 0 : out * Math.exp(-((x / half) ** 2));
  const relief = RELIEF.reduce((sum, [bx, by, height, sx, sy]) => {
    const across = Math.exp(-(((Math.abs(x) - bx) / sx) ** 2));
    return sum + height * across * Math.exp(-(((y - by) / sy) ** 2));
  }, 0);
  return (nose + relief) * smoothStep(0, 0.4, Math.cos(around));
}

/** Superellipse: powers below 1 make a fuller section. */
function bulge(value: number, power: number): number {
  return Math.sign(value) * Math.abs(value) ** power;
}

/** Metres of the face across one width of its texture. */
export const FACE_TEXTURE_WIDTH_M = 0.4;

/** The bare head. Its texture is projected flat from the front, and continued onto the back of the head. */
export function shapeHead(): Loft {
  const loft = makeLoft({ rows: 80, columns: 84, frontDensity: 0.55 });
  const heightAt = (along: number) => HEAD_BOTTOM_M + along * (HEAD_TOP_M - HEAD_BOTTOM_M);
  loft.shape((along, around) => headPoint(heightAt(along), around));
  loft.layTexture((along, around) => {
    const [x] = headPoint(heightAt(along), around);
    const rim = Math.sign(around) * headHalfBreadth(heightAt(along));
    const across = Math.cos(around) >= 0 ? x : 2 * rim - x;
    return [0.5 + across / FACE_TEXTURE_WIDTH_M, along];
  });
  return loft;
}

/** Hair over the skull, above the hairline; below it the shell dips under the skin. */
export function shapeHairCap(thicknessM: number): Loft {
  const loft = makeLoft({ rows: 60, columns: 110 });
  loft.shape((along, around) => {
    const y = HEAD_BOTTOM_M + along * (HEAD_TOP_M - HEAD_BOTTOM_M);
    const inside = hairDepthM(y, Math.abs(around));
    const over = smoothStep(-0.004, 0.004, inside);
    const thick = 0.003 + (thicknessM - 0.003) * smoothStep(0, 0.035, inside);
    const [x, height, z] = headPoint(y, around, -0.01 + over * (0.01 + thick));
    const crown = thick * over * smoothStep(0.1, HEAD_TOP_M, y);
    return [x, height + crown, z];
  });
  return loft;
}

/** Height of the hairline by angle from the front, radians. */
const HAIRLINE: readonly (readonly number[])[] = [
  [0, 0.118],
  [0.6, 0.114],
  [0.95, 0.1],
  [1.12, 0.07],
  [1.22, 0.025],
  [1.3, 0.03],
  [1.4, 0.058],
  [1.75, 0.064],
  [1.9, 0.04],
  [2.1, -0.01],
  [2.6, -0.04],
  [Math.PI, -0.045],
];

/** How deep within the hair a point is, metres; negative on bare skin. */
function hairDepthM(heightM: number, around: number): number {
  const hairline = (at: number) => interpolateRows(HAIRLINE, at)[1] ?? 0;
  const slope = (hairline(around + 0.03) - hairline(around - 0.03)) / (0.06 * 0.08);
  return (heightM - hairline(around)) / Math.hypot(1, slope);
}

/** Long hair behind the face, from the temples to the shoulders. */
export function shapeHairFall(): Loft {
  const loft = makeLoft({ rows: 40, columns: 60, halfArc: 2.05 });
  loft.shape((along, around) => {
    const y = -0.17 + along * 0.29;
    const hang = smoothStep(0.06, -0.1, y);
    const wave = 0.003 * Math.sin(9 * around) * hang;
    const [x, , z] = headPoint(Math.max(y, 0.02), around, 0.02 + wave + 0.006 * hang);
    return [x * (1 - 0.05 * hang), y, Math.min(z, 0.035) - 0.012 * hang];
  });
  return loft;
}
