/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export function seededRandom(seed: string | number): () => number {
  let state = typeof seed === 'string' ? hashText(seed) : seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

function hashText(text: string): number {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619);
  return hash >>> 0;
}

/** Draws random numbers from a uniform source. */
export interface Draw {
  /** Uniform from `least` to `most`. */
  readonly even: (least: number, most: number) => number;
  /** Normally distributed, cut off at two and a half standard deviations. */
  readonly normal: (mean: number, sd: number) => number;
  readonly chance: (share: number) => boolean;
  readonly side: () => 1 | -1;
  readonly pick: <T>(choices: readonly [T, ...T[]]) => T;
}

/** Creates a `Draw` from a uniform source. */
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

/** A number of the standard normal distribution (Box-Muller). */
export function drawNormal(random: () => number): number {
  const radius = Math.sqrt(-2 * Math.log(1 - random()));
  return radius * Math.cos(2 * Math.PI * random());
}
