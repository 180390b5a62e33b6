/* The heads of the small drawings of exercises and of the desk. */

/** The head in profile, facing right, with its ear at the origin. */
export const PROFILE_HEAD =
  'M-9 9C-16 3 -18 -5 -16 -12C-13 -21 -5 -25 3 -24C11 -23 16 -18 16 -11L15.5 -8L20 -1Q20 1 16.5 1.5L16 8Q15 12 10 12Q4 12 1 9';

/** Ears, and an oval between them, with the middle of the face at the origin. */
export const FRONT_HEAD =
  'M-15 -4C-15 -17 -9 -23 0 -23C9 -23 15 -17 15 -4C15 10 7 19 0 19C-7 19 -15 10 -15 -4zM-15 -5C-19 -6 -19 4 -14 4M15 -5C19 -6 19 4 14 4';
