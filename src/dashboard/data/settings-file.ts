import * as v from 'valibot';
import { NO_EXAMPLES, readExamples, type StoredExample } from '../../state/personal-examples.ts';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../../state/settings.ts';

const FORMAT = 'plumbline-settings/1';
const fileSchema = v.object({
  format: v.literal(FORMAT),
  settings: v.record(v.string(), v.unknown()),
  /** What it was taught. Files of earlier versions do not have it. */
  taught: v.optional(v.unknown()),
});

/** The settings, and what was taught, as a readable file. */
export function writeSettings(settings: Settings, examples: readonly StoredExample[]): string {
  const taught = { version: 1, examples };
  return `${JSON.stringify({ format: FORMAT, settings, taught }, null, 2)}\n`;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** What was taught, as far as it can be read. */
  readonly examples: readonly StoredExample[];
  /** Names in the file that are no settings of this version, or have an invalid value. */
  readonly ignored: readonly string[];
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return null;
  }
}

/** Reads such a file. Missing or invalid values get their defaults. Null if it is no such file at all. */
export function readSettings(file: string): SettingsRead | null {
  const opened = v.safeParse(fileSchema, parseJson(file));
  if (!opened.success) return null;
  const stored = opened.output.settings;
  const read = v.safeParse(settingsSchema, stored);
  if (!read.success) return null;
  const taken = (name: string) =>
    name in DEFAULT_SETTINGS &&
    JSON.stringify(read.output[name as keyof Settings]) === JSON.stringify(stored[name]);
  const { taught = NO_EXAMPLES } = opened.output;
  const { value, whole } = readExamples(taught);
  const ignored = Object.keys(stored).filter((name) => !taken(name));
  return {
    settings: read.output,
    examples: value?.examples ?? [],
    ignored: whole ? ignored : [...ignored, 'taught'],
  };
}
