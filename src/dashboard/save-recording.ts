import { type Recording, serialiseRecording } from '../posture/recording.ts';

/** Hands a recording to the browser as a download: it goes from this page to the disk, and nowhere else. */
export function saveRecording(recording: Recording): void {
  const blob = new Blob([serialiseRecording(recording)], { type: 'application/jsonl' });
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = `${recording.id.replace(/[^\w-]+/g, '-') || 'plumbline'}.jsonl`;
  link.click();
  // The download has taken the blob by then; the address is of no more use.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
