import type { FrameSize } from './keypoints.ts';
import type { Layout } from './layout.ts';
import type { View } from './measurement.ts';
import { medianOf } from './median.ts';
import { PROFILE_NAMES, type Profile, profileOf } from './profile.ts';
import { PROPORTION_NAMES, type Proportions, proportionsOf } from './proportions.ts';
import { viewOf } from './view.ts';

/** How the user's upright posture looks from where the camera stands. */
export interface Baseline {
  readonly version: 1;
  readonly createdAtMs: number;
  readonly frame: FrameSize;
  readonly view: View;
  /** Medians over the calibration, as seen from the front. */
  readonly proportions: Proportions;
  /** Medians over the calibration, as seen from the side. */
  readonly profile: Profile;
}

/** Sums up the layouts of a calibration by the median of each quantity; null of none. */
export function summariseLayouts(
  layouts: readonly Layout[],
  frame: FrameSize,
  createdAtMs: number,
): Baseline | null {
  if (layouts.length === 0) return null;
  return {
    version: 1,
    createdAtMs,
    frame,
    view: commonestView(layouts),
    proportions: medians(layouts.map(proportionsOf), PROPORTION_NAMES),
    profile: medians(layouts.map(profileOf), PROFILE_NAMES),
  };
}

/** Parses a stored baseline; null where it is not one of this version. */
export function parseBaseline(input: unknown): Baseline | null {
  if (!isFields(input) || input.version !== 1) return null;
  const { createdAtMs, view } = input;
  const proportions = parseNumbers(input.proportions, PROPORTION_NAMES);
  const profile = parseNumbers(input.profile, PROFILE_NAMES);
  const frame = parseNumbers(input.frame, ['width', 'height']);
  if (view !== 'front' && view !== 'angled' && view !== 'side') return null;
  if (proportions === null || profile === null || frame === null) return null;
  if (typeof createdAtMs !== 'number' || !Number.isFinite(createdAtMs)) return null;
  return { version: 1, createdAtMs, frame, view, proportions, profile };
}

function commonestView(layouts: readonly Layout[]): View {
  const views = layouts.map(viewOf);
  const count = (view: View): number => views.filter((seen) => seen === view).length;
  if (count('side') * 2 > views.length) return 'side';
  return count('angled') * 2 > views.length ? 'angled' : 'front';
}

function medians<Name extends string>(
  samples: readonly Readonly<Record<Name, number>>[],
  names: readonly Name[],
): Record<Name, number> {
  const entries = names.map((name): [Name, number] => [
    name,
    medianOf(samples.map((sample) => sample[name])),
  ]);
  return Object.fromEntries(entries) as Record<Name, number>;
}

function parseNumbers<Name extends string>(
  input: unknown,
  names: readonly Name[],
): Record<Name, number> | null {
  if (!isFields(input)) return null;
  const numbers: [Name, number][] = [];
  for (const name of names) {
    const value = input[name];
    if (typeof value !== 'number' || !Number.isFinite(value)) return null;
    numbers.push([name, value]);
  }
  return Object.fromEntries(numbers) as Record<Name, number>;
}

function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
