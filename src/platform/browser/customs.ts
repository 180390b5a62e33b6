/*
 * The user's settings for how days and times are counted and written. Like the language they apply to everything that a
 * context writes, so they are kept here once. Each context adopts them when it has read the settings, and whenever they
 * change.
 */

export const CLOCKS = ['region', 'h12', 'h24'] as const;
export type Clock = (typeof CLOCKS)[number];

interface Customs {
  /** 0 to 12. */
  readonly dayStartHour: number;
  readonly clock: Clock;
}

let customs: Customs = { dayStartHour: 0, clock: 'region' };

export function adoptCustoms({ dayStartHour, clock }: Customs): void {
  customs = { dayStartHour, clock };
}

/** The hour at which the user's days begin. */
export function dayStartHour(): number {
  return customs.dayStartHour;
}

export function clockInUse(): Clock {
  return customs.clock;
}
