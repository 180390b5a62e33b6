import { DEFAULT_SETTINGS, type Settings } from './settings.ts';

/** From few nudges to many. */
export const PRESETS = ['gentle', 'balanced', 'strict'] as const;
export type Preset = (typeof PRESETS)[number];

/** The settings that a preset sets. All others stay. */
type PresetValues = Pick<Settings, 'sensitivity' | 'tooLong' | 'coolDownSeconds' | 'nudgePlan'>;

const { sensitivity, tooLong, coolDownSeconds, nudgePlan } = DEFAULT_SETTINGS;

/**
 * Balanced is how the product starts. Gentle and strict change sensitivity, time and frequency in one direction each; how
 * far is a judgement.
 */
const VALUES: Readonly<Record<Preset, PresetValues>> = {
  gentle: { sensitivity: 'relaxed', tooLong: 'relaxed', coolDownSeconds: 900, nudgePlan: 'fading' },
  balanced: { sensitivity, tooLong, coolDownSeconds, nudgePlan },
  strict: { sensitivity: 'strict', tooLong: 'quick', coolDownSeconds: 60, nudgePlan: 'every' },
};

/** The values of a preset. */
export function valuesOf(preset: Preset): PresetValues {
  return VALUES[preset];
}

const NAMES = ['sensitivity', 'tooLong', 'coolDownSeconds', 'nudgePlan'] as const;

/** The values in which settings differ from a preset. */
function differencesFrom(preset: Preset, settings: Settings): (keyof PresetValues)[] {
  return NAMES.filter((name) => settings[name] !== VALUES[preset][name]);
}

/** The preset that the settings follow; null if the user has changed one of its values. */
export function presetOf(settings: Settings): Preset | null {
  return PRESETS.find((preset) => differencesFrom(preset, settings).length === 0) ?? null;
}

/** The user's own values, by what they have in common with a preset. */
export interface OwnValues {
  readonly preset: Preset;
  readonly changed: readonly (keyof PresetValues)[];
}

/** The preset that the settings are nearest to, and what differs. With equally many differences, the one in the middle. */
export function nearestPreset(settings: Settings): OwnValues {
  const differencesOf = (preset: Preset): OwnValues => ({
    preset,
    changed: differencesFrom(preset, settings),
  });
  return [differencesOf('gentle'), differencesOf('strict')].reduce(
    (best, each) => (each.changed.length < best.changed.length ? each : best),
    differencesOf('balanced'),
  );
}

/** What one step changes: to another preset, or one setting of the user's own. */
export type Step =
  | { readonly to: Preset; readonly changes: PresetValues }
  | {
      readonly to: keyof PresetValues;
      readonly changes: Partial<Settings>;
    };

function stepBetweenPresets(preset: Preset, by: -1 | 1): Step | null {
  const to = PRESETS[PRESETS.indexOf(preset) + by];
  return to === undefined ? null : { to, changes: VALUES[to] };
}

function onlyOne(to: Exclude<Step['to'], Preset>, changes: Partial<Settings>): Step {
  return { to, changes };
}

/** One step to fewer nudges. Null if there is none left. */
export function stepToFewer(settings: Settings): Step | null {
  const preset = presetOf(settings);
  const step = preset === null ? null : stepBetweenPresets(preset, -1);
  if (step !== null) return step;
  if (settings.sensitivity === 'strict') return onlyOne('sensitivity', { sensitivity: 'normal' });
  if (settings.sensitivity === 'normal') return onlyOne('sensitivity', { sensitivity: 'relaxed' });
  if (settings.tooLong === 'quick') return onlyOne('tooLong', { tooLong: 'relaxed' });
  if (settings.coolDownSeconds < 900) return onlyOne('coolDownSeconds', { coolDownSeconds: 900 });
  if (settings.nudgePlan === 'every') return onlyOne('nudgePlan', { nudgePlan: 'fading' });
  return null;
}

/** One step to more nudges. Null if there is none left. */
export function stepToMore(settings: Settings): Step | null {
  const preset = presetOf(settings);
  const step = preset === null ? null : stepBetweenPresets(preset, 1);
  if (step !== null) return step;
  if (settings.nudgePlan === 'maintenance' || settings.nudgePlan === 'practice')
    return onlyOne('nudgePlan', { nudgePlan: 'fading' });
  if (settings.tooLong !== 'quick') return onlyOne('tooLong', { tooLong: 'quick' });
  if (settings.sensitivity === 'relaxed') return onlyOne('sensitivity', { sensitivity: 'normal' });
  if (settings.sensitivity === 'normal') return onlyOne('sensitivity', { sensitivity: 'strict' });
  if (settings.coolDownSeconds > 60) return onlyOne('coolDownSeconds', { coolDownSeconds: 60 });
  if (settings.nudgePlan === 'fading') return onlyOne('nudgePlan', { nudgePlan: 'every' });
  return null;
}
