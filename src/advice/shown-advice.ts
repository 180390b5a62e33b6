import { addDays, type LocalDay } from '../history/local-day.ts';

/** The days on which each piece of advice was shown. */
export type ShownOn = Readonly<Record<string, readonly LocalDay[]>>;

/** Older days are deleted. */
const KEPT_DAYS = 7;

/**
 * On how many of the seven days before today each was shown. Today is excluded, so that what is shown today
 * may stay.
 */
export function countShownDays(shownOn: ShownOn, today: LocalDay): Record<string, number> {
  const from = addDays(today, -KEPT_DAYS);
  return Object.fromEntries(
    Object.entries(shownOn).map(([id, days]) => [
      id,
      days.filter((day) => day >= from && day < today).length,
    ]),
  );
}

/** Records that some are shown today; null if already recorded. */
export function noteShown(
  shownOn: ShownOn,
  ids: readonly string[],
  today: LocalDay,
): Record<string, LocalDay[]> | null {
  if (ids.every((id) => shownOn[id]?.includes(today))) return null;
  const from = addDays(today, -KEPT_DAYS);
  const noted = [...new Set([...Object.keys(shownOn), ...ids])].map((id): [string, LocalDay[]] => {
    const days = (shownOn[id] ?? []).filter((day) => day >= from && day !== today);
    return [id, ids.includes(id) || shownOn[id]?.includes(today) ? [...days, today] : days];
  });
  return Object.fromEntries(noted.filter(([, days]) => days.length > 0));
}
