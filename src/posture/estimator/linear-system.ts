/**
 * Solves a symmetric, positive definite system of linear equations (Cholesky).
 * @param matrix one row for each unknown; a prior makes it positive definite
 */
export function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const lower: number[][] = [];
  for (const [at, line] of matrix.entries()) {
    const row: number[] = [];
    for (let to = 0; to <= at; to++) {
      const other = to === at ? row : (lower[to] ?? []);
      const rest = (line[to] ?? 0) - dot(row, other, to);
      row.push(to === at ? Math.sqrt(Math.max(rest, Number.MIN_VALUE)) : rest / (other[to] ?? 1));
    }
    lower.push(row);
  }
  const forward: number[] = [];
  for (const [at, row] of lower.entries())
    forward.push(((right[at] ?? 0) - dot(row, forward, at)) / (row[at] ?? 1));
  const solution = right.map(() => 0);
  for (let at = lower.length - 1; at >= 0; at--) {
    let rest = forward[at] ?? 0;
    for (let below = at + 1; below < lower.length; below++)
      rest -= (lower[below]?.[at] ?? 0) * (solution[below] ?? 0);
    solution[at] = rest / (lower[at]?.[at] ?? 1);
  }
  return solution;
}

function dot(a: readonly number[], b: readonly number[], count: number): number {
  let sum = 0;
  for (let at = 0; at < count; at++) sum += (a[at] ?? 0) * (b[at] ?? 0);
  return sum;
}
