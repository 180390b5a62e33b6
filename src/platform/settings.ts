import * as v from 'valibot';
import { SENSITIVITIES } from '../posture/assess.ts';
import type { MonitorConfig } from '../posture/monitor.ts';

/** When a slouch is too long, as the user chooses it. */
export const TOO_LONG = ['quick', 'relaxed', 'guideline'] as const;
export type TooLong = (typeof TOO_LONG)[number];

/**
 * The same for the monitor. By guideline an episode outlasts as much of 'cannot tell' as ISO 11226's shortest holding time.
 */
export const ALLOWANCE_OF: Readonly<Record<TooLong, Pick<MonitorConfig, 'allowance' | 'graceMs'>>> = {
  quick: { allowance: 'fixed', graceMs: 20_000 },
  relaxed: { allowance: 'fixed', graceMs: 120_000 },
  guideline: { allowance: 'iso11226', graceMs: 60_000 },
};

/** What the user can set. Each field falls back to its own default, so that one bad value does not cost the others. */
export const settingsSchema = v.object({
  version: v.optional(v.literal(1), 1),
  /** How far from upright counts as drifted. */
  sensitivity: v.fallback(v.optional(v.picklist(SENSITIVITIES), 'normal'), 'normal'),
  /** How long a slouch may last before it is told. */
  tooLong: v.fallback(v.optional(v.picklist(TOO_LONG), 'quick'), 'quick'),
  /** The least time between two alerts, in seconds. */
  coolDownSeconds: v.fallback(v.optional(v.pipe(v.number(), v.minValue(30), v.maxValue(3600)), 120), 120),
  notification: v.fallback(v.optional(v.boolean(), true), true),
  badge: v.fallback(v.optional(v.boolean(), true), true),
  /** The card in the page; needs the optional host permission. */
  card: v.fallback(v.optional(v.boolean(), false), false),
});
export type Settings = v.InferOutput<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = v.parse(settingsSchema, {});
