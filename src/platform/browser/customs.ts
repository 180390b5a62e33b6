/*
 * What the user has set of how days and times are counted and written. Like the language it holds for all that a context writes, so it's
 * kept here once; each context adopts it when it has read the settings, and whenever they change.
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

/** The hour of the clock at which the user's days begin. */
export function dayStartHour(): number {
  return customs.dayStartHour;
}

export function clockInUse(): Clock {
  return customs.clock;
}
