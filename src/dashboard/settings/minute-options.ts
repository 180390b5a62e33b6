import { durationText } from '../../platform/browser/format.ts';
import { text } from '../../platform/browser/i18n.ts';
import type { Option } from '../../ui/select-field.tsx';

/** Lengths of time to choose from. 0 is never. */
export function minuteOptions<const Minutes extends number>(
  offered: readonly Minutes[],
  label: (minutes: number) => string = (minutes) => durationText(minutes * 60_000),
): Option<Minutes>[] {
  return offered.map((minutes) => ({
    value: minutes,
    label: minutes === 0 ? text('never') : label(minutes),
  }));
}
