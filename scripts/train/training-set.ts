import type { Recording } from '../../src/recording/recording.ts';
import { seededRandom } from '../../tools/simulator/random.ts';
import type { RecordingFile } from '../replay/files.ts';
import { liftRecording, reprojectRecording } from './back-projection.ts';
import { type Example, examplesOf } from './examples.ts';

/**
 * Number of variations of each recording: reprojected to other cameras if it can be lifted, with other noise
 * if not.
 */
const REPROJECTIONS = 160;
const NOISY_COPIES = 3;
/** The most noise, in face sizes: the keypoints of a webcam in a dim room wander by about as much. */
const MAX_NOISE = 0.06;
const MAX_AT_SHOULDERS = 0.3;

/**
 * The training set from some recordings: each as it is and in many variations. `reprojections` is for tests
 * and trials: fewer are faster.
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
