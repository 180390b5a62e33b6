import { readFileSync } from 'node:fs';
import { parseRecording, type RecordedFrame, type Recording } from '../../src/recording/recording.ts';

/** A frame of a simulated hour: the recorded data, and data that only the scoring may know. */
export interface HourFrame extends RecordedFrame {
  readonly doing: string;
  /** Face and both shoulders are in the picture. */
  readonly inView: boolean;
}

export interface HourFile {
  readonly recording: Recording;
  readonly setup: string;
  readonly frames: readonly HourFrame[];
}

/** Reads one recording over time; throws with the line number of an invalid one. */
export function readHour(path: string): HourFile {
  const text = readFileSync(path, 'utf8');
  const result = parseRecording(text);
  if (!result.ok) throw new Error(`${path}:${result.error.line}: ${result.error.problem}`);
  if (result.recording.stills) throw new Error(`${path} contains stills: alerts need time`);
  return hourFileOf(result.recording, text);
}

/** A recording over time, with what only the scoring may know. */
export function hourFileOf(recording: Recording, text: string): HourFile {
  const [header, ...lines] = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line): Record<string, unknown> => JSON.parse(line));
  const frames = recording.frames.map((frame, index): HourFrame => {
    const { doing, inView } = lines[index] ?? {};
    return {
      ...frame,
      doing: typeof doing === 'string' ? doing : (frame.label ?? ''),
      inView: inView === true,
    };
  });
  return { recording, setup: String(header?.setup ?? recording.view), frames };
}
