import * as v from 'valibot';
import { DEFAULT_SETTINGS, type Settings, settingsSchema } from '../platform/settings.ts';

const FORMAT = 'plumbline-settings/1';
const fileSchema = v.object({ format: v.literal(FORMAT), settings: v.record(v.string(), v.unknown()) });

/** The settings as a file that anybody can read. */
export function writeSettings(settings: Settings): string {
  return `${JSON.stringify({ format: FORMAT, settings }, null, 2)}\n`;
}

export interface SettingsRead {
  readonly settings: Settings;
  /** The names in the file that are no settings of this version, or have no value that they can have. */
  readonly ignored: readonly string[];
}

function parseJson(file: string): unknown {
  try {
    return JSON.parse(file);
  } catch {
    return null;
  }
}

/** Reads such a file. What is missing or no good is as it is at first; null where it is no such file at all. */
export function readSettings(file: string): SettingsRead | null {
  const opened = v.safeParse(fileSchema, parseJson(file));
  if (!opened.success) return null;
  const stored = opened.output.settings;
  const read = v.safeParse(settingsSchema, stored);
  if (!read.success) return null;
  const taken = (name: string) =>
    name in DEFAULT_SETTINGS &&
    JSON.stringify(read.output[name as keyof Settings]) === JSON.stringify(stored[name]);
  return { settings: read.output, ignored: Object.keys(stored).filter((name) => !taken(name)) };
}
