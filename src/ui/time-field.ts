/** A minute of the day in the format of a time field: '18:00'. */
export function clockValue(minute: number): string {
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

/** The minute of the day in a time field; null while the field is not filled in. */
export function minuteOf(value: string): number | null {
  const [hours = Number.NaN, minutes = Number.NaN] = value.split(':').map(Number);
  const minute = hours * 60 + minutes;
  return Number.isInteger(minute) ? minute : null;
}
