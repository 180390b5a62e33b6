/*
 * Heights of seat, desk and screen from body measurements. They are starting points: people of one height differ.
 *
 * Sitting, as shares of body height: between men (the first 29 of ANSUR II, US Army 2012: back of the knee 0.244, elbow
 * above the seat 0.141, eyes above the seat 0.459) and women (means of the survey of 1988: 0.239, 0.136, 0.453). Standing,
 * and the arm: Drillis & Contini 1966 (elbow 0.63, eyes 0.936, shoulder to fingertips 0.44). Shoes add 2.5 cm
 * (ANSI/HFES 100-2007). How far this fits: docs/design/desk-check.md.
 */

/** A length in cm, and the range in which it fits about 19 of 20 people of that height. */
export interface DeskSize {
  readonly cm: number;
  readonly fromCm: number;
  readonly toCm: number;
}

export const DESK_PARTS = [
  'seat',
  'desk',
  'screen_top',
  'distance',
  'standing_desk',
  'standing_screen_top',
] as const;
export type DeskPart = (typeof DESK_PARTS)[number];
export type DeskSizes = Readonly<Record<DeskPart, DeskSize>>;

/** Body heights and arm lengths of adults, in cm. Anything else is a slip of the keyboard. */
export const BODY_HEIGHT_CM = { min: 120, max: 220 } as const;
export const ARM_LENGTH_CM = { min: 45, max: 105 } as const;

const SHOES_CM = 2.5;
const SHARE = {
  knee: 0.242,
  elbowSeated: 0.138,
  eyesSeated: 0.456,
  elbow: 0.63,
  eyes: 0.936,
  arm: 0.44,
} as const;
/**
 * Judgements: at least two standard deviations of what body height does not explain. Among those 29 men they are 1.6 cm
 * for the seat, 2.2 for the desk and 1.5 for the screen; women and men together differ more.
 */
const SPREAD_CM = { seat: 4, desk: 6, screenTop: 5, standingDesk: 5, standingScreenTop: 4 } as const;
/** About an arm's length, but from 50 to 100 cm in any case (OSHA: 20 to 40 inches). */
const DISTANCE_CM = { spread: 10, least: 50, most: 100 } as const;

function sizeOf(cm: number, spreadCm: number): DeskSize {
  return { cm, fromCm: cm - spreadCm, toCm: cm + spreadCm };
}

function within(cm: number): number {
  return Math.min(DISTANCE_CM.most, Math.max(DISTANCE_CM.least, cm));
}

function distanceOf(armCm: number): DeskSize {
  const { spread } = DISTANCE_CM;
  return { cm: within(armCm), fromCm: within(armCm - spread), toCm: within(armCm + spread) };
}

function isWithin(cm: number, { min, max }: { readonly min: number; readonly max: number }): boolean {
  return cm >= min && cm <= max;
}

/**
 * Sizes for a body. The seat carries thighs that are level, the desk lower arms that are level, and the top of the screen
 * is at eye height (HSE, Working with display screen equipment).
 * @param bodyCm without shoes
 * @param armCm from the shoulder to the fingertips; null: estimated from the body height
 * @returns null if a measurement is no adult's
 */
export function deskSizesFor(bodyCm: number, armCm: number | null): DeskSizes | null {
  if (!isWithin(bodyCm, BODY_HEIGHT_CM)) return null;
  if (armCm !== null && !isWithin(armCm, ARM_LENGTH_CM)) return null;
  const seat = SHARE.knee * bodyCm + SHOES_CM;
  return {
    seat: sizeOf(seat, SPREAD_CM.seat),
    desk: sizeOf(seat + SHARE.elbowSeated * bodyCm, SPREAD_CM.desk),
    screen_top: sizeOf(seat + SHARE.eyesSeated * bodyCm, SPREAD_CM.screenTop),
    distance: distanceOf(armCm ?? SHARE.arm * bodyCm),
    standing_desk: sizeOf(SHARE.elbow * bodyCm + SHOES_CM, SPREAD_CM.standingDesk),
    standing_screen_top: sizeOf(SHARE.eyes * bodyCm + SHOES_CM, SPREAD_CM.standingScreenTop),
  };
}
