/** A number to five digits, as the learned data are stored. */
export function round(value: number): number {
  return Number(value.toPrecision(5));
}
