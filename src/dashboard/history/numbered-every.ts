/** In a month only every fifth day has its number. */
export const NUMBERED_EVERY = 5;
