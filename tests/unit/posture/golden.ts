import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecording, type Recording } from '../../../src/recording/recording.ts';

/** A recording from the folder `golden`. */
export function readGolden(name: string): Recording {
  const parsed = parseRecording(readFileSync(join(import.meta.dirname, 'golden', `${name}.jsonl`), 'utf8'));
  if (!parsed.ok) throw new Error(parsed.error.problem);
  return parsed.recording;
}
