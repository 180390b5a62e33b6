import * as v from 'valibot';
import { SENSITIVITIES } from '../posture/assess.ts';

/** What the user can set. Each field falls back to its own default, so that one bad value does not cost the others. */
export const settingsSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** How far from upright counts as drifted. */
  sensitivity: v.fallback(v.optional(v.picklist(SENSITIVITIES), 'normal'), 'normal'),
  /** How long a slouch may last before it is told, in seconds. */
  graceSeconds: v.fallback(v.optional(v.pipe(v.number(), v.minValue(5), v.maxValue(600)), 20), 20),
  /** The least time between two alerts, in seconds. */
  coolDownSeconds: v.fallback(v.optional(v.pipe(v.number(), v.minValue(30), v.maxValue(3600)), 120), 120),
  notification: v.fallback(v.optional(v.boolean(), true), true),
  badge: v.fallback(v.optional(v.boolean(), true), true),
  /** The card in the page; needs the optional host permission. */
  card: v.fallback(v.optional(v.boolean(), false), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
