import { text } from '../../platform/browser/i18n.ts';
import { send } from '../../platform/messaging/messages.ts';
import { withCalibration } from '../../recording/calibration-poses.ts';
import { parseRecording, type Recording } from '../../recording/recording.ts';
import { workplacesItem } from '../../state/stored-items.ts';
import { workplaceInUse } from '../../state/workplaces.ts';

/** A recording, or a text that says why there is none. */
export type RecordingOutcome =
  | { readonly ok: true; readonly recording: Recording }
  | {
      readonly ok: false;
      readonly problem: string;
      /** Nothing failed: there is nothing to read. */
      readonly isNothing?: true;
    };

function readText(jsonl: string): RecordingOutcome {
  const parsed = parseRecording(jsonl);
  if (!parsed.ok) return { ok: false, problem: text('recording_broken', parsed.error.line) };
  if (parsed.recording.frames.length === 0) return { ok: false, problem: text('recording_empty') };
  return parsed;
}

/**
 * Asks the camera host for its recording, and prepends the calibration by which it was judged.
 * @param none says why there is nothing
 */
export async function readLastMinutes(none: () => string): Promise<RecordingOutcome> {
  const answer = await send('pageToHost.readRecording');
  if (!answer.ok || answer.value === null) return { ok: false, problem: none(), isNothing: true };
  const outcome = readText(answer.value);
  const calibration = workplaceInUse(await workplacesItem.get())?.calibrationPoses ?? null;
  if (!outcome.ok || calibration === null) return outcome;
  return { ok: true, recording: withCalibration(outcome.recording, calibration) };
}

/** Reads a file that the user has chosen. */
export async function readFileRecording(file: File): Promise<RecordingOutcome> {
  try {
    return readText(await file.text());
  } catch {
    return { ok: false, problem: text('recording_unreadable') };
  }
}
