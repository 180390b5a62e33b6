import * as v from 'valibot';
import type { MessageKey } from '../platform/browser/i18n.ts';

/** How long alerts can be snoozed: minutes, or until tomorrow. */
export const SNOOZES = [5, 15, 30, 60, 'tomorrow'] as const;

export const snoozeSchema = v.picklist(SNOOZES);
export type Snooze = v.InferOutput<typeof snoozeSchema>;

/** A length, or until the clock shows a time: minutes since midnight. */
export const snoozeChoiceSchema = v.union([
  snoozeSchema,
  v.object({ untilMinute: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(24 * 60 - 1)) }),
]);
export type SnoozeChoice = v.InferOutput<typeof snoozeChoiceSchema>;

/** The message keys of their labels: within a menu that says 'Snooze', and in full. */
export const SNOOZE_KEYS: readonly {
  readonly length: Snooze;
  readonly key: MessageKey;
  readonly fullKey: MessageKey;
}[] = [
  { length: 5, key: 'snoozeFor5', fullKey: 'snooze5' },
  { length: 15, key: 'snoozeFor15', fullKey: 'snooze15' },
  { length: 30, key: 'snoozeFor30', fullKey: 'snooze30' },
  { length: 60, key: 'snoozeFor60', fullKey: 'snooze60' },
  { length: 'tomorrow', key: 'snoozeForTomorrow', fullKey: 'snoozeTomorrow' },
];
