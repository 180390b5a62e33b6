import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readBody } from '../../src/posture/body/body.ts';
import { isKnown } from '../../src/posture/body/measurement.ts';
import { measure } from '../../src/posture/verdict/measure.ts';
import { isFineLabel } from '../../src/recording/labels.ts';
import type { Look } from './detect-in-folder.ts';
import { countFlagged, judgeBothWays, meanSize, recordingOf } from './errors.ts';

const marksSchema = v.array(
  v.object({ picture: v.string(), label: v.nullable(v.string()), eyeTiltDeg: v.number() }),
);
type Mark = v.InferOutput<typeof marksSchema>[number];

/** Names of pictures of one session differ only in the last number. */
const sessionOf = (picture: string): string => picture.replace(/-\d+\.jpg$/, '');

/** The measured tilt without a calibration, minus the marked one. */
function tiltErrors(samples: readonly Look[], marks: ReadonlyMap<string, Mark>, withFace: boolean): number[] {
  return samples.flatMap(({ picture, pose, frame, face }) => {
    const { headTiltDeg } = measure(readBody(pose, frame, withFace ? face : null), null);
    const mark = marks.get(picture);
    return isKnown(headTiltDeg) && mark !== undefined ? [headTiltDeg.value - mark.eyeTiltDeg] : [];
  });
}

function compareSession(samples: readonly Look[], marks: ReadonlyMap<string, Mark>) {
  const labelOf = ({ picture }: Look) => marks.get(picture)?.label ?? null;
  const upright = samples.filter((sample) => labelOf(sample) === 'upright');
  // Every second upright picture calibrates.
  const calibrating = new Set(upright.filter((_, index) => index % 2 === 0));
  const { withMesh, keypoints } = judgeBothWays(
    recordingOf(samples, (sample) => {
      return {
        phase: calibrating.has(sample) ? 'calibrate' : 'monitor',
        label: labelOf(sample),
        truth: null,
      };
    }),
  );
  const isFine = ({ label }: { readonly label: string | null }) => isFineLabel(label);
  return {
    pictures: samples.length,
    'faces seen': samples.filter(({ face }) => face !== null).length,
    'tilt MAE, keypoints': meanSize(tiltErrors(samples, marks, false)),
    'tilt MAE, mesh': meanSize(tiltErrors(samples, marks, true)),
    'fine flagged (head tilt), keypoints': countFlagged(keypoints, isFine),
    'fine flagged (head tilt), mesh': countFlagged(withMesh, isFine),
  };
}

/** Head tilt compared with eyes that were marked by hand, by session. */
export function compareWithMarks(samples: readonly Look[], marksFile: string) {
  const parsed = v.parse(marksSchema, JSON.parse(readFileSync(marksFile, 'utf8')));
  const marks = new Map(parsed.map((mark) => [mark.picture, mark]));
  const sessions = [...new Set(samples.map(({ picture }) => sessionOf(picture)))];
  const rows = sessions.map((session) => [
    session,
    compareSession(
      samples.filter(({ picture }) => sessionOf(picture) === session),
      marks,
    ),
  ]);
  const { 'tilt MAE, keypoints': lines, 'tilt MAE, mesh': mesh } = compareSession(samples, marks);
  const all = { pictures: samples.length, 'tilt MAE, keypoints': lines, 'tilt MAE, mesh': mesh };
  return Object.fromEntries([...rows, ['all', all]]);
}
