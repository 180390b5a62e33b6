/** Draws numbers from a source of numbers from 0 to 1. */
export interface Draw {
  /** Evenly from `least` to `most`. */
  readonly even: (least: number, most: number) => number;
  /** From the normal distribution, cut off at two and a half standard deviations. */
  readonly normal: (mean: number, sd: number) => number;
  readonly chance: (share: number) => boolean;
  readonly side: () => 1 | -1;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/** Makes a drawer of numbers. */
export function drawFrom(random: () => number): Draw {
  const even = (least: number, most: number) => least + (most - least) * random();
  return {
    even,
    normal: (mean, sd) => mean + sd * Math.max(-2.5, Math.min(2.5, drawNormal(random))),
    chance: (share) => random() < share,
    side: () => (random() < 0.5 ? 1 : -1),
    pick: (choices) => choices[Math.floor(random() * choices.length)] ?? choices[0],
  };
}

/** Box-Muller. */
function drawNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
