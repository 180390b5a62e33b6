import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecording, type Recording } from '../../src/recording/recording.ts';

/** A recording and the file that it came from. */
export interface RecordingFile {
  readonly path: string;
  readonly recording: Recording;
}

/** Reads all recordings among some files and folders, in the order of their names; throws with the line of a bad one. */
export function readRecordings(paths: readonly string[]): RecordingFile[] {
  return paths.flatMap(listRecordings).map((path) => {
    const result = parseRecording(readFileSync(path, 'utf8'));
    if (!result.ok) throw new Error(`${path}:${result.error.line}: ${result.error.problem}`);
    return { path, recording: result.recording };
  });
}

function listRecordings(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  const entries = readdirSync(path, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => {
    const inside = join(path, entry.name);
    if (entry.isDirectory()) return listRecordings(inside);
    return entry.name.endsWith('.jsonl') ? [inside] : [];
  });
}
