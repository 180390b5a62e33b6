import { readFileSync } from 'node:fs';
import { type Face, isFaceSeen, medianFace } from '../../src/posture/body/face.ts';
import { isFineLabel } from '../../src/recording/labels.ts';
import { parseRecording, type RecordedFrame } from '../../src/recording/recording.ts';
import type { Look } from './detect-in-folder.ts';
import { countFlagged, errorsOf, judgeBothWays, meanSize, recordingOf } from './errors.ts';

function readFrames(path: string): readonly RecordedFrame[] {
  const parsed = parseRecording(readFileSync(path, 'utf8'));
  if (!parsed.ok) throw new Error(`${path}:${parsed.error.line}: ${parsed.error.problem}`);
  return parsed.recording.frames;
}

/** The true change of an angle since the calibration. */
function changeOf(frames: readonly RecordedFrame[], name: string) {
  const atRest = frames.flatMap(({ phase, truth }) =>
    phase === 'calibrate' && truth?.[name] !== undefined ? [truth[name]] : [],
  );
  const rest = atRest.reduce((sum, value) => sum + value, 0) / Math.max(1, atRest.length);
  return ({ truth }: RecordedFrame) => (truth?.[name] === undefined ? undefined : truth[name] - rest);
}

/** The same for the mesh's own angle, for which nothing was learned. */
function meshErrors(
  frames: readonly RecordedFrame[],
  read: (face: Face) => number,
  truthOf: (frame: RecordedFrame) => number | undefined,
): number[] {
  const rest = medianFace(frames.filter(({ phase }) => phase === 'calibrate').map(({ face = null }) => face));
  if (rest === null) return [];
  return frames.flatMap((frame) => {
    const { face = null, phase } = frame;
    const truth = truthOf(frame);
    if (phase === 'calibrate' || !isFaceSeen(face) || truth === undefined) return [];
    return [read(face) - read(rest) - truth];
  });
}

/**
 * Tilt, pitch and yaw compared with the truth of a rendered recording, each as a change since the
 * calibration.
 */
export function compareWithTruth(samples: readonly Look[], recordingFile: string) {
  const known = readFrames(recordingFile);
  const recording = recordingOf(samples, (_, index) => {
    const frame = known[index];
    return frame ? { phase: frame.phase, label: frame.label, truth: frame.truth } : null;
  });
  const { withMesh, keypoints } = judgeBothWays(recording);
  const [tilt, pitch, yaw] = ['headTiltDeg', 'headPitchDeg', 'headYawDeg'].map((name) =>
    changeOf(known, name),
  ) as [ReturnType<typeof changeOf>, ReturnType<typeof changeOf>, ReturnType<typeof changeOf>];
  const isFine = ({ label }: RecordedFrame) => isFineLabel(label);
  return {
    'keypoints alone': {
      tilt: meanSize(errorsOf(keypoints, 'headTiltDeg', tilt)),
      pitch: meanSize(errorsOf(keypoints, 'headPitchDeg', pitch)),
      yaw: meanSize(errorsOf(keypoints, 'headYawDeg', yaw)),
      'fine flagged (head tilt)': countFlagged(keypoints, isFine),
    },
    'with the mesh': {
      tilt: meanSize(errorsOf(withMesh, 'headTiltDeg', tilt)),
      pitch: meanSize(meshErrors(recording.frames, ({ pitchDeg }) => pitchDeg, pitch)),
      yaw: meanSize(meshErrors(recording.frames, ({ yawDeg }) => yawDeg, yaw)),
      'fine flagged (head tilt)': countFlagged(withMesh, isFine),
    },
  };
}
