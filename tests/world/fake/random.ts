/** Pseudo-random numbers from 0 to 1, the same for the same seed (Park and Miller's generator). */
export function createRandom(seed: number): () => number {
  let state = (Math.abs(Math.trunc(seed)) % 2147483646) + 1;
  return () => {
    state = (state * 16807) % 2147483647;
    return (state - 1) / 2147483646;
  };
}
