/** Each divides half a day, so that noon and midnight keep their names, from which the others can be told. */
const STEPS = [1, 2, 3, 4, 6] as const;
const HALF_DAY = 12;

/**
 * Which hours of a row have a name where there is no room for all.
 * @param hours 0 to 23, in the order of the row
 * @param fit so many names fit beside each other
 * @returns at least one hour, if there are any
 */
export function namedHours(hours: readonly number[], fit: number): readonly number[] {
  const step = STEPS.find((each) => hours.length <= fit * each) ?? HALF_DAY;
  const named = hours.filter((hour) => hour % step === 0);
  return named.length > 0 ? named : hours.slice(0, 1);
}
