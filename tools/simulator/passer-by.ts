/**
 * Position and posture of a second person. Metres in the room; the user's chair is at 0, the wall behind at
 * -1.9.
 */
export interface Stance {
  readonly leftM: number;
  readonly forwardM: number;
  /** Above the seat of a chair: 0.4 is standing, 0 is sitting. */
  readonly upM: number;
  /** 0 = towards the camera, 90 = walking to the user's left. */
  readonly facingDeg: number;
  /** Bent forward. */
  readonly bentDeg: number;
}

const STANDING = { upM: 0.4, bentDeg: 0 } as const;

/** Ways in which somebody else comes into view; `part` runs from 0 to 1 over the segment. */
const PASSING = {
  /** Walks through the room behind, from the user's right to the left, face in profile. */
  walks_behind: (part) => ({ ...STANDING, leftM: -1.9 + 3.8 * part, forwardM: -0.9, facingDeg: 90 }),
  /** The same, close behind the chair, looking at the screen in passing. */
  passes_close: (part) => ({ ...STANDING, leftM: -1.3 + 2.6 * part, forwardM: -0.5, facingDeg: 20 }),
  /** Comes in at the back and stands there, facing the camera. */
  stands_behind: (part) => ({
    ...STANDING,
    leftM: 1.7 - 1.15 * Math.min(1, 3 * part),
    forwardM: -0.8,
    facingDeg: 0,
  }),
  /** Looks over the user's shoulder: a second head beside the user's. */
  looks_over: (part) => ({
    leftM: 1 - 0.62 * Math.min(1, 3 * part),
    forwardM: -0.42,
    upM: 0.3,
    facingDeg: -10,
    bentDeg: 35,
  }),
  /** A colleague who sits at the next desk, half turned to the camera. */
  sits_beside: () => ({ leftM: 0.78, forwardM: -0.75, upM: 0, facingDeg: -25, bentDeg: 0 }),
  /** Steps between the user's side and the camera: larger than the user. */
  leans_in: (part) => ({
    leftM: 1.1 - 0.72 * Math.min(1, 3 * part),
    forwardM: -0.05,
    upM: 0.25,
    facingDeg: -30,
    bentDeg: 35,
  }),
} satisfies Record<string, (part: number) => Stance>;

export type PassingKind = keyof typeof PASSING;
export const PASSINGS = Object.keys(PASSING) as readonly PassingKind[];

export function isPassing(text: string): text is PassingKind {
  return Object.hasOwn(PASSING, text);
}

/** Where the other person is at a share of the segment. */
export function stanceAt(kind: PassingKind, part: number): Stance {
  return PASSING[kind](Math.min(1, Math.max(0, part)));
}
