/** FC_RUNS=all tries every random case, as before a release; a tenth of them is enough for every day. */
const SHARE = process.env.FC_RUNS === 'all' ? 1 : 0.1;

/** How many random cases to try of a number in the hundreds or more. */
export function fuzzRuns(all: number): number {
  return Math.ceil(all * SHARE);
}
