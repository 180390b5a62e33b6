import { type Recording, serialiseRecording } from '../posture/recording.ts';
import { saveFile } from './save-file.ts';

/** Saves a recording as a file. */
export function saveRecording(recording: Recording): void {
  const name = recording.id.replace(/[^\w-]+/g, '-') || 'plumbline';
  saveFile(`${name}.jsonl`, 'application/jsonl', serialiseRecording(recording));
}
