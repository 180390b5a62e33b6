import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseRecording, type Recording } from '../../src/recording/recording.ts';

/** A recording and the path of its file. */
export interface RecordingFile {
  readonly path: string;
  readonly recording: Recording;
}

/**
 * Reads all recordings in some files and folders, in name order; throws with the line number of an invalid
 * one.
 */
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
