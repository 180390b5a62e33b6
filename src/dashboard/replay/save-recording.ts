import { type Recording, serialiseRecording } from '../../recording/recording.ts';
import { saveFile } from '../shared/save-file.ts';

export function saveRecording(recording: Recording): void {
  const name = `${recording.id.replace(/[^\w-]+/g, '-') || 'plumbline'}.jsonl`;
  saveFile(name, serialiseRecording(recording), 'application/jsonl');
}
