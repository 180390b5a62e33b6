import type { Recording } from '../../src/recording/recording.ts';
import { seededRandom } from '../../tools/simulator/random.ts';
import type { RecordingFile } from '../replay/files.ts';
import { liftRecording, reprojectRecording } from './back-projection.ts';
import { type Example, examplesOf } from './examples.ts';

/** How often each recording is shown: seen anew before other cameras where it can be lifted, with other noise where it cannot. */
const REPROJECTIONS = 160;
const NOISY_COPIES = 3;
/** Up to this much noise, in face sizes: a webcam in a dim room wanders by about as much. */
const MAX_NOISE = 0.06;
const MAX_AT_SHOULDERS = 0.3;

/**
 * All that is learned from some recordings: each as it is and in many variations. `reprojections` is for tests and trials: fewer
 * are quicker.
 */
export function teachersOf(files: readonly RecordingFile[], reprojections = REPROJECTIONS): Example[] {
  const random = seededRandom(7);
  return files.flatMap((file) => [
    ...examplesOf(file.recording),
    ...variationsOf(file, reprojections, random),
  ]);
}

function variationsOf(file: RecordingFile, reprojections: number, random: () => number): Example[] {
  const noise = { most: MAX_NOISE, mostAtShoulders: MAX_AT_SHOULDERS, random };
  return variedRecordings(file, reprojections, random).flatMap((recording) => examplesOf(recording, noise));
}

function variedRecordings(
  file: RecordingFile,
  reprojections: number,
  random: () => number,
): readonly Recording[] {
  const lifted = liftRecording(file);
  if (lifted === null) return Array.from({ length: NOISY_COPIES }, () => file.recording);
  return Array.from({ length: reprojections }, () => reprojectRecording(lifted, random)).filter(
    (recording) => recording !== null,
  );
}
