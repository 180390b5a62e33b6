/**
 * Times in full seconds that add up to the exact total: what one loses by rounding, the next one gains.
 * @param parts milliseconds
 */
export function secondsTogether(parts: readonly number[]): number[] {
  let sumMs = 0;
  return parts.map((ms) => {
    const before = Math.round(sumMs / 1000);
    sumMs += ms;
    return Math.round(sumMs / 1000) - before;
  });
}

/** '3:05:09': hours, minutes and seconds. */
export function exactText(seconds: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
