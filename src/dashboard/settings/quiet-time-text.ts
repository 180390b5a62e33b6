import { clockText } from '../../platform/browser/format.ts';
import { dateFormat, listText, text } from '../../platform/browser/i18n.ts';
import { weekdaysInOrder } from '../../platform/browser/region.ts';
import type { QuietTime } from '../../state/suppression.ts';

/** The hours that are offered first: after work, until the morning. */
export const NEW_TIME: QuietTime = { days: [0, 1, 2, 3, 4], fromMinute: 18 * 60, toMinute: 8 * 60 };
/** A Monday, from which the names of the days are made. */
const MONDAY = new Date(2024, 0, 1);

/** The name of a weekday; 0 is Monday. */
export function dayName(day: number, style: 'short' | 'long'): string {
  const date = new Date(MONDAY);
  date.setDate(date.getDate() + day);
  return dateFormat({ weekday: style }).format(date);
}

function minuteText(minute: number): string {
  return clockText(new Date(2024, 0, 1, 0, minute).getTime());
}

/** The days, as a span if they are consecutive: 'Mon–Fri', 'Mon, Wed'. */
function daysText(days: QuietTime['days']): string {
  if (days.length === 7) return text('everyDay');
  const inOrder = weekdaysInOrder();
  const places = inOrder.flatMap((day, place) => (days.includes(day) ? [place] : []));
  const names = places.map((place) => dayName(inOrder[place] ?? 0, 'short'));
  const [first = 0] = places;
  const isSpan = places.length > 2 && places.every((place, index) => place === first + index);
  return isSpan ? `${names[0]}–${names.at(-1)}` : listText(names);
}

/** One row of quiet hours in words: 'Mon–Fri 18:00–08:00'. */
export function quietTimeText({ days, fromMinute, toMinute }: QuietTime): string {
  const hours = `${minuteText(fromMinute)}–${minuteText(toMinute)}`;
  return days.length === 0 ? hours : `${daysText(days)} ${hours}`;
}
