import { round } from './round.ts';

/** Mean and standard deviation of each column of a table, to five digits. Rows have the same length. */
export function spreadColumns(rows: readonly (readonly number[])[]): {
  readonly centres: number[];
  readonly spreads: number[];
} {
  const meanOf = (index: number, power: 1 | 2): number =>
    rows.reduce((sum, row) => sum + (row[index] ?? 0) ** power, 0) / rows.length;
  const columns = Array.from(rows[0] ?? [], (_, index) => index);
  const centres = columns.map((index) => round(meanOf(index, 1)));
  const spreads = columns.map((index) =>
    round(Math.sqrt(Math.max(meanOf(index, 2) - (centres[index] ?? 0) ** 2, 0)) + 1e-6),
  );
  return { centres, spreads };
}
